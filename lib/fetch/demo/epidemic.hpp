#pragma once

#include "core/number.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace corona {

/// A region of a made-up epidemic.
struct Spot {
  static constexpr Count positions = 25;

  std::uint64_t id = 0;  ///< tells regions apart
  Count population = 0;
  Count position = 0;    ///< on the way that waves travel, from 0 to positions - 1
  bool unknown = false;  ///< the reports of its people that name no smaller region
};

/// What is counted: a share of the infections, some days later.
struct Outcome {
  std::string_view metric;
  Count per_thousand;  ///< of the infections
  Count delay;         ///< days
  Count care;          ///< a mistake in one of this many periods of 32 days
};

/// cases, admissions and deaths.
std::span<const Outcome> outcomes();

/// A made-up epidemic whose published totals are functions of seed, region and day, in whole
/// numbers: nothing is stored, any total can be asked for first, and it is the same on every
/// machine.
///
/// Waves start at a position of their own and travel from there; each ends having infected a part
/// of the people that differs by region and wave. Reports follow the days of the week. Now and then
/// a region reports nothing for some days and then all at once, or counts too much and takes it
/// back. Day 0 is a Saturday, in the trough behind the first wave.
class Epidemic {
 public:
  explicit Epidemic(std::uint64_t seed) : seed_(seed) {}

  /// The total as published on a day from 0 on; never below 0, and not always rising.
  Count total(const Spot& spot, const Outcome& what, Count day) const;

  /// The one day, from 20 to 29, on which nothing is published.
  Count missing_day() const;

 private:
  struct Wave {
    Count start;   // the day on which it reaches the region
    Count before;  // thousandths of an average wave that all waves before it infected
  };

  Wave wave(const Spot& spot, Count number) const;
  Count infections(const Spot& spot, Count day) const;
  Count by_week(const Spot& spot, const Outcome& what, Count week) const;
  Count counted(const Spot& spot, const Outcome& what, Count day) const;
  Count unassigned(const Spot& spot, const Outcome& what, Count day) const;
  Count last_report(const Spot& spot, Count day) const;
  Count mistaken(const Spot& spot, const Outcome& what, Count day) const;

  std::uint64_t seed_;
};

}  // namespace corona
