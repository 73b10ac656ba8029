#include "group/notices.hpp"

#include "core/message.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace corona {
namespace {

void add_once(std::vector<std::string>& all, const std::string& text) {
  if (std::find(all.begin(), all.end(), text) == all.end()) all.push_back(text);
}

/// "GM0114 (2 dates from 2020-09-03) and GM0106 (2020-09-04)".
std::string listed_dates(const auto& regions) {
  std::vector<std::string> texts;
  for (const auto& [code, dates] : regions) {
    const std::string first = to_string(dates.first);
    texts.push_back(dates.count == 1 ? fmt::format("{} ({})", printable(code), first)
                                     : fmt::format("{} ({} dates from {})", printable(code),
                                                   dates.count, first));
  }
  return listed_short(texts);
}

}  // namespace

void Notices::add(Regions& regions, const Series& series, Date date) {
  const auto [known, is_new] =
      regions.try_emplace(std::string(series.region_code), Dates{date, date, 1});
  if (is_new || known->second.last == date) return;
  known->second.last = date;
  ++known->second.count;
}

void Notices::lacking(const Series& group, const std::string& region_code) {
  add_once(lacking_[std::string(group.region_code)], printable(region_code));
}

void Notices::left_out(const Series& region) {
  add_once(left_out_, printable(region.region_code));
}

void Notices::tell() const {
  if (!carried_.empty()) {
    note("the last total is carried where there is none: {}", listed_dates(carried_));
  }
  if (!not_known_.empty()) {
    note("sums are not known on dates without a count of a member: {}", listed_dates(not_known_));
  }
  if (!uneven_.empty()) {
    note("sums of counts over different numbers of days are not known: {}", listed_dates(uneven_));
  }
  for (const auto& [group, regions] : lacking_) {
    note("the sum of {} is not known before the data has {}", printable(group),
         listed_short(regions));
  }
}

void Notices::tell_left_out() const {
  if (!left_out_.empty()) {
    note("left out, as they are in no group: {}", listed_short(left_out_));
  }
}

}  // namespace corona
