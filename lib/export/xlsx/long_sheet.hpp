#pragma once

#include "csv/cell_text.hpp"
#include "export/xlsx/data_sheet.hpp"
#include "export/xlsx/top_ten.hpp"

#include <string>
#include <vector>

namespace corona {

/// The records as they are, a row each, with the columns of the csv format and what people need
/// beside them: of how many regions a rank is, how many places a region went up, and levels in
/// words and colours.
class LongSheet {
 public:
  /// `ranking`, which outlives the sheet, is of the records; null: they are not ranked.
  LongSheet(Workbook& book, std::string_view name, ColumnSet columns,
            const RankingContents* ranking = nullptr);

  void add(const Record& row);

  /// Where a column of the pipe is in the sheet; it must have it.
  lxw_col_t place_of(Column column) const;

  /// Bars in the cells of a column, as long as their figures.
  void add_bars(Column column);

  void end() { sheet_.end(); }
  const std::string& name() const { return sheet_.name(); }

 private:
  /// A column of the pipe, or what stands beside it.
  struct Part {
    Column column;
    bool beside = false;
  };

  static std::vector<Part> parts_of(ColumnSet columns);
  static std::vector<Head> heads_of(const std::vector<Part>& parts, Locale locale);
  std::string text_of(const Record& row, const Part& part) const;
  static std::optional<Style> level_style(const Record& row, const Part& part);

  Locale locale_;
  const RankingContents* ranking_;
  std::vector<Part> parts_;
  DataSheet sheet_;
  std::vector<std::string> texts_;
  std::vector<std::string_view> cells_;
  DataSheet::Styles styles_;
};

}  // namespace corona
