#include "export/picture/date_ticks.hpp"

#include "export/wording.hpp"

#include <algorithm>

namespace corona {
namespace {

bool is_start(Date day, int months) {
  const date::year_month_day ymd{day};
  return ymd.day() == date::day{1} &&
         (static_cast<unsigned>(ymd.month()) - 1) % static_cast<unsigned>(months) == 0;
}

bool is_every(Date day, int days) {
  return (day - Date{date::year{1970} / 1 / 5}).count() % days == 0;  // a Monday
}

/// Steps as days, or as months where negative.
constexpr int steps[] = {1,   2,    7,    14,   -1,    -2,    -3,    -6,     -12,    -24,
                         -60, -120, -240, -600, -1200, -2400, -6000, -12000, -24000, -60000};

bool is_tick(Date day, int step) {
  if (step > 0) return is_every(day, step);
  if (step >= -12) return is_start(day, -step);
  const int year = static_cast<int>(date::year_month_day{day}.year());
  return is_start(day, 12) && year % (-step / 12) == 0;
}

/// The marks from first to last, or the first `most` + 1 of them where there are more.
std::vector<Date> ticks_of(Date first, Date last, std::size_t most, int step) {
  std::vector<Date> ticks;
  for (Date day = first; day <= last && ticks.size() <= most; day += Days{1}) {
    if (is_tick(day, step)) ticks.push_back(day);
  }
  return ticks;
}

/// With marks of `finest` or coarser.
std::vector<DateTick> ticks_from(Date first, Date last, int most, int finest, Locale locale) {
  std::vector<Date> days;
  const auto limit = static_cast<std::size_t>(most);
  int step = finest;
  for (auto at = std::find(std::begin(steps), std::end(steps), finest); at != std::end(steps);
       ++at) {
    step = *at;
    days = ticks_of(first, last, limit, step);
    if (days.size() <= limit) break;
  }
  if (days.empty()) days = {first}, step = 1;
  std::vector<DateTick> ticks;
  for (const Date day : days) {
    const date::year_month_day ymd{day};
    const bool year_begins = ticks.empty() || (step < 0 && ymd.month() == date::January);
    std::string label = step < 0 ? month_text(ymd.month(), locale) : short_date_text(day, locale);
    if (year_begins) label += fmt::format(" {}", static_cast<int>(ymd.year()));
    if (step <= -12) label = fmt::format("{}", static_cast<int>(ymd.year()));
    ticks.push_back({day, day, std::move(label)});
  }
  return ticks;
}

}  // namespace

std::vector<DateTick> date_ticks(Date first, Date last, int most, Locale locale) {
  return ticks_from(first, last, most, steps[0], locale);
}

std::vector<DateTick> week_ticks(Date first, Date last, int most, Locale locale) {
  constexpr Days week{7};
  for (const int weeks : {1, 2, 4, 8}) {
    std::vector<DateTick> ticks;
    const auto limit = static_cast<std::size_t>(most);
    for (Date end = last - (last - first) / (weeks * week) * (weeks * week);
         end <= last && ticks.size() <= limit; end += weeks * week) {
      const int year = static_cast<int>(date::year_month_day{end}.year());
      const bool year_begins =
          ticks.empty() || year != static_cast<int>(date::year_month_day{ticks.back().last}.year());
      std::string label = short_date_text(end, locale);
      if (year_begins) label += fmt::format(" {}", year);
      ticks.push_back({end - week + Days{1}, end, std::move(label)});
    }
    if (ticks.size() <= limit) return ticks;
  }
  return date_ticks(first, last, most, locale);
}

std::vector<DateTick> month_ticks(Date first, Date last, int most, Locale locale) {
  constexpr int month = -1;
  auto ticks = ticks_from(first, last, most, month, locale);
  for (DateTick& tick : ticks) {
    const date::year_month_day day{tick.first};
    tick.last = Date{day.year() / day.month() / date::last};
  }
  return ticks;
}

}  // namespace corona
