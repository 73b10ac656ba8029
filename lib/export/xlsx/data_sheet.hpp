#pragma once

#include "core/number.hpp"
#include "export/sheet.hpp"
#include "export/xlsx/cell_sheet.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// A sheet of lines below heads, each cell of the type of its column: dates are dates, numbers are
/// numbers, codes are text. The heads stay in sight and have filters.
class DataSheet : public SheetWriter {
 public:
  /// `key_columns` is how many columns on the left stay in sight.
  DataSheet(Workbook& book, std::string_view name, std::vector<Head> heads,
            std::size_t key_columns);

  void add(Row row) override { add(row, {}); }

  /// Of each cell the look that is not that of its column; empty: none has another.
  using Styles = std::vector<std::optional<Style>>;
  void add(Row row, const Styles& styles);

  void end() override;

  lxw_worksheet* sheet() { return cells_.sheet(); }
  const std::string& name() const { return cells_.name(); }
  std::size_t rows() const { return cells_.row(); }
  Locale locale() { return cells_.book().plan().locale; }

 private:
  CellSheet cells_;
  std::vector<Head> heads_;
  std::vector<Style> styles_;
  std::size_t key_columns_;
};

/// The name of the column of how many places a region went up.
inline constexpr std::string_view rank_change_name = "rank_change";

/// The cell of a count; empty: not known.
std::string count_text(std::optional<Count> value);

/// The look of a column.
Style style_of(const Head& head);

}  // namespace corona
