#include "fetch/rows/repeats.hpp"

#include "core/error.hpp"
#include "core/message.hpp"
#include "core/text.hpp"

namespace corona {
namespace {

// Apart, so that what reads stays small.
[[noreturn, gnu::noinline]] void refuse(const Observation& row, const Observation& last,
                                        const std::string& file) {
  throw data_error("{}:{}: {} of {} on {} was another count on line {}", printable(file),
                   row.place.line, printable(row.series->metric),
                   in_quotes(row.series->region_code), to_string(row.date), last.place.line);
}

}  // namespace

bool Repeats::is_one(const Observation& row, const std::string& file) {
  const std::uint32_t id = row.series->id;
  if (id >= last_.size()) last_.resize(id + 1);
  Observation& last = last_[id];
  if (last.series == nullptr || last.date != row.date) {
    last = row;
    return false;
  }
  if (last.total != row.total || change_of_total(last) != change_of_total(row)) {
    refuse(row, last, file);
  }
  if (count_++ == 0) first_line_ = row.place.line;
  return true;
}

void Repeats::tell(const std::string& file) const {
  if (count_ == 0) return;
  note("{}:{}: a count that the file has before, too: given once{}", printable(file), first_line_,
       count_ == 1 ? "" : fmt::format(", as {} more are", count_ - 1));
}

}  // namespace corona
