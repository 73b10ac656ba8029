#include "fetch/demo/epidemic.hpp"

#include "fetch/demo/noise.hpp"

#include <algorithm>
#include <array>

namespace corona {
namespace {

// Days count from a Monday, 82 of them before day 0.
constexpr Count days_before = 82;
constexpr Count days_a_week = 7;

constexpr Count wave_every = 112;  // days
constexpr Count wave_length = 42;  // days, where the next wave leaves it the time
constexpr Count travel_days = 3;   // from one position to the next
constexpr Count wave_size = 500;   // infected by an average wave, per 100 000
constexpr Count always = 2;        // infected outside of waves, per 100 000 and day

// Monday to Sunday: how much of a week's reports comes on a day, before chance has its part.
constexpr std::array<Count, 7> weekdays{10, 13, 12, 12, 11, 7, 5};

constexpr Outcome all_outcomes[] = {
    {"cases", 1000, 0, 4},
    {"admissions", 40, 7, 12},
    {"deaths", 20, 14, 24},
};

/// What a draw is for, so that draws for different things are independent.
enum Draw { origin, reach, contacts, size, lag, share, rounding, late, mistake, pending, gap };

/// A draw from 0 to n - 1; the bits from `bit` on.
Count below(Count n, std::uint64_t draw, unsigned bit = 0) {
  // cppcheck-suppress zerodiv  // no week has no reports at all
  return static_cast<Count>((draw >> bit) % static_cast<std::uint64_t>(n));
}

/// How much of a wave is over when x of 1024 parts of its time are, of 65536: x^3 (6 x^2 - 15 x +
/// 10) for x from 0 to 1, which starts and ends gently ("smootherstep").
Count part_over(Count x) {
  const Count one = 1024;
  return (x * x * x * (6 * x * x - 15 * x * one + 10 * one * one)) >> 34;
}

}  // namespace

std::span<const Outcome> outcomes() {
  return all_outcomes;
}

Count Epidemic::total(const Spot& spot, const Outcome& what, Count day) const {
  const Count now = day + days_before;
  if (spot.unknown) return unassigned(spot, what, now);
  return counted(spot, what, last_report(spot, now)) + mistaken(spot, what, now);
}

Count Epidemic::missing_day() const {
  return 20 + below(10, noise(seed_, gap));
}

/// The wave of that number in this region. What it infects is the step from one draw to the next on
/// a rising line, so that the sum of all waves so far needs no loop.
Epidemic::Wave Epidemic::wave(const Spot& spot, Count number) const {
  const Count from = below(Spot::positions, noise(seed_, origin, number));
  const Count wait = below(8, noise(seed_, reach, spot.id, number));
  const Count start = wave_every * number + travel_days * std::abs(spot.position - from) + wait;
  const std::uint64_t draw = noise(seed_, size, spot.id, number);
  const Count before = 1000 * number + below(1000, draw);
  return {start, number == 0 ? 0 : before};
}

/// All infections of a region until a day.
Count Epidemic::infections(const Spot& spot, Count day) const {
  Count number = day / wave_every;
  if (number > 0 && day < wave(spot, number).start) --number;
  const Wave now = wave(spot, number);
  const Wave next = wave(spot, number + 1);
  const Count length = std::min(wave_length, next.start - now.start);
  const Count since = std::clamp<Count>(day - now.start, 0, length);
  const Count thousandths =
      now.before + (((next.before - now.before) * part_over(since * 1024 / length)) >> 16);
  const Count per_thousand = 750 + below(500, noise(seed_, contacts, spot.id));
  return spot.population * per_thousand / 1000 * (thousandths * wave_size + 1000 * day * always) /
         100000000;
}

/// What is counted of them by the end of a week, which may be some days early or late.
Count Epidemic::by_week(const Spot& spot, const Outcome& what, Count week) const {
  const Count end = week * days_a_week + below(3, noise(seed_, lag, spot.id, week));
  const Count chance = below(1000, noise(seed_, rounding, spot.id, what.per_thousand));
  return (infections(spot, std::max<Count>(end - what.delay, 0)) * what.per_thousand + chance) /
         1000;
}

/// What is counted by the end of a day: the week before, and a part of this week.
Count Epidemic::counted(const Spot& spot, const Outcome& what, Count day) const {
  const Count week = day / days_a_week;
  const std::uint64_t draw = noise(seed_, share, spot.id, what.per_thousand, week);
  Count so_far = 0;
  Count whole = 0;
  for (Count i = 0; i < days_a_week; ++i) {
    const auto weekday = static_cast<std::size_t>(i);
    const Count weight = weekdays[weekday] * (6 + below(8, draw, 6 * static_cast<unsigned>(i)));
    whole += weight;
    if (i <= day % days_a_week) so_far += weight;
  }
  const Count before = by_week(spot, what, week);
  const Count added = by_week(spot, what, week + 1) - before;
  return before + (added * so_far + below(whole, draw, 42)) / whole;
}

/// Reports that name no smaller region: some for good, others until they are looked into.
Count Epidemic::unassigned(const Spot& spot, const Outcome& what, Count day) const {
  const Count week = day / days_a_week;
  const Count all = counted(spot, what, day);
  const Count lately = all - by_week(spot, what, week - 1);
  const Count open = below(16, noise(seed_, pending, spot.id, what.per_thousand, day / 4));
  return all / 128 + lately * open / 1024;
}

/// The last day, until this one, on which the region reported.
Count Epidemic::last_report(const Spot& spot, Count day) const {
  const Count period = 16;
  const std::uint64_t draw = noise(seed_, late, spot.id, day / period);
  if (below(8, draw) != 0) return day;
  const Count first = 1 + below(10, draw, 8);
  const Count last = first + below(3, draw, 16);
  const Count today = day % period;
  return first <= today && today <= last ? day - (today - first + 1) : day;
}

/// What is counted too much on a day, to be taken back later.
Count Epidemic::mistaken(const Spot& spot, const Outcome& what, Count day) const {
  const Count period = 32;
  const std::uint64_t draw = noise(seed_, mistake, spot.id, what.per_thousand, day / period);
  if (below(what.care, draw) != 0) return 0;
  const Count first = below(20, draw, 8);
  const Count last = first + below(10, draw, 16);
  const Count today = day % period;
  if (today < first || today > last) return 0;
  return 1 + below(3, draw, 24) + counted(spot, what, day - today) / 128;
}

}  // namespace corona
