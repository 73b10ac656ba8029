#pragma once

#include "core/record.hpp"

#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace corona {

/// Records kept in memory, for what cannot be answered as they stream past. About 130 bytes a
/// record, and the text of its figures where it has any.
class RecordStore {
 public:
  /// Keeps a copy, also of what the figures view.
  void add(const Record& row);

  std::size_t size() const { return rows_.size(); }
  bool empty() const { return rows_.empty(); }

  /// The record as it was added; its figures view the store.
  Record operator[](std::size_t i) const;

  /// By date; records of one date stay in the order in which they were added.
  void sort_by_date();

  void clear();

 private:
  struct Row {
    Observation observation;
    std::unique_ptr<const Figures> figures;  // none where all are empty
  };

  std::unique_ptr<const Figures> keep(const Figures& figures);

  std::vector<Row> rows_;
  std::deque<std::string> texts_;  // what the figures view, one a record
};

}  // namespace corona
