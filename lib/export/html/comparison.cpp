#include "export/html/comparison.hpp"

#include "core/region.hpp"
#include "export/html/parts.hpp"
#include "export/picture/chart_parts.hpp"
#include "export/picture/theme.hpp"
#include "export/region_titles.hpp"
#include "export/wording.hpp"
#include "reference/neighbours.hpp"
#include "reference/regions.hpp"

#include <algorithm>
#include <deque>

namespace corona {
namespace {

void add_new(std::vector<std::string>& codes, const std::string& code) {
  if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
}

/// The neighbours of a municipality; of a larger region the municipalities in it, the highest
/// first.
std::vector<std::string> near(const PageSource& source, const Regions& regions,
                              const std::string& code) {
  if (level_of_code(code) == RegionLevel::municipality) return neighbours(code, source.drawing);
  std::vector<const RegionNow*> members;
  for (const Region* member : regions.leaves(code)) {
    const RegionNow* now = source.standing(member->code).region;
    if (now != nullptr && now->today != nullptr && member->code != code) members.push_back(now);
  }
  std::stable_sort(members.begin(), members.end(),
                   [](const RegionNow* a, const RegionNow* b) { return a->rate > b->rate; });
  std::vector<std::string> codes;
  for (const RegionNow* member : members) codes.push_back(member->history->code);
  return codes;
}

/// The region itself and those it is compared with, of those that the data has.
std::vector<std::string> compared(const PageSource& source, const std::string& code) {
  const Archive& archive = source.archive;
  const Regions& regions = Regions::built_in();
  std::vector<std::string> codes{code};
  for (const std::string& with : source.compare) {
    if (with == "neighbours") {
      for (const std::string& other : near(source, regions, code)) add_new(codes, other);
    } else if (const Region* region = regions.at_level(code, with); region != nullptr) {
      add_new(codes, region->code);
    } else if (with != "province" && with != "country") {
      add_new(codes, with);
    }
  }
  std::erase_if(codes, [&](const std::string& c) { return !archive.find(c, source.metric); });
  return codes;
}

std::string title_beside(const History& history, Locale locale) {
  return name_in_title(history.code, name_beside(history, locale), locale);
}

std::string comparison(const PageSource& source, const std::vector<std::string>& codes) {
  const Locale locale = source.locale;
  const Count window = source.archive.find(codes.front(), source.metric)->window;
  const std::string what = metric_heading(source.metric, locale);
  HtmlTable table{
      "comparison",
      words_with("beside.caption", locale, what, window, date_text(source.last, locale)),
      {words("beside.region", locale), words_with("beside.sum", locale, window),
       words("beside.rate", locale), words("beside.change", locale), words("key.level", locale)},
      {}};
  table.unknown = words("table.unknown.change", locale);
  table.csv = words("page.csv", locale);
  for (const std::string& code : codes) {
    const History& history = *source.archive.find(code, source.metric);
    const DayFigures none{};
    const DayFigures* found = history.on(source.last);
    const DayFigures& day = found == nullptr ? none : *found;
    table.rows.push_back({region_cell(source, code, title_beside(history, locale), ""),
                          figure_cell(day.sum, locale), figure_cell(day.per_100k, 1, locale),
                          change_cell(day.change, locale), text_cell(level_text(found, locale))});
  }
  drop_if_unknown(table, 4);
  return html_of(table);
}

bool has_mean(const History& history) {
  return std::any_of(history.days.begin(), history.days.end(),
                     [](const DayFigures& day) { return day.mean.has_value(); });
}

/// Up to six of the regions compared that have something to draw, the larger ones before the
/// neighbours, called as the table calls them.
std::deque<History> drawn_beside(const PageSource& source, std::vector<std::string> codes) {
  std::deque<History> drawn;
  std::stable_sort(codes.begin() + 1, codes.end(), [](const auto& a, const auto& b) {
    const auto is_small = [](const std::string& c) {
      return level_of_code(c) == RegionLevel::municipality;
    };
    return !is_small(a) && is_small(b);
  });
  for (const std::string& code : codes) {
    const History* history = source.archive.find(code, source.metric);
    if (drawn.size() == most_lines || !history->population || !has_mean(*history)) continue;
    drawn.emplace_back(*history).name = name_beside(*history, source.locale);
  }
  return drawn;
}

/// The regions as lines, or nothing where there is nothing to compare.
PageData comparison_chart(const PageSource& source, const std::deque<History>& drawn) {
  if (drawn.size() < 2) return PageData(false);
  std::vector<const History*> histories;
  for (const History& history : drawn) histories.push_back(&history);
  ChartLook look = page_chart(source, "comparison-chart");
  look.first = source.first_day;
  return line_chart(histories, look);
}

/// What the lines show at the end of each week, the latest first.
PageData comparison_weeks(const PageSource& source, const std::deque<History>& drawn) {
  if (drawn.size() < 2) return PageData(false);
  const Locale locale = source.locale;
  HtmlTable table{"comparison-weeks",
                  words_with("beside.weeks", locale, drawn.front().window),
                  {words("days.date", locale)},
                  {}};
  table.unknown = words("table.unknown", locale);
  for (const History& history : drawn) {
    table.heads.push_back(name_in_title(history.code, history.name, locale));
  }
  for (Date date = source.last; date >= first_shown(source); date -= Days{7}) {
    auto& row = table.rows.emplace_back();
    row.push_back(text_cell(day_in_table(date, locale)));
    for (const History& history : drawn) {
      const DayFigures* day = history.on(date);
      std::optional<double> rate;
      if (day != nullptr && day->mean) rate = *day->mean * rate_factor(history);
      row.push_back(figure_cell(rate, 1, locale));
    }
  }
  return html_of(table);
}

/// Which regions the chart has, where it has not all of the table.
PageData drawn_text(const PageSource& source, const std::deque<History>& drawn, std::size_t all) {
  if (drawn.size() < 2 || drawn.size() == all) return PageData(false);
  std::string names;
  for (const History& history : drawn) names += (names.empty() ? "" : ", ") + history.name;
  return words_with("beside.drawn", source.locale, names, all);
}

}  // namespace

void set_comparison(PageData& data, const PageSource& source, const std::string& code) {
  const auto codes = compared(source, code);
  const auto drawn = drawn_beside(source, codes);
  data.set("comparison", comparison(source, codes));
  data.set("comparison_chart", comparison_chart(source, drawn));
  data.set("comparison_weeks", comparison_weeks(source, drawn));
  data.set("drawn", drawn_text(source, drawn, codes.size()));
}

}  // namespace corona
