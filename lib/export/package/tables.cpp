#include "export/package/tables.hpp"

#include "core/output.hpp"
#include "csv/writer.hpp"
#include "export/package/small_counts.hpp"
#include "export/package/weeks.hpp"
#include "export/seen_rows.hpp"
#include "export/sheets.hpp"

#include <algorithm>

namespace corona {
namespace {

std::vector<Head> heads_of(const PackageTable& table) {
  std::vector<Head> heads;
  for (const PackageColumn& column : table.columns) {
    heads.push_back({column.name, column.name, column.kind});
  }
  return heads;
}

/// Writes the lines of a table of our own.
class TableFile {
 public:
  TableFile(PackageTable& table, const std::string& folder)
      : table_(table),
        out_(folder + "/" + table.file()),
        sheet_(csv_sheet(out_, Look{}, heads_of(table))) {}

  void add(Row row) {
    sheet_->add(row);
    ++table_.lines;
  }

  void close() {
    sheet_->end();
    out_.close();
  }

 private:
  PackageTable& table_;
  Output out_;
  std::unique_ptr<SheetWriter> sheet_;
};

}  // namespace

void Contents::add(const Series& series, Date first, Date last) {
  const bool is_first = regions_.empty();
  first_ = is_first ? first : std::min(first_, first);
  last_ = is_first ? last : std::max(last_, last);
  if (region_of_.size() <= series.id) region_of_.resize(series.id + 1);
  std::optional<std::size_t>& region = region_of_[series.id];
  if (!region) {
    const auto [known, is_new] =
        index_.try_emplace(std::string(series.region_code), regions_.size());
    if (is_new) regions_.push_back({std::string(series.region_code), ""});
    region = known->second;
    if (known_metrics_.emplace(series.metric).second) metrics_.emplace_back(series.metric);
  }
  if (regions_[*region].name != series.region_name) regions_[*region].name = series.region_name;
}

PackageTable write_observations(Input& in, const std::string& folder, Contents& contents) {
  PackageTable table;
  table.name = "observations";
  table.title_en = "Counts by day";
  table.title_nl = "Aantallen per dag";
  table.key = {"date", "region_code", "metric"};
  const std::vector<Column> columns = in_order(in.columns());
  for (const Column column : columns) {
    const auto& [name, kind] = info(column);
    const bool is_key = std::find(table.key.begin(), table.key.end(), name) != table.key.end();
    table.columns.push_back({std::string(name), kind, is_key, {}, false});
  }
  Output out(folder + "/" + table.file());
  Writer writer(out, columns);
  SeenRows seen;
  for (Record row; in.read(row); ++table.lines) {
    seen.add(row, in);
    contents.add(*row.series, row.date, row.date);
    writer.write(row);
  }
  out.close();
  return table;
}

PackageTable write_weeks(Input& in, const Regions& regions, Count threshold,
                         const std::string& folder, Contents& contents, std::uint64_t& hidden) {
  std::vector<WeekCount> weeks = read_weeks(in);
  hide_small_counts(weeks, regions, threshold);
  PackageTable table;
  table.name = "weeks";
  table.title_en = "Counts by week";
  table.title_nl = "Aantallen per week";
  table.key = {"week_start", "region_code", "metric"};
  table.columns = {{"week_start", Kind::date, true, {}, false},
                   {"week_end", Kind::date, true, {}, false},
                   {"region_code", Kind::text, true, {}, false},
                   {"region_name", Kind::text, false, {}, false},
                   {"metric", Kind::text, true, {}, false},
                   {"count", Kind::whole, false, {}, false},
                   {"status", Kind::text, true, {"shown", "hidden", "unknown"}, false}};
  TableFile file(table, folder);
  for (const WeekCount& week : weeks) {
    const Date sunday = week.monday + Days{6};
    contents.add(*week.series, week.monday, sunday);
    hidden += week.hidden ? 1U : 0U;
    const bool is_shown = week.count && !week.hidden;
    const std::string start = to_string(week.monday);
    const std::string end = to_string(sunday);
    const std::string count = is_shown ? fmt::to_string(*week.count) : "";
    const std::string_view row[] = {start,
                                    end,
                                    week.series->region_code,
                                    week.series->region_name,
                                    week.series->metric,
                                    count,
                                    is_shown      ? "shown"
                                    : week.hidden ? "hidden"
                                                  : "unknown"};
    file.add(row);
  }
  file.close();
  return table;
}

PackageTable write_regions(const Contents& contents, const Regions& regions,
                           const std::string& folder) {
  PackageTable table;
  table.name = "regions";
  table.title_en = "Regions";
  table.title_nl = "Regio's";
  table.key = {"region_code"};
  table.refers_to_regions = false;
  table.columns = {{"region_code", Kind::text, true, {}, false},
                   {"region_name", Kind::text, false, {}, false},
                   {"region_level", Kind::text, false, {}, false},
                   {"lies_in", Kind::text, false, {}, true}};
  std::vector<std::string> codes;
  for (const CoveredPlace& region : contents.regions()) codes.push_back(region.code);
  const std::vector<NestedRegion> nesting = nested(codes, regions);
  TableFile file(table, folder);
  for (std::size_t i = 0; i < nesting.size(); ++i) {
    std::string lies_in;
    for (const std::size_t other : nesting[i].lies_in) {
      lies_in += (lies_in.empty() ? "" : " ") + codes[other];
    }
    const std::string_view row[] = {codes[i], contents.regions()[i].name, nesting[i].level,
                                    lies_in};
    file.add(row);
  }
  file.close();
  return table;
}

}  // namespace corona
