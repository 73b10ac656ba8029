#include "fetch/rows/long_reader.hpp"

#include "core/message.hpp"
#include "core/text.hpp"
#include "fetch/rows/first_days.hpp"
#include "fetch/rows/foreign_count.hpp"
#include "fetch/rows/foreign_date.hpp"

namespace corona {

LongReader::LongReader(const Source& source, RereadableFile& file, const Told& told)
    : layout_(source.layout), file_(file), told_(told) {
  rows_.emplace(file_, layout_.delimiter);
  header_ = read_header(*rows_, source);
  row_regions_.emplace(layout_, header_);
  date_place_ = header_.place_of(layout_.date_column);
  for (const MetricColumn& metric : layout_.metrics) {
    count_places_.push_back(header_.place_of(metric.column));
  }
  survey_ = survey(*rows_, header_, *row_regions_, layout_, told.dates);
  if (layout_.zero_before_first && survey_.ascending) find_first_days();
  start();
  if (!survey_.ascending) sort();
}

/// Goes to the first row behind the header.
void LongReader::start() {
  rows_.emplace(file_, layout_.delimiter);
  rows_->next(cells_);
  metric_ = layout_.metrics.size();
}

bool LongReader::read(Record& record) {
  if (survey_.ascending) return read_in_file_order(record);
  if (next_sorted_ == sorted_.size()) return false;
  record = sorted_[next_sorted_++];
  return true;
}

bool LongReader::read_in_file_order(Record& record) {
  if (metric_ == layout_.metrics.size() && !read_row()) return false;
  if (next_zero_ < zeros_.size() && zeros_[next_zero_].date < date_) {
    static_cast<Observation&>(record) = zeros_[next_zero_++];
    return true;
  }
  const auto place = count_places_[metric_];
  const MetricColumn& metric = layout_.metrics[metric_];
  record.date = date_;
  record.series = region_->second.series[metric_];
  record.place = {0, rows_->line_number()};
  set_count(
      record, layout_,
      place ? read_count(*rows_, metric.column, cells_[*place], layout_, metric) : std::nullopt);
  ++metric_;
  return true;
}

/// The next row that is not left out.
bool LongReader::read_row() {
  do {
    if (!next_row(*rows_, header_, cells_)) {
      tell_odd_codes();
      return false;
    }
    region_ = &region_of_row();
  } while (region_->second.series.empty());
  date_ = date_of_row();
  metric_ = 0;
  return true;
}

Date LongReader::date_of_row() {
  if (!date_place_) return told_.date.value();
  const std::string_view text = cells_[*date_place_];
  if (text == date_text_) return date_;
  const auto date = parse_foreign_date(text, survey_.form);
  if (!date) throw rows_->fault("{}: changed while it was read", layout_.date_column);
  date_text_ = text;
  return *date;
}

/// The same regions come in the same order every day: the one expected is compared, not looked up.
LongReader::Regions::value_type& LongReader::region_of_row() {
  if (region_ == nullptr) return look_up_region();
  Region& last = region_->second;
  if (last.next == nullptr || !row_regions_->is_key(cells_, last.next->first)) {
    last.next = &look_up_region();
  }
  return *last.next;
}

LongReader::Regions::value_type& LongReader::look_up_region() {
  row_regions_->key_of(cells_, key_);
  const auto known = regions_.find(key_);
  if (known != regions_.end()) return *known;
  const RowRegion found = row_regions_->region_of(*rows_, cells_);
  if (!found.odd.empty()) odd_codes_.push_back(found.odd);
  Region region;
  for (const MetricColumn& metric : layout_.metrics) {
    if (found.left_out) break;
    region.series.push_back(&series_.intern(found.code, found.name, metric.metric));
  }
  return *regions_.emplace(key_, std::move(region)).first;
}

void LongReader::tell_odd_codes() {
  if (odd_codes_.empty()) return;
  note("{}: codes of regions that are not like {}: {}", printable(rows_->name()), layout_.code_like,
       listed_short(odd_codes_));
  odd_codes_.clear();
}

/// Learns which totals of 0 stand before the first days.
void LongReader::find_first_days() {
  FirstDays days(layout_.period);
  start();
  for (Record row; read_in_file_order(row);) days.add(row);
  zeros_ = days.zeros();
}

void LongReader::sort() {
  for (Record row; read_in_file_order(row);) sorted_.add(row);
  sorted_.sort_by_date();
  if (!layout_.zero_before_first) return;
  FirstDays days(layout_.period);
  for (std::size_t i = 0; i < sorted_.size(); ++i) days.add(sorted_[i]);
  for (const Observation& zero : days.zeros()) sorted_.add({zero, {}});
  sorted_.sort_by_date();
}

}  // namespace corona
