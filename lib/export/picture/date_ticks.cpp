#include "export/picture/date_ticks.hpp"

#include "export/wording.hpp"

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
constexpr int steps[] = {1, 2, 7, 14, -1, -2, -3, -6, -12, -24, -60, -120};

bool is_tick(Date day, int step) {
  if (step > 0) return is_every(day, step);
  if (step >= -12) return is_start(day, -step);
  const int year = static_cast<int>(date::year_month_day{day}.year());
  return is_start(day, 12) && year % (-step / 12) == 0;
}

std::vector<Date> ticks_of(Date first, Date last, int step) {
  std::vector<Date> ticks;
  for (Date day = first; day <= last; day += Days{1}) {
    if (is_tick(day, step)) ticks.push_back(day);
  }
  return ticks;
}

}  // namespace

std::vector<DateTick> date_ticks(Date first, Date last, int most, Locale locale) {
  std::vector<Date> days;
  int step = 1;
  for (const int candidate : steps) {
    step = candidate;
    days = ticks_of(first, last, step);
    if (days.size() <= static_cast<std::size_t>(most)) break;
  }
  if (days.empty()) days = {first}, step = 1;
  std::vector<DateTick> ticks;
  for (const Date day : days) {
    const date::year_month_day ymd{day};
    const bool year_begins = ticks.empty() || (step < 0 && ymd.month() == date::January);
    std::string label = step < 0 ? month_text(ymd.month(), locale) : short_date_text(day, locale);
    if (year_begins) label += fmt::format(" {}", static_cast<int>(ymd.year()));
    if (step <= -12) label = fmt::format("{}", static_cast<int>(ymd.year()));
    ticks.push_back({day, std::move(label)});
  }
  return ticks;
}

}  // namespace corona
