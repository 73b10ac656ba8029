#include "csv/key_order.hpp"

namespace corona {

void KeyOrder::follow(const Series& series, std::string_view text) {
  if (key_of_label_.size() <= series.label) key_of_label_.resize(series.label + 1);
  Key*& known = key_of_label_[series.label];
  if (known == nullptr) {
    keys_.push_back({std::string(text), &series});
    known = &keys_.back();
  }
  if (last_ != nullptr) last_->next = known;
  last_ = known;
  expected_ = known->next;
}

}  // namespace corona
