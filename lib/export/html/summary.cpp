#include "export/enumeration.hpp"
#include "export/html/key_figures.hpp"
#include "export/html/parts.hpp"
#include "export/wording.hpp"
#include "reference/name.hpp"
#include "reference/regions.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace corona {
namespace {

/// "9 cases", "1 case"; for a metric without such words "wage-support: 3".
std::string counted(Count sum, const std::string& metric, Locale locale) {
  const std::string key = fmt::format("noun.{}.{}", metric, sum == 1 ? "one" : "many");
  if (has_words(key)) return words_with(key, locale, shown(sum, locale));
  return fmt::format("{}: {}", title_of_metric(metric, locale), shown(sum, locale));
}

/// The smallest regions in a larger one, as people look names up.
std::vector<const Region*> members_of(const std::string& code) {
  std::vector<const Region*> members = Regions::built_in().leaves(code);
  std::stable_sort(members.begin(), members.end(), [](const Region* a, const Region* b) {
    return folded_name(a->name) < folded_name(b->name);
  });
  return members;
}

std::optional<Count> sum_on(const History& history, Date date) {
  const DayFigures* day = history.on(date);
  return day == nullptr ? std::nullopt : day->sum;
}

/// Up to three of the regions because of which a larger one has no sum, and how many more.
std::string missing(const PageSource& source, const History& history, const char* sentence) {
  if (!history.added_up) return {};
  constexpr std::size_t most = 3;
  std::vector<std::string> names;
  std::size_t more = 0;
  bool any_known = false;
  for (const Region* member : members_of(history.code)) {
    const RegionNow* now = source.standing(member->code).region;
    if (now == nullptr) continue;
    if (now->today != nullptr && now->today->sum) {
      any_known = true;
    } else if (names.size() < most) {
      names.push_back(now->history->name);
    } else {
      ++more;
    }
  }
  if (names.empty() || !any_known) return {};
  if (more > 0) names.push_back(words_with("summary.more", source.locale, more));
  return " " + words_with(sentence, source.locale, enumeration(names, source.locale));
}

/// That a region has no figures of the newest days, where it has not.
std::string stale(const PageSource& source, const History& history) {
  const Date last = last_day(source, history);
  if (last == source.last) return {};
  return " " +
         words_with("summary.stale", source.locale,
                    capitalised(name_in_text(history, source.locale)),
                    date_text(last, source.locale), date_text(source.last, source.locale)) +
         missing(source, history, "summary.missing.newer");
}

/// "Emmen counted 9 cases in the 7 days to 14 September 2020, against 5 in the 7 days before."
std::string sums(const PageSource& source, const History& history) {
  const Locale locale = source.locale;
  const Date last = last_day(source, history);
  const auto sum = sum_on(history, last);
  if (!sum) {
    return words_with("summary.unknown", locale, history.window, date_text(last, locale)) +
           missing(source, history, "summary.missing");
  }
  std::string text =
      words_with("summary.sum", locale, capitalised(name_in_text(history, locale)),
                 counted(*sum, history.metric, locale), history.window, date_text(last, locale));
  if (const auto before = sum_on(history, last - Days{history.window})) {
    text += words_with("summary.before", locale, shown(before, locale), history.window);
  }
  text += ".";
  if (*sum < 0) text += " " + words("summary.negative", locale);
  return text;
}

/// "In the same days: 2 hospital admissions and 1 death."
std::string others(const PageSource& source, const std::string& code) {
  std::vector<std::string> parts;
  const Date last = last_day(source, *source.archive.find(code, source.metric));
  for (const History* history : histories_of(source.archive, code)) {
    const auto sum = sum_on(*history, last);
    if (history->metric == source.metric || !sum) continue;
    parts.push_back(counted(*sum, history->metric, source.locale));
  }
  if (parts.empty()) return {};
  return " " + words_with("summary.others", source.locale, enumeration(parts, source.locale));
}

/// The rate of a region, and of those it lies in.
std::string rates(const PageSource& source, const History& history) {
  const Locale locale = source.locale;
  const Date last = last_day(source, history);
  const DayFigures* day = history.on(last);
  if (day == nullptr || !day->per_100k) return {};
  std::vector<std::string> others;
  for (const std::string& code : source.around(history.code)) {
    const History* larger = source.archive.find(code, history.metric);
    const DayFigures* then = larger == nullptr ? nullptr : larger->on(last);
    if (then == nullptr || !then->per_100k) continue;
    others.push_back(words_with("summary.in", locale, name_beside(*larger, locale),
                                shown(then->per_100k, 1, locale)));
  }
  const std::string rate = shown(day->per_100k, 1, locale);
  if (others.empty()) return " " + words_with("summary.rate", locale, rate);
  return " " + words_with("summary.rates", locale, rate, enumeration(others, locale));
}

std::string place(const PageSource& source, const History& history) {
  const PlaceAmong standing = source.standing(history.code);
  if (standing.region == nullptr || !standing.region->rank || standing.of < 2) return {};
  const Rank& rank = standing.region->rank;
  return " " + words_with("summary.rank", source.locale,
                          capitalised(name_in_text(history, source.locale)),
                          shown(rank.place, source.locale),
                          ranked_text(standing.of, standing.all, history.code, source.locale) +
                              shared_text(rank, source.locale));
}

}  // namespace

std::string summary(const PageSource& source, const std::string& code) {
  const History* history = source.archive.find(code, source.metric);
  if (history == nullptr) return {};
  return sums(source, *history) + rates(source, *history) + place(source, *history) +
         others(source, code) + stale(source, *history);
}

}  // namespace corona
