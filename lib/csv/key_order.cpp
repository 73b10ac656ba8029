#include "csv/key_order.hpp"

namespace corona {

bool KeyOrder::follow(const Series& series) {
  Key* const known = series.label < key_of_label_.size() ? key_of_label_[series.label] : nullptr;
  if (known == nullptr) return false;
  if (last_ != nullptr) last_->next = known;
  last_ = known;
  expected_ = known->next;
  return true;
}

void KeyOrder::add(const Series& series, std::string_view text) {
  if (key_of_label_.size() <= series.label) key_of_label_.resize(series.label + 1);
  keys_.push_back({std::string(text), &series});
  key_of_label_[series.label] = &keys_.back();
  follow(series);
}

}  // namespace corona
