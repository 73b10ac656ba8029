#include "fetch/rows/row_regions.hpp"

#include "core/bytes.hpp"
#include "core/text.hpp"
#include "fetch/rows/encoding.hpp"

#include <algorithm>

namespace corona {
namespace {

bool has(const auto& list, const auto& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

/// Whether a text is the rule's, or begins as the rule's does before its last "*".
bool matches(std::string_view text, std::string_view wanted) {
  if (!wanted.ends_with('*')) return text == wanted;
  wanted.remove_suffix(1);
  return text.starts_with(wanted);
}

/// Whether a code is `wanted`, where a 0 stands for any digit.
bool looks_like(std::string_view code, std::string_view wanted) {
  const auto fits = [](char c, char like) {
    return like == '0' ? c >= '0' && c <= '9' : c == like;
  };
  return std::equal(code.begin(), code.end(), wanted.begin(), wanted.end(), fits);
}

}  // namespace

RowRegions::RowRegions(const Layout& layout, const Header& header)
    : layout_(layout), header_(header) {
  const auto add = [&](const std::vector<std::string>& columns) {
    for (const std::string& column : columns) {
      const std::size_t place = header.place_of(column).value();
      if (!has(places_, place)) places_.push_back(place);
    }
  };
  add(columns_of(layout.code));
  add(columns_of(layout.name));
  for (const RowRule& rule : layout.rules) {
    for (const auto& [column, texts] : rule.where) add({column});
    add(columns_of(rule.code));
    add(columns_of(rule.name));
  }
}

void RowRegions::key_of(const Cells& cells, std::string& key) const {
  key.clear();
  for (const std::size_t place : places_) {
    key.append(cells[place]);
    key.push_back('\0');  // no cell holds one
  }
}

bool RowRegions::is_key(const Cells& cells, std::string_view key) const {
  for (const std::size_t place : places_) {
    const std::string_view cell = cells[place];
    if (key.size() <= cell.size() || key[cell.size()] != '\0' ||
        !same_bytes(key.data(), cell.data(), cell.size())) {
      return false;
    }
    key.remove_prefix(cell.size() + 1);
  }
  return true;
}

bool RowRegions::leaves_out(const ForeignRows& rows, const Cells& cells) const {
  for (const RowRule& rule : layout_.rules) {
    if (!fits(rule, cells)) continue;
    if (rule.leave_out) return true;
    if (!fill(rule.code, {}, rows, cells).empty()) return false;
  }
  return false;
}

RowRegion RowRegions::region_of(const ForeignRows& rows, const Cells& cells) const {
  for (const RowRule& rule : layout_.rules) {
    if (!fits(rule, cells)) continue;
    if (rule.leave_out) return {true, "", "", ""};
    const std::string code = fill(rule.code, {}, rows, cells);
    if (code.empty()) continue;
    return {false, code, fill(rule.name, {}, rows, cells), odd_code(rows, cells)};
  }
  const std::string code = fill(layout_.code, layout_.no_code, rows, cells);
  if (code.empty()) throw rows.fault("{}: empty", columns_of(layout_.code).front());
  return {false, code, fill(layout_.name, {}, rows, cells), odd_code(rows, cells)};
}

/// "'3' (Appingedam)"; "" where the code looks like one, or neither code nor name is there.
std::string RowRegions::odd_code(const ForeignRows& rows, const Cells& cells) const {
  if (layout_.code_like.empty()) return {};
  const std::string code = fill(layout_.code, layout_.no_code, rows, cells);
  const std::string name = fill(layout_.name, {}, rows, cells);
  if (looks_like(code, layout_.code_like) || (code.empty() && name.empty())) return {};
  return fmt::format("{} ({})", in_quotes(code), printable(name));
}

std::string RowRegions::cell_of(const std::string& column, const Cells& cells) const {
  return to_utf8(cells[header_.place_of(column).value()], layout_.encoding);
}

bool RowRegions::fits(const RowRule& rule, const Cells& cells) const {
  return std::all_of(rule.where.begin(), rule.where.end(), [&](const auto& condition) {
    const auto& [column, texts] = condition;
    const std::string cell = cell_of(column, cells);
    return std::any_of(texts.begin(), texts.end(),
                       [&](const std::string& text) { return matches(cell, text); });
  });
}

/// The first of the patterns whose columns are all filled, filled; "" where there is none. Cells
/// that hold one of the texts of `empty` are not filled.
std::string RowRegions::fill(const std::vector<Pattern>& patterns,
                             const std::vector<std::string>& empty, const ForeignRows& rows,
                             const Cells& cells) const {
  for (const Pattern& pattern : patterns) {
    std::string text;
    bool filled = true;
    for (const Pattern::Part& part : pattern.parts) {
      text += part.text;
      if (part.column.empty()) continue;
      const std::string cell = cell_of(part.column, cells);
      filled = !cell.empty() && !has(empty, cell);
      if (!filled) break;
      text += text_of(part, cell, rows);
    }
    if (filled) return text;
  }
  return {};
}

std::string RowRegions::text_of(const Pattern::Part& part, const std::string& cell,
                                const ForeignRows& rows) const {
  switch (part.use) {
    case Pattern::Use::cell:
      return cell;
    case Pattern::Use::number: {
      const auto number = padded_number(cell, part.digits);
      if (!number) {
        throw rows.fault("{}: {} is not a whole number", part.column, in_quotes(cell));
      }
      return *number;
    }
    case Pattern::Use::code: {
      const auto& codes = layout_.codes.at(part.column);
      const auto found = codes.find(cell);
      if (found == codes.end()) {
        throw rows.fault("{}: no code for {} is known", part.column, in_quotes(cell));
      }
      return found->second;
    }
  }
  return {};
}

}  // namespace corona
