#include "export/html/top_lists.hpp"

#include "export/html/parts.hpp"
#include "export/wording.hpp"

#include <algorithm>
#include <set>

namespace corona {
namespace {

using Pointers = std::vector<const RegionNow*>;
constexpr std::size_t top = 10;

/// The regions with a value, the greatest first, equal ones in order of their codes.
template <typename Value>
Pointers highest(const PageSource& source, Value value) {
  Pointers regions;
  for (const RegionNow& now : source.regions) {
    if (value(now)) regions.push_back(&now);
  }
  std::sort(regions.begin(), regions.end(), [&](const RegionNow* a, const RegionNow* b) {
    if (*value(*a) != *value(*b)) return *value(*a) > *value(*b);
    return a->history->code < b->history->code;
  });
  return regions;
}

/// What `say` says of how many regions have the same value as the last one listed, and are not
/// listed; nothing where there are none.
template <typename Value, typename Say>
std::string not_listed(const Pointers& regions, Value value, Say say) {
  std::size_t more = 0;
  while (top + more < regions.size() && value(*regions[top + more]) == value(*regions[top - 1])) {
    ++more;
  }
  return more == 0 ? "" : say(more);
}

template <typename Value>
HtmlTable ranking(const PageSource& source, const std::string& id, const std::string& caption,
                  const Pointers& regions, const std::string& head, Value value,
                  Rank RegionNow::*rank) {
  HtmlTable table{
      id,
      caption,
      {words("beside.region", source.locale),
       words(rank == &RegionNow::rank ? "key.rank" : "key.rank_total", source.locale), head},
      {}};
  if (!regions.empty() && !(regions.front()->*rank)) return table;
  for (std::size_t i = 0; i < std::min(top, regions.size()); ++i) {
    const RegionNow& now = *regions[i];
    table.rows.push_back({region_cell(source, now.history->code, now.history->name, "regions/"),
                          rank_cell(now.*rank, source.locale),
                          figure_cell(value(now), now.by_count ? 0 : 1, source.locale)});
  }
  table.shared = words("table.shared", source.locale);
  table.note = not_listed(regions, value, [&](std::size_t more) {
    return words_with(more == 1 ? "top.more.one" : "top.more.many", source.locale, more,
                      shown((regions[top - 1]->*rank).place, source.locale));
  });
  return table;
}

/// False where there is no row, so that the page can say so.
PageData html_or_false(const HtmlTable& table) {
  return table.rows.empty() ? PageData(false) : PageData(html_of(table));
}

PageData movers(const PageSource& source, const std::string& id, bool up) {
  const Locale locale = source.locale;
  const auto rise = [&](const RegionNow& now) {
    auto by = now.rise();
    if (by && (up ? *by <= 0 : *by >= 0)) by.reset();
    if (by && !up) by = -*by;
    return by;
  };
  const Pointers regions = highest(source, rise);
  const bool by_count = ranked_by_count(source);
  const int decimals = by_count ? 0 : 1;
  const std::string caption = up ? "risers.caption" : "fallers.caption";
  HtmlTable table{id,
                  words(caption + (by_count ? ".count" : ""), locale),
                  {words("beside.region", locale), words("movers.before", locale),
                   words("movers.now", locale), words("movers.rise", locale)},
                  {}};
  for (std::size_t i = 0; i < std::min(top, regions.size()); ++i) {
    const RegionNow& now = *regions[i];
    HtmlCell change = text_cell(signed_text(*now.rise(), decimals, locale));
    change.value = now.rise();
    table.rows.push_back({region_cell(source, now.history->code, now.history->name, "regions/"),
                          figure_cell(now.figure_before, decimals, locale),
                          figure_cell(now.figure, decimals, locale), change});
  }
  const auto rise_shown = [&](const RegionNow& now) {
    return signed_text(*now.rise(), decimals, locale);
  };
  table.note = not_listed(regions, rise_shown, [&](std::size_t more) {
    return words_with(more == 1 ? "movers.more.one" : "movers.more.many", locale, more);
  });
  return html_or_false(table);
}

/// Why there is no ranking.
std::string no_ranking(const PageSource& source, const Pointers& regions) {
  return words(regions.empty() ? "page.no_such" : "key.rank.equal", source.locale);
}

/// How many of the twenty highest by the window are among the twenty highest by total.
std::string overlap_text(const PageSource& source) {
  constexpr std::size_t most = 20;
  Pointers now = highest(source, [](const RegionNow& region) { return region.figure; });
  Pointers total = highest(source, [](const RegionNow& region) { return region.total_figure; });
  if (now.size() <= most || total.size() <= most) return {};
  if (!now.front()->rank || !total.front()->rank_total) return {};
  now.resize(most);
  total.resize(most);
  const std::set<const RegionNow*> by_total(total.begin(), total.end());
  const auto both = std::count_if(
      now.begin(), now.end(), [&](const RegionNow* region) { return by_total.contains(region); });
  return words_with("where.overlap", source.locale, most, both);
}

}  // namespace

void set_top_lists(PageData& data, const PageSource& source) {
  const Locale locale = source.locale;
  data.set("overlap", true_or(overlap_text(source)));
  const bool by_count = ranked_by_count(source);
  const auto now = [](const RegionNow& region) { return region.figure; };
  const auto total = [](const RegionNow& region) { return region.total_figure; };
  const Pointers by_now = highest(source, now);
  const Pointers by_total = highest(source, total);
  data.set("no_top_now", no_ranking(source, by_now));
  data.set("no_top_total", no_ranking(source, by_total));
  const std::string now_head =
      by_count ? words_with("beside.sum", locale, window_of(source)) : words("beside.rate", locale);
  data.set("top_now", html_or_false(ranking(source, "top-now", words("page.top_now", locale),
                                            by_now, now_head, now, &RegionNow::rank)));
  data.set("top_total",
           html_or_false(ranking(source, "top-total", words("page.top_total", locale), by_total,
                                 words(by_count ? "days.total" : "regions.total_rate", locale),
                                 total, &RegionNow::rank_total)));
  data.set("risers", movers(source, "risers", true));
  data.set("fallers", movers(source, "fallers", false));
}

}  // namespace corona
