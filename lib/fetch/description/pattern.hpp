#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// How a code or a name is made from the cells of a row: "{Country}/{Province}" is both cells with
/// a slash between them, "GM{id:04}" a whole number of at least four digits, "{Province:code}" what
/// the description's table of codes says of the cell.
struct Pattern {
  enum class Use { cell, number, code };
  struct Part {
    std::string text;    ///< stands before the cell
    std::string column;  ///< none: the text alone
    Use use = Use::cell;
    std::size_t digits = 0;
  };
  std::vector<Part> parts;
};

/// Nothing where the text is empty, or a brace is not closed or has nothing in it.
std::optional<Pattern> parse_pattern(std::string_view text);

/// The columns that the patterns name, in order; one that is named twice stands twice.
std::vector<std::string> columns_of(const std::vector<Pattern>& patterns);

/// The digits of a whole number such as "363", "1001.0" or "1680,00", as spreadsheets save codes,
/// with zeros in front up to `digits`; nothing where the text is no such number.
std::optional<std::string> padded_number(std::string_view text, std::size_t digits);

}  // namespace corona
