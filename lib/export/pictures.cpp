#include "export/pictures.hpp"

#include "core/nearest.hpp"
#include "core/region.hpp"
#include "core/text.hpp"
#include "export/formats.hpp"
#include "export/picture/map.hpp"
#include "reference/region_lookup.hpp"

#include <algorithm>

namespace corona {
namespace {

void need_daily_counts(const Input& in) {
  in.require(Column::new_count, "pipe the totals through corona-diff first");
}

void refuse_empty(const Archive& archive) {
  if (archive.empty()) throw data_error("the data has no rows");
}

/// The code of the region that a text means.
std::string region_named(const Archive& archive, const std::string& text) {
  if (archive.has_region(text)) return text;
  RegionLookup lookup(Regions::built_in());
  for (const History& history : archive.histories()) {
    if (!is_unknown_region(history.code)) lookup.add(history.code, history.name);
  }
  return lookup.find(text);
}

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

void write_text(const std::string& text, const Job& job) {
  Output out(job.output);
  out.write(text);
  out.close();
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
  const Archive archive(in, job.picture.population);
  refuse_empty(archive);
  write_text(drawn_chart(chosen(archive, job.picture), job), job);
}

void write_map(Input& in, const Job& job) {
  const PictureOptions& options = job.picture;
  const bool of_totals = options.by == MapBy::total || options.by == MapBy::total_per_100k;
  if (of_totals) in.require(Column::total, "a map of totals needs them");
  if (!of_totals && !in.columns().has(Column::per_100k)) need_daily_counts(in);
  const Archive archive(in, options.population);
  refuse_empty(archive);
  std::vector<std::string> codes;
  for (const History& history : archive.histories()) codes.push_back(history.code);
  MapLook look;
  look.locale = job.look.locale;
  if (!options.highlight.empty()) look.highlight = region_named(archive, options.highlight);
  const Outlines outlines = options.borders.empty()
                                ? tile_outlines(codes)
                                : border_outlines(read_borders(options.borders));
  const MapRules rules{options.by, options.metric, options.date, options.classes, look.locale};
  write_text(draw_map(map_data(archive, rules), outlines, look), job);
}

}  // namespace corona
