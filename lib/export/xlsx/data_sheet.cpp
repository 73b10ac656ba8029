#include "export/xlsx/data_sheet.hpp"

#include "core/number.hpp"

#include <fmt/format.h>

namespace corona {

std::string count_text(std::optional<Count> value) {
  return value ? fmt::to_string(*value) : "";
}

Style style_of(const Head& head) {
  switch (head.kind) {
    case Kind::text:
      return Style::plain;
    case Kind::date:
      return Style::date;
    case Kind::count:
    case Kind::days:
    case Kind::window:
    case Kind::lowering:
    case Kind::whole:
      return head.name == rank_change_name ? Style::gained : Style::whole;
    case Kind::decimal:
      break;
  }
  if (head.name == "share_of_peak") return Style::percent;
  const bool fine = head.name == "ratio" || head.name == "r" || head.name.starts_with("r_");
  return fine ? Style::hundredths : Style::decimal;
}

DataSheet::DataSheet(Workbook& book, std::string_view name, std::vector<Head> heads,
                     std::size_t key_columns)
    : cells_(book, name), heads_(std::move(heads)), key_columns_(key_columns) {
  for (const Head& head : heads_) {
    styles_.push_back(style_of(head));
    const bool number = head.kind != Kind::text && head.kind != Kind::date;
    cells_.text(head.title, number ? Style::number_head : Style::head);
  }
  cells_.next_row();
}

void DataSheet::add(Row row, const Styles& styles) {
  for (std::size_t i = 0; i < heads_.size(); ++i) {
    const Style style = styles.empty() ? styles_[i] : styles[i].value_or(styles_[i]);
    const std::string_view cell = row[i];
    if (cell.empty()) {
      cells_.skip();
    } else if (heads_[i].kind == Kind::text) {
      cells_.text(cell, style);
    } else if (heads_[i].kind == Kind::date) {
      cells_.date(*parse_date(cell), style);
    } else {
      cells_.number(*parse_decimal(cell), style);
    }
  }
  cells_.next_row();
}

void DataSheet::end() {
  lxw_worksheet* sheet = cells_.sheet();
  const auto last_row = static_cast<lxw_row_t>(rows() - 1);
  const auto last_column = static_cast<lxw_col_t>(heads_.size() - 1);
  const auto keys = static_cast<lxw_col_t>(key_columns_);
  cells_.set_widths();
  cells_.set_pages();
  ::worksheet_freeze_panes(sheet, 1, keys);
  check(::worksheet_autofilter(sheet, 0, 0, last_row, last_column));
  check(::worksheet_repeat_rows(sheet, 0, 0));
  if (keys > 0) {
    check(::worksheet_repeat_columns(sheet, 0, static_cast<lxw_col_t>(keys - 1)));
  }
  // Codes such as 0363 are text on purpose.
  check(::worksheet_ignore_errors(sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
}

}  // namespace corona
