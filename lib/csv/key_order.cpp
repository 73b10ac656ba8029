#include "csv/key_order.hpp"

namespace corona {
namespace {

constexpr std::uint64_t patience = 10'000;

}  // namespace

bool KeyOrder::gave_up() const {
  return missed_ > met_ + patience;
}

bool KeyOrder::follow(const Series& series) {
  if (gave_up()) return true;
  Key* const known = series.label < key_of_label_.size() ? key_of_label_[series.label] : nullptr;
  if (known == nullptr) return false;
  if (known == expected_) {
    advance();
    return true;
  }
  ++missed_;
  go_on_from(*known);
  return true;
}

void KeyOrder::add(const Series& series, std::string_view text) {
  if (key_of_label_.size() <= series.label) key_of_label_.resize(series.label + 1);
  char* const kept = static_cast<char*>(texts_.allocate(text.size(), 1));
  text.copy(kept, text.size());
  keys_.push_back({{kept, text.size()}, &series});
  key_of_label_[series.label] = &keys_.back();
  go_on_from(keys_.back());
}

void KeyOrder::go_on_from(Key& key) {
  if (last_ != nullptr) last_->next = &key;
  last_ = &key;
  expected_ = gave_up() ? nullptr : key.next;
}

}  // namespace corona
