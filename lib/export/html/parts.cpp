#include "export/html/parts.hpp"

#include "export/seen_levels.hpp"
#include "export/wording.hpp"

#include <algorithm>

namespace corona {
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

HtmlCell rank_cell(const Rank& rank, Locale locale) {
  HtmlCell cell = figure_cell(rank.place, locale);
  if (rank.others > 0) cell.text += '=';
  cell.rank = true;
  return cell;
}

HtmlCell figure_cell(std::optional<double> value, int decimals, Locale locale) {
  HtmlCell cell = text_cell(shown(value, decimals, locale));
  cell.value = value;
  cell.figure = true;
  return cell;
}

std::string day_in_table(Date date, Locale locale) {
  return fmt::format("{} {}", short_date_text(date, locale),
                     static_cast<int>(date::year_month_day(date).year()));
}

HtmlCell date_cell(Date date, Locale locale) {
  HtmlCell cell = text_cell(date_text(date, locale));
  cell.plain = to_string(date);
  return cell;
}

HtmlCell change_cell(std::optional<double> change, Locale locale) {
  HtmlCell cell = figure_cell(change, 0, locale);
  if (change) cell.text = signed_text(*change, 0, locale) + "%";
  return cell;
}

HtmlCell region_cell(const PageSource& source, const std::string& code, const std::string& name,
                     const std::string& folder) {
  HtmlCell cell = text_cell(name);
  if (source.in_site && source.has_page(code))
    cell.link = folder + source.files.name_of(code) + ".html";
  if (source.in_site && code == "NL" && folder.empty()) cell.link = "../" + std::string(site_index);
  return cell;
}

std::string level_text(const DayFigures* day, Locale locale) {
  if (day == nullptr || day->level.empty()) return "–";
  return level_text(day->level, locale);
}

bool ranked_by_count(const PageSource& source) {
  return !source.regions.empty() && source.regions.front().by_count;
}

Count window_of(const PageSource& source) {
  return source.regions.empty() ? 7 : source.regions.front().history->window;
}

std::string metric_heading(const std::string& metric, Locale locale) {
  return capitalised(title_of_metric(metric, locale));
}

ChartLook page_chart(const PageSource& source, std::string id) {
  ChartLook look;
  look.locale = source.locale;
  look.alone = false;
  look.width = 300;
  look.height = 240;
  look.id = std::move(id);
  return look;
}

PageData true_or(const std::string& text) {
  return text.empty() ? PageData(false) : PageData(text);
}

/// Of the provenance, what a reader may ask for.
bool on_pages(std::string_view field) {
  return field == "source" || field == "attribution" || field == "licence" || field == "url" ||
         field == "last_modified";
}

Date newest_date(const PageSource& source, const std::string& code) {
  std::optional<Date> newest;
  for (const History* history : histories_of(source.archive, code)) {
    newest = std::max(newest, history->last_with_figure());
  }
  if (newest) return *newest;
  for (const std::string& metric : source.archive.metrics()) {
    newest = std::max(newest, std::optional(source.archive.last(metric)));
  }
  return *newest;
}

Date last_day(const PageSource& source, const History& history) {
  const Date newest = source.archive.last(history.metric);
  return std::min(history.last_with_figure().value_or(newest), newest);
}

PageData page_data(const PageSource& source, const std::string& heading, Date newest_figures) {
  const Locale locale = source.locale;
  PageData data;
  data.set("heading", heading);
  data.set("title", heading);
  const std::string newest = words_with("page.newest", locale, date_text(newest_figures, locale));
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
  const Archive& archive = source.archive;
  data.set("about_level", archive.scheme().empty() && !archive.has_levels()
                              ? words("page.no_levels", locale)
                              : about_levels(archive.scheme(), locale));
  data.set("about_rank",
           words(ranked_by_count(source) ? "about_rank.count" : "about_rank", locale));
  data.set("in_site", source.in_site);
  data.set("days_shown", source.first_day
                             ? PageData(words_with("page.days_shown", locale,
                                                   date_text(first_shown(source), locale)))
                             : PageData(false));
  return data;
}

std::string days_heading(const PageSource& source, CountPeriod period) {
  if (!source.first_day) return words(period_key("head.all_days", period), source.locale);
  const Count weeks = ((source.archive.last() - *source.first_day).count() + 1) / 7;
  return words_with(period_key("head.last_days", period), source.locale, weeks);
}

std::string days_file_text(const PageSource& source, const std::string& code) {
  std::optional<Date> first;
  for (const History* history : histories_of(source.archive, code)) {
    if (history->days.empty()) continue;
    first = std::min(first.value_or(history->days.front().date), history->days.front().date);
  }
  if (!source.first_day || !first || *first >= *source.first_day) {
    return words("page.csv", source.locale);
  }
  return words_with("days.csv", source.locale, date_text(*first, source.locale));
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

}  // namespace corona
