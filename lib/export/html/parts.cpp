#include "export/html/parts.hpp"

#include "export/picture/chart.hpp"
#include "export/picture/map.hpp"
#include "export/picture/theme.hpp"
#include "export/wording.hpp"
#include "reference/levels.hpp"

#include <algorithm>
#include <set>

namespace corona {
namespace {

using kainjow::mustache::list;

std::string metric_title(const std::string& metric, Locale locale) {
  return std::string(title_of_metric(metric, locale));
}

PageData card(const std::string& label, const std::string& value, const std::string& note,
              const std::string& date, const std::string& definition) {
  PageData data;
  data.set("label", label);
  data.set("value", value);
  data.set("note", note.empty() ? PageData(false) : PageData(note));
  data.set("date", date);
  data.set("definition", definition);
  return data;
}

/// What the level's thresholds are on that day: "35 to 100 per 100,000 in 7 days".
std::string level_meaning(const DayFigures& day, Locale locale) {
  const auto schemes = level_schemes();
  if (std::find(schemes.begin(), schemes.end(), day.level_scheme) == schemes.end()) return {};
  const LevelScheme scheme = read_levels(day.level_scheme);
  for (const LevelBand* band : scheme.valid("cases", day.date)) {
    if (scheme.names[static_cast<std::size_t>(band->level)] != day.level) continue;
    const auto text = [&](double bound) { return number_text(bound, 0, locale); };
    const std::string range =
        !band->lower   ? words_with("map.below", locale, text(*band->upper))
        : !band->upper ? words_with("map.from", locale, text(*band->lower))
                       : words_with("map.between", locale, text(*band->lower), text(*band->upper));
    return words_with("level.range", locale, range, text(static_cast<double>(band->per)),
                      band->window);
  }
  return {};
}

void add_level(list& cards, const DayFigures* day, const std::string& date, Locale locale) {
  const bool known = day != nullptr && !day->level.empty();
  std::string note;
  std::string meaning = words(known ? "level.indicative" : "level.none", locale);
  if (known) {
    if (day->level_since) {
      note = words_with("level.since", locale, date_text(*day->level_since, locale));
    }
    meaning = level_meaning(*day, locale) + meaning;
  }
  cards.push_back(card(words("key.level", locale), level_text(day, locale), note, date, meaning));
}

void add_ranks(list& cards, const PageSource& source, const std::string& code,
               const std::string& date) {
  const Locale locale = source.locale;
  const auto at = std::find_if(source.regions.begin(), source.regions.end(),
                               [&](const RegionNow& now) { return now.history->code == code; });
  if (at == source.regions.end() || source.regions.size() < 2) return;
  const auto of =
      words_with("key.of", locale, shown(static_cast<Count>(source.regions.size()), locale));
  cards.push_back(card(words("key.rank", locale), shown(at->rank, locale), of, date,
                       words_with("key.rank.means", locale, at->history->window)));
  cards.push_back(card(words("key.rank_total", locale), shown(at->rank_total, locale), of, date,
                       words("key.rank_total.means", locale)));
}

std::string date_of(const DayFigures* day, const PageSource& source) {
  return date_text(day == nullptr ? source.archive.last() : day->date, source.locale);
}

const DayFigures* today(const History& history, const PageSource& source) {
  return history.on(source.archive.last());
}

std::optional<Date> previous(const History& history, const DayFigures& day) {
  const auto index = static_cast<std::size_t>(&day - history.days.data());
  return index == 0 ? std::nullopt : std::optional(history.days[index - 1].date);
}

PageData also_section(const PageSource& source, const Also& also, const History& history,
                      std::size_t number) {
  const Locale locale = source.locale;
  const std::string heading =
      words_with("chart.title", locale, metric_title(history.metric, locale), history.name);
  PageData data;
  const std::string id = fmt::format("also{}", number);
  data.set("id", id);
  data.set("heading", heading);
  data.set("source", words_with("also.source", locale, also.source,
                                date_text(history.days.front().date, locale),
                                date_text(history.days.back().date, locale)));
  const bool counted = std::any_of(history.days.begin(), history.days.end(),
                                   [](const DayFigures& day) { return day.new_count.has_value(); });
  ChartLook look;
  look.locale = locale;
  look.alone = false;
  look.width = 560;
  look.height = 320;
  look.id = id + "-chart";
  data.set("picture", counted ? PageData(bar_chart(history, look)) : PageData(false));
  HtmlTable table{
      id + "-table",
      heading,
      {words("days.date", locale), words("days.new", locale), words("days.total", locale)},
      {}};
  for (auto day = history.days.rbegin(); day != history.days.rend(); ++day) {
    table.rows.push_back({text_cell(date_text(day->date, locale)),
                          figure_cell(day->new_count, locale), figure_cell(day->total, locale)});
  }
  data.set("table", html_of(table));
  return data;
}

}  // namespace

std::string shown(std::optional<Count> value, Locale locale) {
  return value ? number_text(static_cast<double>(*value), 0, locale) : "–";
}

std::string shown(std::optional<double> value, int decimals, Locale locale) {
  return value ? number_text(*value, decimals, locale) : "–";
}

HtmlCell figure_cell(std::optional<Count> value, Locale locale) {
  HtmlCell cell = text_cell(shown(value, locale));
  if (value) cell.value = static_cast<double>(*value);
  cell.figure = true;
  return cell;
}

HtmlCell figure_cell(std::optional<double> value, int decimals, Locale locale) {
  HtmlCell cell = text_cell(shown(value, decimals, locale));
  cell.value = value;
  cell.figure = true;
  return cell;
}

HtmlCell region_cell(const PageSource& source, const std::string& code, const std::string& name,
                     const std::string& folder) {
  HtmlCell cell = text_cell(name);
  if (source.in_site && source.has_page(code)) cell.link = folder + file_name_of(code) + ".html";
  return cell;
}

std::string level_text(const DayFigures* day, Locale locale) {
  if (day == nullptr || day->level.empty()) return "–";
  return level_text(day->level, locale);
}

/// Of the provenance, what a reader may ask for.
bool on_pages(std::string_view field) {
  return field == "source" || field == "attribution" || field == "licence" || field == "url" ||
         field == "last_modified";
}

PageData page_data(const PageSource& source, const std::string& heading) {
  const Locale locale = source.locale;
  PageData data;
  data.set("heading", heading);
  data.set("title", heading);
  const std::string newest =
      words_with("page.newest", locale, date_text(source.archive.last(), locale));
  data.set("newest", newest);
  data.set("description", heading + ". " + newest);
  PageData provenance{PageData::type::list};
  for (const ProvenanceField& field : provenance_fields) {
    if (!on_pages(field.name)) continue;
    PageData item;
    item.set("name", words(fmt::format("provenance.{}", field.name), locale));
    item.set("text", stated(source.provenance.*field.text, locale));
    provenance.push_back(item);
  }
  data.set("provenance", provenance);
  data.set("in_site", source.in_site);
  data.set("days_shown", source.first_day
                             ? PageData(words_with("page.days_shown", locale,
                                                   date_text(first_shown(source), locale)))
                             : PageData(false));
  return data;
}

PageData key_figures(const PageSource& source, const std::string& code) {
  const Locale locale = source.locale;
  PageData cards{PageData::type::list};
  list all;
  for (const History* history : histories_of(source.archive, code)) {
    const DayFigures* day = today(*history, source);
    const std::string date = date_of(day, source);
    const std::string what = metric_title(history->metric, locale);
    const auto before = day == nullptr ? std::nullopt : previous(*history, *day);
    all.push_back(card(words_with("key.new", locale, what),
                       shown(day == nullptr ? std::nullopt : day->new_count, locale),
                       day != nullptr && day->correction.value_or(0) < 0
                           ? words_with("key.withdrawn", locale, shown(-*day->correction, locale))
                           : "",
                       date,
                       before ? words_with("key.new.means", locale, date_text(*before, locale))
                              : words("key.new.first", locale)));
    all.push_back(card(words_with("key.sum", locale, what, history->window),
                       shown(day == nullptr ? std::nullopt : day->sum, locale), "", date,
                       words_with("key.sum.means", locale, history->window)));
    if (history->metric != source.metric) continue;
    all.push_back(card(
        words_with("key.rate", locale, what),
        shown(day == nullptr ? std::nullopt : day->per_100k, 1, locale), "", date,
        words_with("key.rate.means", locale, history->window, shown(history->population, locale))));
    const double* change = day != nullptr && day->change ? &*day->change : nullptr;
    all.push_back(card(words_with("key.change", locale, what),
                       change ? signed_text(*change, 0, locale) + "%" : "–", "", date,
                       words_with("key.change.means", locale, history->window)));
    add_level(all, day, date, locale);
    add_ranks(all, source, code, date);
  }
  for (const PageData& one : all) cards.push_back(one);
  return cards;
}

PageData charts(const PageSource& source, const std::string& code) {
  PageData all{PageData::type::list};
  for (const History* history : histories_of(source.archive, code)) {
    ChartLook look;
    look.locale = source.locale;
    look.alone = false;
    look.width = 560;
    look.height = 320;
    look.id = fmt::format("chart{}", all.list_value().size());
    look.first = source.first_day;
    look.last = source.archive.last();
    PageData chart;
    chart.set("heading", metric_title(history->metric, source.locale));
    chart.set("picture", bar_chart(*history, look));
    all.push_back(chart);
  }
  return all;
}

std::string days_table(const PageSource& source, const std::string& code) {
  const Locale locale = source.locale;
  const auto histories = histories_of(source.archive, code);
  HtmlTable table{"days", words("days.caption", locale), {words("days.date", locale)}, {}};
  std::set<Date> dates;
  for (const History* history : histories) {
    const std::string what = metric_title(history->metric, locale);
    for (const char* column :
         {"days.metric.new", "days.metric.correction", "days.metric.mean", "days.metric.total"}) {
      table.heads.push_back(words_with(column, locale, what));
    }
    for (const DayFigures& day : history->days) {
      if (day.date >= first_shown(source)) dates.insert(day.date);
    }
  }
  for (auto date = dates.rbegin(); date != dates.rend(); ++date) {
    auto& row = table.rows.emplace_back();
    row.push_back(text_cell(date_text(*date, locale)));
    for (const History* history : histories) {
      const DayFigures none{};
      const DayFigures* found = history->on(*date);
      const DayFigures& day = found == nullptr ? none : *found;
      row.push_back(figure_cell(day.new_count, locale));
      row.push_back(figure_cell(day.correction, locale));
      row.push_back(figure_cell(day.mean, 1, locale));
      row.push_back(figure_cell(day.total, locale));
    }
  }
  return html_of(table);
}

PageData corrections(const PageSource& source, const std::string& code) {
  const Locale locale = source.locale;
  std::vector<std::pair<Date, std::string>> lines;
  for (const History* history : histories_of(source.archive, code)) {
    for (const DayFigures& day : history->days) {
      if (day.correction.value_or(0) >= 0 || day.date < first_shown(source)) continue;
      const Count withdrawn = -*day.correction;
      lines.emplace_back(day.date,
                         words_with(withdrawn == 1 ? "correction.one" : "correction.many", locale,
                                    date_text(day.date, locale), shown(withdrawn, locale),
                                    metric_title(history->metric, locale)));
    }
  }
  if (lines.empty()) return PageData(false);
  std::stable_sort(lines.begin(), lines.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  PageData items{PageData::type::list};
  for (const auto& [date, text] : lines) items.push_back(PageData("text", text));
  return PageData("items", items);
}

PageData also_sections(const PageSource& source, const std::string& code) {
  PageData sections{PageData::type::list};
  for (const Also& also : source.also) {
    const bool has_region = also.archive->has_region(code);
    for (const History& history : also.archive->histories()) {
      if (has_region ? history.code != code : history.added_up) continue;
      sections.push_back(also_section(source, also, history, sections.list_value().size()));
    }
  }
  return sections;
}

std::vector<const History*> histories_of(const Archive& archive, const std::string& code) {
  std::vector<const History*> histories;
  for (const std::string& metric : archive.metrics()) {
    const History* history = archive.find(code, metric);
    if (history != nullptr) histories.push_back(history);
  }
  return histories;
}

Date first_shown(const PageSource& source) {
  return std::max(source.first_day.value_or(source.archive.first()), source.archive.first());
}

std::string page_map(const PageSource& source, const MapData& data, const std::string& id,
                     const std::string& highlight) {
  MapLook look;
  look.locale = source.locale;
  look.width = 420;
  look.id = id;
  look.alone = false;
  look.names = !source.in_site || highlight.empty();
  look.highlight = highlight;
  return draw_map(data, source.outlines, look);
}

std::string page_picture_style(const PageSource& source) {
  std::set<int> counts;
  for (const MapData* map : {&source.now, &source.total}) {
    if (!map->classes.empty()) counts.insert(static_cast<int>(map->classes.size()));
  }
  return picture_style({counts.begin(), counts.end()});
}

}  // namespace corona
