#pragma once

#include "export/sheet.hpp"
#include "export/xlsx/workbook.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// How wide a column of wrapped text should be, in characters.
inline constexpr std::size_t wrapped_width = 100;

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

/// The look of a column.
Style style_of(const Head& head);

}  // namespace corona
