#pragma once

#include "export/xlsx/workbook.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace corona {

/// How wide a column of wrapped text should be, in characters.
inline constexpr std::size_t wrapped_width = 100;

/// What a spreadsheet program counts dates in: days since 1899-12-30. Empty before 1900-03-01,
/// where programs differ in what a number means; such a date is written as text.
std::optional<double> date_number(Date date);

/// A sheet that is filled cell by cell and row by row, and whose columns become as wide as needed.
class CellSheet {
 public:
  CellSheet(Workbook& book, std::string_view name);

  /// Each fills the next cell of the row. Text is never taken for a formula.
  void text(std::string_view text, Style style = Style::plain);
  void number(double value, Style style);
  void date(Date date, Style style = Style::date);
  void skip() { ++column_; }

  void next_row();

  /// Gives the columns their widths.
  void set_widths();

  /// How a page looks when printed: A4, with title, name of the sheet and page numbers; as wide as
  /// a page where that can still be read.
  void set_pages();

  lxw_worksheet* sheet() { return sheet_; }
  const std::string& name() const { return book_.name_of(sheet_); }
  Workbook& book() { return book_; }
  lxw_row_t row() const { return row_; }

 private:
  void widen(std::size_t width);

  Workbook& book_;
  lxw_worksheet* sheet_;
  lxw_row_t row_ = 0;
  lxw_col_t column_ = 0;
  std::size_t lines_ = 1;  // of text, in the row
  std::vector<std::size_t> widths_;
};

}  // namespace corona
