#include "export/chosen.hpp"

#include "core/region.hpp"
#include "reference/region_lookup.hpp"

namespace corona {

void need_daily_counts(const Input& in) {
  in.require(Column::new_count, in.columns().has(Column::rank)
                                    ? "a ranking has no days: give what went into corona-rank"
                                    : "pipe the totals through corona-diff first");
}

Archive archive_for(Input& in, const Job& job) {
  Archive archive(in, job.picture.population);
  if (archive.empty()) throw data_error("the data has no rows");
  return archive;
}

Outlines outlines_for(const Archive& archive, const Job& job) {
  if (!job.borders.empty()) return border_outlines(read_borders(job.borders));
  std::vector<std::string> codes;
  for (const History& history : archive.histories()) codes.push_back(history.code);
  return tile_outlines(codes);
}

std::string region_named(const Archive& archive, const std::string& text, std::string_view option) {
  if (archive.has_region(text)) return text;
  RegionLookup lookup(Regions::built_in());
  for (const History& history : archive.histories()) {
    if (!is_unknown_region(history.code)) lookup.add(history.code, history.name);
  }
  return lookup.find(text, option);
}

void write_text(const std::string& text, const Job& job) {
  Output out(job.output);
  out.write(text);
  out.close();
}

}  // namespace corona
