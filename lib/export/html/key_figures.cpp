#include "export/html/key_figures.hpp"

#include "core/region.hpp"
#include "export/html/parts.hpp"
#include "export/wording.hpp"
#include "reference/levels.hpp"

#include <algorithm>

namespace corona {
namespace {

/// The cards of one metric of one region.
class Cards {
 public:
  Cards(const PageSource& source, const History& history)
      : source_(source),
        history_(history),
        locale_(source.locale),
        last_(last_day(source, history)),
        day_(history.on(last_)) {}

  void add_counts() {
    const Count correction = figure(&DayFigures::correction).value_or(0);
    const auto before = day_before();
    const bool is_total = !before && is_first_total();
    add(is_total ? "key.total" : "key.new", shown(figure(&DayFigures::new_count), locale_),
        correction < 0 ? words_with("key.withdrawn", locale_, shown(-correction, locale_)) : "",
        before ? words_with("key.new.means", locale_, date_text(*before, locale_))
               : words(is_total ? "key.total.means" : "key.new.first", locale_));
    if (is_sum(correction)) return;
    add("key.sum", shown(figure(&DayFigures::sum), locale_), "",
        words_with("key.sum.means", locale_, history_.window));
  }

  void add_rate() {
    add("key.rate", shown(figure(&DayFigures::per_100k), 1, locale_), "",
        history_.population ? words_with("key.rate.means", locale_, history_.window,
                                         shown(history_.population, locale_))
                            : words("key.rate.unknown", locale_));
    const auto change = figure(&DayFigures::change);
    add("key.change", change ? signed_text(*change, 0, locale_) + "%" : "–", "",
        words_with(change ? "key.change.means" : why_no_change(), locale_, history_.window));
  }

  void add_level() {
    if (day_ == nullptr || day_->level.empty()) {
      const std::string none = no_scheme();
      add("key.level", none.empty() ? "–" : words("level.none.value", locale_), "",
          none.empty()
              ? words(source_.archive.scheme().empty() ? "level.not_stated" : "level.unknown",
                      locale_)
              : none);
      return;
    }
    add("key.level", level_text(day_->level, locale_),
        day_->level_since ? words_with(since_key(), locale_, date_text(*day_->level_since, locale_))
                          : "",
        meaning_of_level() +
            words(source_.archive.scheme() == "nl-region" ? "level.indicative" : "level.published",
                  locale_) +
            applied());
  }

  void add_ranks() {
    const PlaceAmong standing = source_.standing(history_.code);
    if (standing.region == nullptr) return;
    const RegionNow& now = *standing.region;
    if (!now.rank && last_ < source_.last) return;
    const std::string by_count = now.by_count ? ".count" : "";
    add_rank("key.rank", {now.rank, now.figure}, standing.of, standing.all,
             words_with("key.rank.means" + by_count, locale_, history_.window));
    add_rank("key.rank_total", {now.rank_total, now.total_figure}, standing.of_by_total,
             standing.all, words("key.rank_total.means" + by_count, locale_));
  }

  PageData data() const {
    PageData all{PageData::type::list};
    for (const PageData& card : cards_) all.push_back(card);
    return all;
  }

 private:
  template <typename Value>
  std::optional<Value> figure(std::optional<Value> DayFigures::*member) const {
    return day_ == nullptr ? std::nullopt : day_->*member;
  }

  std::optional<Date> day_before() const {
    if (day_ == nullptr || (day_ == history_.days.data() && day_->days == 1)) return std::nullopt;
    const Date first = first_day(*day_);
    return first == first_of_calendar ? std::nullopt : std::optional(first - Days{1});
  }

  /// Whether the first count is a whole total, which holds what was counted on earlier days.
  bool is_first_total() const {
    const auto count = figure(&DayFigures::new_count);
    return count && *count != 0 && count == figure(&DayFigures::total);
  }

  /// Whether the count of the day is that of the window, as the count of a week is.
  bool is_sum(Count correction) const {
    const auto count = figure(&DayFigures::new_count);
    return count && correction == 0 && day_->days == history_.window &&
           count == figure(&DayFigures::sum);
  }

  const char* why_no_change() const {
    const DayFigures* before = history_.on(last_ - Days{history_.window});
    const bool none = figure(&DayFigures::sum) && before != nullptr && before->sum;
    return none ? "key.change.none" : "key.change.unknown";
  }

  void add(const char* label, const std::string& value, const std::string& note,
           const std::string& definition) {
    PageData& card = cards_.emplace_back();
    card.set("label", words_with(label, locale_, history_.window));
    card.set("value", value);
    card.set("note", true_or(note));
    card.set("date", date_text(last_, locale_));
    card.set("definition", definition);
  }

  struct Ranked {
    Rank rank;
    std::optional<double> figure;
  };

  /// "324", "of 355 municipalities, shared with 31 others"; nothing where fewer than two have a
  /// figure.
  void add_rank(const char* label, const Ranked& ranked, Count of, Count all,
                const std::string& meaning) {
    if (of < 2) return;
    const std::string among =
        words_with("key.of", locale_, ranked_text(of, all, history_.code, locale_));
    const bool all_equal = ranked.figure && !ranked.rank;
    add(label, shown(ranked.rank.place, locale_), among + shared_text(ranked.rank, locale_),
        all_equal ? words("key.rank.equal", locale_) : meaning);
  }

  /// Since when there were levels, or until when, where there is none on the day; else nothing.
  std::string no_scheme() const {
    if (source_.archive.scheme().empty()) return {};
    const LevelScheme scheme = read_levels(source_.archive.scheme());
    if (!scheme.valid("cases", last_).empty()) return {};
    const Date starts = scheme.first_day();
    if (last_ < starts) return words_with("level.none.before", locale_, date_text(starts, locale_));
    return words_with("level.none.after", locale_, date_text(*scheme.last_day(), locale_));
  }

  /// What a region was before its first day with a level is not known.
  const char* since_key() const {
    const auto first = std::find_if(history_.days.begin(), history_.days.end(),
                                    [](const DayFigures& day) { return !day.level.empty(); });
    return *day_->level_since <= first->date ? "level.at_least_since" : "level.since";
  }

  /// That the levels were set for regions of another kind, where they were.
  std::string applied() const {
    const std::string key = "level.applied." + day_->level_scheme;
    const bool of_its_kind = level_of_code(history_.code) == RegionLevel::safety_region;
    return of_its_kind || !has_words(key) ? "" : words(key, locale_);
  }

  /// "35 to 100 per 100,000 in 7 days. "; nothing where the scheme is not known here.
  std::string meaning_of_level() const {
    const auto schemes = level_schemes();
    if (std::find(schemes.begin(), schemes.end(), day_->level_scheme) == schemes.end()) return {};
    const LevelScheme scheme = read_levels(day_->level_scheme);
    const auto text = [&](double bound) { return number_text(bound, 0, locale_); };
    for (const LevelBand* band : scheme.valid("cases", day_->date)) {
      if (scheme.names[static_cast<std::size_t>(band->level)] != day_->level) continue;
      const std::string range = !band->lower ? words_with("map.below", locale_, text(*band->upper))
                                : !band->upper ? words_with("map.from", locale_, text(*band->lower))
                                               : words_with("map.between", locale_,
                                                            text(*band->lower), text(*band->upper));
      return words_with("level.range", locale_, range, text(static_cast<double>(band->per)),
                        band->window);
    }
    return {};
  }

  const PageSource& source_;
  const History& history_;
  Locale locale_;
  Date last_;
  const DayFigures* day_;
  std::vector<PageData> cards_;
};

}  // namespace

PageData key_figures(const PageSource& source, const std::string& code) {
  PageData groups{PageData::type::list};
  for (const History* history : histories_of(source.archive, code)) {
    Cards cards(source, *history);
    cards.add_counts();
    if (history->metric == source.metric) {
      cards.add_rate();
      cards.add_level();
      cards.add_ranks();
    }
    PageData group;
    group.set("heading", metric_heading(history->metric, source.locale));
    group.set("figures", cards.data());
    groups.push_back(group);
  }
  return groups;
}

}  // namespace corona
