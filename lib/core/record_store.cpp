#include "core/record_store.hpp"

#include <algorithm>

namespace corona {
namespace {

constexpr std::size_t first_figure = static_cast<std::size_t>(Column::window);

}  // namespace

void RecordStore::add(const Record& row) {
  rows_.push_back({row, keep(row.figures)});
}

Record RecordStore::operator[](std::size_t i) const {
  const Row& row = rows_[i];
  return {row.observation, row.figures ? *row.figures : Figures{}};
}

void RecordStore::sort_by_date() {
  std::stable_sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) {
    return a.observation.date < b.observation.date;
  });
}

void RecordStore::clear() {
  rows_.clear();
  texts_.clear();
}

std::unique_ptr<const Figures> RecordStore::keep(const Figures& figures) {
  std::string all;
  for (std::size_t i = first_figure; i < column_count; ++i) all += figures[static_cast<Column>(i)];
  if (all.empty()) return nullptr;
  const std::string& text = texts_.emplace_back(std::move(all));
  auto kept = std::make_unique<Figures>();
  std::size_t at = 0;
  for (std::size_t i = first_figure; i < column_count; ++i) {
    const auto column = static_cast<Column>(i);
    const std::size_t length = figures[column].size();
    (*kept)[column] = std::string_view(text).substr(at, length);
    at += length;
  }
  return kept;
}

}  // namespace corona
