#include "export/pictures.hpp"

#include "core/text.hpp"
#include "export/chosen.hpp"
#include "export/picture/drawn_regions.hpp"
#include "export/picture/map.hpp"
#include "export/picture/map_classes.hpp"
#include "export/region_titles.hpp"
#include "reference/levels.hpp"

#include <algorithm>

namespace corona {
namespace {

/// The country, else the only region there is.
std::string whole(const Archive& archive, const std::string& metric) {
  if (archive.find("NL", metric) != nullptr) return "NL";
  std::string only;
  for (const History& history : archive.histories()) {
    if (history.metric != metric) continue;
    if (!only.empty()) {
      throw data_error(
          "the data has several regions, and not all of a country: name some with"
          " --region");
    }
    only = history.code;
  }
  return only;
}

std::vector<const History*> chosen(const Archive& archive, const PictureOptions& options) {
  const std::string metric = archive.metric(options.metric);
  std::vector<std::string> codes;
  for (const std::string& text : options.regions) codes.push_back(region_named(archive, text));
  if (codes.empty()) codes.push_back(whole(archive, metric));
  std::vector<const History*> histories;
  for (const std::string& code : codes) {
    const History* history = archive.find(code, metric);
    if (history == nullptr) {
      throw data_error("--region: {} has no {}", in_quotes(code), printable(metric));
    }
    histories.push_back(history);
  }
  return histories;
}

std::string drawn_chart(std::span<const History* const> histories, const Job& job) {
  ChartLook look;
  look.locale = job.look.locale;
  look.source = source_line(job.provenance, look.locale);
  look.title = job.page.title;
  const ChartKind kind = job.picture.kind.value_or(
      histories.size() == 1 ? ChartKind::bar : ChartKind::small_multiples);
  switch (kind) {
    case ChartKind::line:
      return line_chart(histories, look);
    case ChartKind::small_multiples:
      return small_multiples(histories, look);
    case ChartKind::bar:
      break;
  }
  if (histories.size() > 1) {
    throw usage_error("--kind bar draws one region: small-multiples draws several");
  }
  return bar_chart(*histories.front(), look);
}

/// Whether an inhabitant of any region is known.
bool has_population(const Archive& archive) {
  return std::any_of(archive.histories().begin(), archive.histories().end(),
                     [](const History& history) { return history.population.has_value(); });
}

[[noreturn]] void refuse_without_figures(const Archive& archive, MapBy by,
                                         const std::string& date) {
  const bool rate = by == MapBy::per_100k || by == MapBy::total_per_100k;
  if (rate && !has_population(archive)) {
    throw data_error(
        "no region has a number of inhabitants, which a rate needs: give them with --population,"
        " or choose --by {}",
        by == MapBy::per_100k ? "sum or --by new" : "total");
  }
  throw data_error(
      "no region has a figure on {}: a sum needs all days of its window, a rate a number of"
      " inhabitants, a change counts before it; choose another --date or --by new",
      date);
}

[[noreturn]] void refuse_without_levels(const Archive& archive, const std::string& metric,
                                        Date date) {
  const std::string& stated = archive.scheme();
  const LevelScheme scheme = read_levels(stated.empty() ? "nl-region" : stated);
  if (scheme.valid("cases", date).empty()) {
    const auto last = scheme.last_day();
    throw data_error(
        "--by level: no levels were in force on {}: those of {} are of {} {}; choose another"
        " --date or --by per_100k",
        to_string(date), scheme.name, to_string(scheme.first_day()),
        last ? "to " + to_string(*last) : "on");
  }
  if (scheme.valid(metric, date).empty()) {
    throw data_error(
        "--by level: {} had no levels of {} on {}: choose another --metric or --by sum",
        scheme.name, printable(metric), to_string(date));
  }
  throw data_error(
      "--by level: no region has a level on {}: levels need the days of their window and a number"
      " of inhabitants",
      to_string(date));
}

/// Throws Error where a map would be hatched all over.
void require_figures(const MapData& data, const Archive& archive, const MapRules& rules) {
  if (std::any_of(data.regions.begin(), data.regions.end(),
                  [](const MapRegion& region) { return region.group.has_value(); })) {
    return;
  }
  if (rules.by != MapBy::level) refuse_without_figures(archive, rules.by, to_string(data.date));
  refuse_without_levels(archive, archive.metric(rules.metric), data.date);
}

/// Frames the region that the text names, or the municipalities in it.
void frame(MapLook& look, const Archive& archive, const Outlines& outlines,
           const std::string& text) {
  const std::string code = region_named(archive, text, "--highlight");
  look.framed = outlined(code, outlines);
  if (look.framed.empty()) throw data_error("--highlight: {} is not on the map", in_quotes(code));
  look.frame_name = name_in_title(code, archive.name_of(code), look.locale);
}

}  // namespace

std::vector<double> parse_classes(const std::string& list) {
  std::vector<double> bounds;
  for (std::size_t start = 0; start <= list.size();) {
    const std::size_t end = std::min(list.find(',', start), list.size());
    const std::string text = list.substr(start, end - start);
    const auto bound = parse_decimal(text);
    if (!bound) throw usage_error("--classes: {} is not a number", in_quotes(text));
    if (!bounds.empty() && *bound <= bounds.back()) {
      throw usage_error("--classes: {} does not come after {}", in_quotes(text),
                        to_text(bounds.back()));
    }
    bounds.push_back(*bound);
    start = end + 1;
  }
  return bounds;
}

void write_chart(Input& in, const Job& job) {
  need_daily_counts(in);
  const Archive archive = archive_for(in, job);
  write_text(drawn_chart(chosen(archive, job.picture), job), job);
}

void write_map(Input& in, const Job& job) {
  const PictureOptions& options = job.picture;
  if (options.by == MapBy::total || options.by == MapBy::total_per_100k) {
    in.require(Column::total, "a map of totals needs them");
  } else if (!in.columns().has(Column::per_100k)) {
    need_daily_counts(in);
  }
  const Archive archive = archive_for(in, job);
  MapLook look;
  look.locale = job.look.locale;
  look.source = source_line(job.provenance, look.locale);
  look.title = job.page.title;
  const Outlines outlines = outlines_for(archive, job);
  const MapRules rules{options.by,      options.metric, job.date,
                       options.classes, look.locale,    &outlines};
  const MapData data = map_data(archive, rules);
  require_place(data, outlines);
  require_figures(data, archive, rules);
  if (!options.highlight.empty()) frame(look, archive, outlines, options.highlight);
  const std::string drawn = draw_map(data, outlines, look).svg;
  tell_without_place(data, outlines);
  write_text(drawn, job);
}

}  // namespace corona
