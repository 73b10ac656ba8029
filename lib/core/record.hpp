#pragma once

#include "core/column.hpp"
#include "core/date.hpp"
#include "core/number.hpp"
#include "core/series.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace corona {

/// The text of the columns from `window` on, as read or as they shall be written; empty: not known.
class Figures {
 public:
  std::string_view& operator[](Column column) { return text_[index(column)]; }
  std::string_view operator[](Column column) const { return text_[index(column)]; }

 private:
  static constexpr std::size_t index(Column column) {
    return static_cast<std::size_t>(column) - static_cast<std::size_t>(Column::window);
  }
  std::array<std::string_view, figure_count> text_;
};

/// Where a record was read.
struct Place {
  std::uint32_t file = 0;  ///< which of the files on the command line
  std::uint64_t line = 0;  ///< counted from 1, the header
};

/// The counts of one series on one date. What is not known is empty, never 0.
struct Observation {
  Date date;
  const Series* series = nullptr;
  std::optional<Count> total;       ///< cumulative, up to and including the date
  std::optional<Count> new_count;   ///< newly counted, 0 or more
  std::optional<Count> correction;  ///< taken back, 0 or less; empty reads as 0
  std::optional<Count> days;  ///< how many days the count covers, up to and including the date
  Place place;
};

/// Whether a column holds a count of an observation.
constexpr bool has_count(Column column) {
  return column >= Column::total && column < Column::window;
}

/// Which count of an observation stands in a column that has one.
constexpr auto count_member(Column column) {
  constexpr std::optional<Count> Observation::*members[] = {
      &Observation::total, &Observation::new_count, &Observation::correction, &Observation::days};
  return members[static_cast<std::size_t>(column) - static_cast<std::size_t>(Column::total)];
}

/// One line of corona-csv(5), where each stage of the pipe fills more columns. The views of its
/// figures are valid until the next record is read.
struct Record : Observation {
  Figures figures;
};

/// new + correction: by how much the total changed; empty where `new` is not known.
/// Neither can leave 64 bits, as one is never negative and the other never positive.
inline std::optional<Count> change_of_total(const Observation& row) {
  if (!row.new_count) return std::nullopt;
  return *row.new_count + row.correction.value_or(0);
}

}  // namespace corona
