#include "export/xlsx/charts.hpp"

#include "export/xlsx/cell_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace corona {
namespace {

// Okabe and Ito's colours, which the colour-blind can tell apart; lines also differ in their
// dashes.
constexpr std::array<lxw_color_t, 7> colours{0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7,
                                             0xE69F00, 0x56B4E9, 0x000000};
constexpr std::array<lxw_chart_line_dash_type, 4> dashes{
    LXW_CHART_LINE_DASH_SOLID, LXW_CHART_LINE_DASH_DASH, LXW_CHART_LINE_DASH_ROUND_DOT,
    LXW_CHART_LINE_DASH_LONG_DASH_DOT};
constexpr std::uint8_t half_transparent = 50;
constexpr float thick = 2.25;
constexpr float thin = 0.75;

// In default columns and rows of 64 and 20 pixels.
constexpr int width = 960;
constexpr int height = 480;
constexpr int rows_a_chart = 28;
constexpr double default_width = 480;
constexpr double default_height = 288;

lxw_chart_axis* axis_of(lxw_chart* chart, lxw_chart_axis_type type) {
  return made(::chart_axis_get(chart, type));
}

/// The axis of the figures: a light grid, and numbers as the locale writes them.
void set_figures(lxw_chart_axis* axis, Locale locale) {
  ::chart_axis_set_num_format(axis, fmt::format("{}General", number_prefix(locale)).c_str());
  ::chart_axis_major_gridlines_set_visible(axis, LXW_TRUE);
  lxw_chart_line line{};
  line.color = 0xD9D9D9;
  line.width = thin;
  ::chart_axis_major_gridlines_set_line(axis, &line);
}

/// The axis of the dates, from the first to the last, with about eight of them: days, or whole
/// weeks.
void set_dates(lxw_chart_axis* axis, const ChartData& data, Locale locale) {
  constexpr double most_dates = 8;
  ::chart_axis_set_num_format(axis, date_format(locale).data());
  ::chart_axis_set_label_position(axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
  ::chart_axis_major_gridlines_set_visible(axis, LXW_FALSE);
  const auto first = data.first_date() ? date_number(*data.first_date()) : std::nullopt;
  if (!first) return;
  const double days = std::max(*date_number(*data.last_date()) - *first, 1.0);
  const double step = std::ceil(days / most_dates);
  ::chart_axis_set_min(axis, *first);
  ::chart_axis_set_max(axis, *first + days);
  ::chart_axis_set_major_unit(axis, step < 4 ? step : std::ceil(step / 7) * 7);
}

}  // namespace

ChartSheet::ChartSheet(Workbook& book) : cells_(book, book.word("charts")) {
}

lxw_chart* ChartSheet::new_chart(lxw_chart_type type, const std::string& title) {
  lxw_chart* chart = cells_.book().add_chart(type);
  ::chart_title_set_name(chart, chart_text(title).c_str());
  lxw_chart_font font{};
  font.size = 12;
  font.bold = LXW_TRUE;
  ::chart_title_set_name_font(chart, &font);
  return chart;
}

void ChartSheet::insert(lxw_chart* chart, const std::string& title) {
  std::string description = chart_text(title);
  lxw_chart_options options{};
  options.x_scale = width / default_width;
  options.y_scale = height / default_height;
  options.description = description.data();  // for who cannot see it
  const auto row = static_cast<lxw_row_t>(charts_++ * rows_a_chart + 1);
  check(::worksheet_insert_chart_opt(cells_.sheet(), row, 0, chart, &options));
}

void ChartSheet::add_bars(LongSheet& ranking, const RankingContents& contents, const TopTen& top) {
  const Locale locale = cells_.book().plan().locale;
  const std::string title =
      words_with("xlsx.bar_chart", locale, title_of_metric(top.metric, locale),
                 date_text(top.date, locale), head_of(*contents.value, locale).title);
  lxw_chart* chart = new_chart(LXW_CHART_BAR, title);
  lxw_chart_series* series = made(::chart_add_series(chart, nullptr, nullptr));
  const char* sheet = ranking.name().c_str();
  const auto first = static_cast<lxw_row_t>(top.first + 1);
  const auto last = static_cast<lxw_row_t>(top.first + top.size);
  const Column name =
      contents.columns.has(Column::region_name) ? Column::region_name : Column::region_code;
  const lxw_col_t names = ranking.place_of(name);
  const lxw_col_t values = ranking.place_of(*contents.value);
  ::chart_series_set_categories(series, sheet, first, names, last, names);
  ::chart_series_set_values(series, sheet, first, values, last, values);
  ::chart_series_set_name_range(series, sheet, 0, values);
  lxw_chart_fill fill{};
  fill.color = colours[0];
  ::chart_series_set_fill(series, &fill);
  ::chart_series_set_labels(series);
  ::chart_set_series_gap(chart, 40);
  ::chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
  // Of bars, the library's y is the axis of the categories.
  ::chart_axis_set_reverse(axis_of(chart, LXW_CHART_AXIS_TYPE_Y));  // the first on top
  ::chart_axis_set_label_position(axis_of(chart, LXW_CHART_AXIS_TYPE_Y),
                                  LXW_CHART_AXIS_LABEL_POSITION_LOW);
  ::chart_axis_major_gridlines_set_visible(axis_of(chart, LXW_CHART_AXIS_TYPE_Y), LXW_FALSE);
  set_figures(axis_of(chart, LXW_CHART_AXIS_TYPE_X), locale);
  insert(chart, title);
}

void ChartSheet::add_lines(ChartData& data, const std::string& metric) {
  const Locale locale = cells_.book().plan().locale;
  const std::string title = words_with("xlsx.line_chart", locale, title_of_metric(metric, locale));
  // Of line charts the library has no axis on which a gap between dates shows; of scatter charts it
  // has.
  lxw_chart* chart = new_chart(LXW_CHART_SCATTER_STRAIGHT, title);
  const char* sheet = data.name().c_str();
  const auto last = static_cast<lxw_row_t>(data.rows() - 1);
  std::vector<std::int16_t> thin_ones;
  std::int16_t count = 0;
  std::size_t region = 0;
  for (const ChartData::Line& line : data.lines()) {
    if (line.metric != metric) continue;
    for (const bool mean : {false, true}) {
      const auto column = static_cast<lxw_col_t>(line.column + (mean ? 1 : 0));
      lxw_chart_series* series = made(::chart_add_series(chart, nullptr, nullptr));
      ::chart_series_set_categories(series, sheet, 1, 0, last, 0);
      ::chart_series_set_values(series, sheet, 1, column, last, column);
      ::chart_series_set_name(series, chart_text(line.title).c_str());
      lxw_chart_line look{};
      look.color = colours[region % colours.size()];
      look.width = mean ? thick : thin;
      look.transparency = mean ? 0 : half_transparent;
      if (mean) look.dash_type = dashes[region % dashes.size()];
      ::chart_series_set_line(series, &look);
      if (!mean) thin_ones.push_back(count);
      ++count;
    }
    ++region;
  }
  thin_ones.push_back(-1);
  check(::chart_legend_delete_series(chart, thin_ones.data()));
  ::chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
  ::chart_show_blanks_as(chart, LXW_CHART_BLANKS_AS_GAP);
  set_dates(axis_of(chart, LXW_CHART_AXIS_TYPE_X), data, locale);
  set_figures(axis_of(chart, LXW_CHART_AXIS_TYPE_Y), locale);
  insert(chart, title);
}

void ChartSheet::end() {
  cells_.set_pages();
  if (charts_ < 2) return;
  std::vector<lxw_row_t> breaks;  // a chart a page; a 0 ends the list
  for (int i = 1; i < charts_; ++i) breaks.push_back(static_cast<lxw_row_t>(i * rows_a_chart));
  breaks.push_back(0);
  check(::worksheet_set_h_pagebreaks(cells_.sheet(), breaks.data()));
}

}  // namespace corona
