#include "fetch/source_reader.hpp"

#include <algorithm>

namespace corona {

SourceReader::SourceReader(const Source& source, const std::string& path,
                           std::optional<DateForm> told)
    : source_(source), file_(path) {
  const Layout& layout = source_.layout;
  rows_.emplace(file_, layout.delimiter);
  header_ = read_header(*rows_, source_);
  survey_ = survey(*rows_, header_, layout.date_column, told);

  rows_.reset();  // before the file goes back: its thread reads ahead
  rows_.emplace(file_, layout.delimiter);
  rows_->next(cells_);
  metric_ = layout.metrics.size();
  if (survey_.ascending) return;
  for (Record record; read_in_file_order(record);) sorted_.add(record);
  sorted_.sort_by_date();
}

ColumnSet SourceReader::columns() const {
  using enum Column;
  return {date, region_code, region_name, metric,
          source_.layout.counts == Counts::totals ? total : new_count};
}

bool SourceReader::read(Record& record) {
  if (survey_.ascending) return read_in_file_order(record);
  if (next_sorted_ == sorted_.size()) return false;
  record = sorted_[next_sorted_++];
  return true;
}

bool SourceReader::read_in_file_order(Record& record) {
  if (metric_ == source_.layout.metrics.size() && !read_row()) return false;
  record.date = date_;
  record.series = (*region_)[metric_];
  record.place = {0, rows_->line_number()};
  const bool totals = source_.layout.counts == Counts::totals;
  (totals ? record.total : record.new_count) = count_of(metric_);
  ++metric_;
  return true;
}

bool SourceReader::read_row() {
  if (!next_row(*rows_, header_, cells_)) return false;
  date_ = date_of(cells_[header_.date]);
  region_ = &region_of_row();
  metric_ = 0;
  return true;
}

Date SourceReader::date_of(std::string_view text) {
  if (text == date_text_) return date_;
  const auto date = parse_foreign_date(text, survey_.form);
  if (!date) throw rows_->fault("{}: changed while it was read", source_.layout.date_column);
  date_text_ = text;
  return *date;
}

const SourceReader::Region& SourceReader::region_of_row() {
  const auto cell = [&](std::optional<std::size_t> column) {
    return column ? cells_[*column] : std::string_view{};
  };
  const std::string_view code = cells_[header_.code];
  const std::string_view name = cell(header_.name);
  const std::string_view larger = cell(header_.larger_region);
  const char separator = '\0';  // no cell holds one
  key_.assign(code).push_back(separator);
  key_.append(name).push_back(separator);
  key_.append(larger);
  const auto known = regions_.find(key_);
  return known != regions_.end() ? known->second : add_region(code, name, larger);
}

const SourceReader::Region& SourceReader::add_region(std::string_view code, std::string_view name,
                                                     std::string_view larger) {
  const Layout& layout = source_.layout;
  require_utf8(layout.code_column, code);
  require_utf8(layout.name_column, name);
  std::string region_code(code);
  std::string region_name(name);
  if (code.empty()) {
    region_code = unknown_code(larger);
    region_name = fmt::format("{} ({})", larger, layout.unknown.remark);
  }
  Region region;
  for (const MetricColumn& metric : layout.metrics) {
    region.push_back(&series_.intern(region_code, region_name, metric.metric));
  }
  return regions_.emplace(key_, std::move(region)).first->second;
}

std::string SourceReader::unknown_code(std::string_view larger) const {
  const Layout& layout = source_.layout;
  if (layout.unknown.column.empty()) throw rows_->fault("{}: empty", layout.code_column);
  const auto& codes = layout.unknown.codes;
  const auto found = std::find_if(codes.begin(), codes.end(),
                                  [&](const auto& code) { return code.first == larger; });
  if (found == codes.end()) {
    throw rows_->fault("{}: empty, and {} {} is not one that is known", layout.code_column,
                       layout.unknown.column, in_quotes(larger));
  }
  return found->second + ".unknown";
}

std::optional<Count> SourceReader::count_of(std::size_t metric) const {
  const auto column = header_.counts[metric];
  if (!column || cells_[*column].empty()) return std::nullopt;
  const auto count = parse_whole(cells_[*column]);
  if (!count || *count < 0) {
    throw rows_->fault("{}: {} is not a whole number, 0 or more",
                       source_.layout.metrics[metric].column, in_quotes(cells_[*column]));
  }
  return count;
}

void SourceReader::require_utf8(const std::string& column, std::string_view text) const {
  if (find_invalid_utf8(text) == std::string_view::npos) return;
  throw rows_->fault("{}: {} is not valid UTF-8", column, in_quotes(text));
}

}  // namespace corona
