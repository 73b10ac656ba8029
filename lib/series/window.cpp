#include "series/window.hpp"

#include "core/too_large.hpp"

#include <algorithm>
#include <limits>

namespace corona {
namespace {

__extension__ using Wide = __int128;

/// Counts of at most this, one for each day of the calendar, add up to less than 2^63.
constexpr std::uint64_t largest_small = std::uint64_t{1} << 41;

}  // namespace

Window::Window(Count length, Count kept) : length_(length), kept_(kept) {
}

bool Window::add(Date last, Count days, Count count) {
  const Date first = last - Days{days - 1};
  const bool is_first = end_ == begin_;
  if (!is_first && first <= last_) return false;

  if (is_first || first != last_ + Days{1}) run_ = first;
  last_ = last;
  running_ += static_cast<std::uint64_t>(count);
  const auto distance = static_cast<std::uint64_t>(count) + largest_small;
  any_large_ |= distance > 2 * largest_small;
  if (end_ - begin_ == parts_.size()) make_room();
  part(end_++) = {last, run_, running_};
  return true;
}

/// Drops parts that are no longer kept, but for the last of them, whose running sum is needed;
/// doubles the ring where that is nothing.
void Window::make_room() {
  const std::size_t before = begin_;
  while (begin_ + 1 < end_ && part(begin_ + 1).last < kept_since()) ++begin_;
  if (begin_ != before) return;
  std::vector<Part> wider(std::max<std::size_t>(8, 2 * parts_.size()));
  for (std::size_t i = begin_; i < end_; ++i) wider[i & (wider.size() - 1)] = part(i);
  parts_ = std::move(wider);
}

std::optional<Count> Window::sum_ending(Date end, Count length) const {
  const Date start = end - Days{length - 1};
  if (end_ == begin_ || end > last_ || end < start || start < kept_since()) return std::nullopt;
  // Where each part is of one day, its place follows from its date.
  std::size_t last = end_ - 1;
  if (end != last_) last = first_from(end, last - static_cast<std::size_t>((last_ - end).count()));
  if (part(last).last != end || part(last).run > start) return std::nullopt;
  const std::size_t first = first_from(start, last - static_cast<std::size_t>(length - 1));
  const bool begins_a_run = part(last).run == start;
  const bool follows = first > begin_ && part(first - 1).last + Days{1} == start;
  if (!begins_a_run && !follows) return std::nullopt;
  return sum_of(first, last);
}

/// The first part that ends on `date` or later; part `guess`, which need not be in the ring, is
/// looked at first.
std::size_t Window::first_from(Date date, std::size_t guess) const {
  if (guess - begin_ < end_ - begin_ && part(guess).last == date) return guess;
  std::size_t low = begin_;
  std::size_t high = end_;
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (part(middle).last < date) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

Count Window::sum_of(std::size_t first, std::size_t last) const {
  std::uint64_t before = running_before(first);
  if (!any_large_) return static_cast<Count>(part(last).running - before);
  Wide sum = 0;
  for (std::size_t i = first; i <= last; ++i) {
    sum += static_cast<Count>(part(i).running - before);
    before = part(i).running;
  }
  if (sum > std::numeric_limits<Count>::max() || sum < std::numeric_limits<Count>::min()) {
    throw TooLarge("the sum over a window is more than 64 bits hold");
  }
  return static_cast<Count>(sum);
}

}  // namespace corona
