#include "csv/key_order.hpp"

namespace corona {

void KeyOrder::follow(const Series& series, std::string_view text) {
  if (key_of_label_.size() <= series.label) key_of_label_.resize(series.label + 1, none);
  std::uint32_t& known = key_of_label_[series.label];
  if (known == none) {
    known = static_cast<std::uint32_t>(keys_.size());
    keys_.push_back({texts_.size(), text.size(), &series, none});
    texts_ += text;
  }
  if (last_ != none) keys_[last_].next = known;
  last_ = known;
  expected_ = keys_[known].next;
}

}  // namespace corona
