#include "diff/ledger.hpp"

#include "core/error.hpp"
#include "core/text.hpp"
#include "csv/cells.hpp"

namespace corona {
namespace {

std::string_view word(Finding what) {
  switch (what) {
    case Finding::correction:
      return "correction";
    case Finding::gap:
      return "gap";
    case Finding::duplicate:
      return "duplicate";
  }
  return "";
}

std::string where(const Observation& row) {
  return fmt::format("{} {} on {}", printable(row.series->region_code),
                     printable(row.series->metric), to_string(row.date));
}

std::string counted(Count count, std::string_view word) {
  if (count == 0) return fmt::format("no {}", word);
  return fmt::format("{} {}{}", count, word, count == 1 ? "" : "s");
}

}  // namespace

Ledger::Ledger(const std::string& path) {
  if (path.empty()) return;
  out_.emplace(path);
  out_->write("what,date,region_code,region_name,metric,since,from,to\n");
}

void Ledger::add(Finding what, const Observation& row, Date since, Count from) {
  if (what == Finding::correction) {
    ++corrections_;
    if (*row.total - from < largest_correction_) {
      largest_correction_ = *row.total - from;
      largest_correction_where_ = where(row);
    }
  } else if (what == Finding::gap) {
    ++gaps_;
    const Count days = (row.date - since).count();
    if (days > longest_gap_) {
      longest_gap_ = days;
      longest_gap_where_ = where(row);
    }
  } else {
    ++duplicates_;
  }
  if (!out_) return;
  std::string line = fmt::format("{},{},", word(what), to_string(row.date));
  append_cell(line, row.series->region_code);
  line += ',';
  append_cell(line, row.series->region_name);
  line += ',';
  append_cell(line, row.series->metric);
  out_->write(line + fmt::format(",{},{},{}\n", to_string(since), from, *row.total));
}

std::string Ledger::summary() const {
  std::string text = counted(corrections_, "correction");
  if (corrections_ > 0) {
    text += fmt::format(", the largest {} ({})", largest_correction_, largest_correction_where_);
  }
  text += "; " + counted(gaps_, "gap");
  if (gaps_ > 0)
    text += fmt::format(", the longest {} days ({})", longest_gap_, longest_gap_where_);
  return text + "; " + counted(duplicates_, "duplicate");
}

void Ledger::close() {
  if (out_) out_->close();
}

}  // namespace corona
