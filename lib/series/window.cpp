#include "series/window.hpp"

#include "core/too_large.hpp"

#include <algorithm>

namespace corona {
namespace {

Count length_of(Date first, Date last) {
  return (last - first).count() + 1;
}

Count or_refuse(std::optional<Count> sum) {
  if (!sum) throw TooLarge("the sum over a window is more than 64 bits hold");
  return *sum;
}

}  // namespace

Window::Window(Count length, Count kept) : length_(length), kept_(kept) {
}

bool Window::add(Date last, Count days, Count count) {
  const Date first = last - Days{days - 1};
  if (end_ > begin_ && first <= last_) return false;

  const Date window_start = last - Days{length_ - 1};
  for (; in_window_ < end_ && part(in_window_).first < window_start; ++in_window_) {
    covered_ -= length_of(part(in_window_).first, part(in_window_).last);
    sum_ = or_refuse(checked_subtract(sum_, part(in_window_).count));
  }
  last_ = last;
  if (end_ - begin_ == parts_.size()) make_room();
  part(end_) = {first, last, count};
  ++end_;
  if (first >= window_start) {
    covered_ += days;
    sum_ = or_refuse(checked_add(sum_, count));
  } else {
    in_window_ = end_;
  }
  return true;
}

/// Drops what is no longer kept; doubles the ring where that is nothing.
void Window::make_room() {
  const std::size_t before = begin_;
  while (begin_ < in_window_ && part(begin_).last < kept_since()) ++begin_;
  if (begin_ != before) return;
  std::vector<Part> wider(std::max<std::size_t>(8, 2 * parts_.size()));
  for (std::size_t i = begin_; i < end_; ++i) wider[i & (wider.size() - 1)] = part(i);
  parts_ = std::move(wider);
}

std::optional<Count> Window::sum() const {
  if (covered_ != length_) return std::nullopt;
  return sum_;
}

std::optional<Count> Window::sum_ending(Date end, Count length) const {
  if (end_ > begin_ && end == last_ && length == length_) return sum();
  const Date start = end - Days{length - 1};
  Count covered = 0;
  Count sum = 0;
  for (std::size_t i = begin_; i < end_; ++i) {
    if (part(i).first < start || part(i).last > end || part(i).last < kept_since()) continue;
    covered += length_of(part(i).first, part(i).last);
    sum = or_refuse(checked_add(sum, part(i).count));
  }
  if (covered != length) return std::nullopt;
  return sum;
}

}  // namespace corona
