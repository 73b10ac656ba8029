#include "fetch/rows/wide_reader.hpp"

#include "fetch/rows/foreign_count.hpp"
#include "fetch/rows/foreign_date.hpp"

#include <algorithm>

namespace corona {

WideReader::WideReader(const Source& source, RereadableFile& file) : layout_(source.layout) {
  ForeignRows rows(file, layout_.delimiter);
  const Header header = read_header(rows, source);
  find_days(rows, header);
  read_rows(rows, header);
}

void WideReader::find_days(const ForeignRows& rows, const Header& header) {
  const DateForm form = layout_.date_form.value();
  for (std::size_t place = 0; place < header.names.size(); ++place) {
    if (const auto date = parse_foreign_date(header.names[place], form)) {
      days_.push_back({*date, place});
    }
  }
  if (days_.empty()) throw rows.fault("no column is a date like {}", example_of(form));
  std::stable_sort(days_.begin(), days_.end(),
                   [](const Day& a, const Day& b) { return a.date < b.date; });
  const auto twice = std::adjacent_find(
      days_.begin(), days_.end(), [](const Day& a, const Day& b) { return a.date == b.date; });
  if (twice != days_.end()) {
    throw rows.fault("the date {} stands twice", in_quotes(header.names[twice->place]));
  }
}

void WideReader::read_rows(ForeignRows& rows, const Header& header) {
  const RowRegions regions(layout_, header);
  const MetricColumn& metric = layout_.metrics.front();
  std::vector<std::string_view> cells;
  while (next_row(rows, header, cells)) {
    const RowRegion region = regions.region_of(rows, cells);
    if (region.left_out) continue;
    rows_.push_back(
        {&series_.intern(region.code, region.name, metric.metric), {0, rows.line_number()}});
    for (const Day& day : days_) {
      counts_.push_back(
          read_count(rows, header.names[day.place], cells[day.place], layout_, metric));
    }
  }
}

bool WideReader::read(Record& record) {
  if (row_ == rows_.size()) {
    row_ = 0;
    ++day_;
  }
  if (rows_.empty() || day_ == days_.size()) return false;
  record.date = days_[day_].date;
  record.series = rows_[row_].series;
  record.place = rows_[row_].place;
  set_count(record, layout_, counts_[row_ * days_.size() + day_]);
  ++row_;
  return true;
}

}  // namespace corona
