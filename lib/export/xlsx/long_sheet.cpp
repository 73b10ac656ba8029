#include "export/xlsx/long_sheet.hpp"

#include "export/long_rows.hpp"
#include "export/region_titles.hpp"

#include <algorithm>

namespace corona {
namespace {

constexpr lxw_color_t bar_colour = 0x9DC3E6;
constexpr lxw_color_t negative_bar_colour = 0xF4B183;

/// A level of the built-in schemes has a colour.
Style style_of_level(std::string_view level) {
  static constexpr std::pair<std::string_view, Style> colours[] = {
      {"1", Style::yellow},   {"2", Style::orange},        {"3", Style::red},
      {"4", Style::dark_red}, {"green", Style::green},     {"orange", Style::orange},
      {"red", Style::red},    {"darkred", Style::dark_red}};
  for (const auto& [name, style] : colours) {
    if (name == level) return style;
  }
  return Style::level;
}

/// Rank, of how many, date and region: the columns that come first.
std::size_t key_columns(ColumnSet columns) {
  using enum Column;
  std::size_t keys = 0;
  for (const Column column : {rank, date, region_code, region_name}) {
    if (columns.has(column)) keys += column == rank ? 2 : 1;  // the rank and of how many it is
  }
  return keys;
}

}  // namespace

LongSheet::LongSheet(Workbook& book, std::string_view name, ColumnSet columns,
                     const RankingContents* ranking)
    : locale_(book.plan().locale),
      ranking_(ranking),
      parts_(parts_of(columns)),
      sheet_(book, name, heads_of(parts_, locale_), key_columns(columns)),
      texts_(parts_.size()),
      cells_(parts_.size()),
      styles_(parts_.size()) {
}

void LongSheet::add(const Record& row) {
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    texts_[i] = text_of(row, parts_[i]);
    cells_[i] = texts_[i];
    styles_[i] = level_style(row, parts_[i]);
  }
  sheet_.add(cells_, styles_);
}

lxw_col_t LongSheet::place_of(Column column) const {
  const auto found = std::find_if(parts_.begin(), parts_.end(), [&](const Part& part) {
    return part.column == column && !part.beside;
  });
  return static_cast<lxw_col_t>(found - parts_.begin());
}

void LongSheet::add_bars(Column column) {
  if (sheet_.rows() < 2) return;
  lxw_conditional_format bars{};
  bars.type = LXW_CONDITIONAL_DATA_BAR;
  bars.data_bar_2010 = LXW_TRUE;
  bars.bar_solid = LXW_TRUE;
  bars.bar_color = bar_colour;
  bars.bar_negative_color = negative_bar_colour;
  bars.min_rule_type = LXW_CONDITIONAL_RULE_TYPE_AUTO_MIN;
  bars.max_rule_type = LXW_CONDITIONAL_RULE_TYPE_AUTO_MAX;
  const lxw_col_t place = place_of(column);
  check(::worksheet_conditional_format_range(
      sheet_.sheet(), 1, place, static_cast<lxw_row_t>(sheet_.rows() - 1), place, &bars));
}

std::vector<LongSheet::Part> LongSheet::parts_of(ColumnSet columns) {
  std::vector<Part> parts;
  for (const Column column : shown_order(columns)) {
    parts.push_back({column});
    const bool has_more =
        column == Column::rank || column == Column::rank_before || column == Column::risk_level;
    if (has_more) parts.push_back({column, true});
  }
  return parts;
}

std::vector<Head> LongSheet::heads_of(const std::vector<Part>& parts, Locale locale) {
  std::vector<Head> heads;
  for (const Part& part : parts) {
    if (!part.beside) {
      heads.push_back(head_of(part.column, locale));
    } else if (part.column == Column::rank) {
      heads.push_back({"rank_of", words("xlsx.rank_of", locale), Kind::count});
    } else if (part.column == Column::rank_before) {
      heads.push_back(
          {std::string(rank_change_name), words("xlsx.rank_change", locale), Kind::whole});
    } else {
      heads.push_back({"level_in_words", words("xlsx.level_in_words", locale), Kind::text});
    }
  }
  return heads;
}

std::string LongSheet::text_of(const Record& row, const Part& part) const {
  if (part.beside && part.column == Column::rank) {
    if (ranking_ == nullptr || row.figures[Column::rank].empty()) return "";
    const RankedRegions& regions = ranking_->ranked.at(list_of(row));
    return regions.lowest <= regions.count ? fmt::to_string(regions.count) : "";
  }
  if (part.beside && part.column == Column::rank_before) {
    const auto before = parse_whole(row.figures[Column::rank_before]);
    const auto rank = parse_whole(row.figures[Column::rank]);
    return before && rank ? fmt::to_string(*before - *rank) : "";
  }
  if (part.beside) return level_text(row.figures[Column::risk_level], locale_);
  CellRoom room;
  const std::string_view text = cell_text(row, part.column, room);
  if (part.column == Column::region_name) {
    return name_of_region(row.series->region_code, text, locale_);
  }
  if (part.column == Column::metric) return std::string(title_of_metric(text, locale_));
  return std::string(text);
}

std::optional<Style> LongSheet::level_style(const Record& row, const Part& part) {
  if (part.column != Column::risk_level) return std::nullopt;
  return style_of_level(row.figures[Column::risk_level]);
}

}  // namespace corona
