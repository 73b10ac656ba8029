#include "csv/input.hpp"
#include "diff/backfiller.hpp"
#include "diff/differ.hpp"
#include "diff/spreader.hpp"
#include "fuzz.hpp"

#include <algorithm>
#include <map>

using namespace corona;

namespace {

constexpr Count longest_spread = 1000;  // days, that time and memory last

/// What is known of a series from its totals, and what its counts add up to.
struct Account {
  Count first = 0, last = 0;
  Count sum = 0;
};

class Books {
 public:
  void saw(const Observation& row) {
    if (!row.total) return;
    auto& account = accounts_.try_emplace(row.series->id, Account{*row.total, 0, 0}).first->second;
    account.last = *row.total;
  }

  void count(const Observation& row) {
    fuzz::must(row.new_count && *row.new_count >= 0 && row.correction.value_or(0) <= 0);
    fuzz::must(*row.new_count == 0 || row.correction.value_or(0) == 0);
    fuzz::must(row.days && *row.days >= 1 && row.date >= date_);
    date_ = row.date;
    longest_ = std::max(longest_, *row.days);
    accounts_.at(row.series->id).sum += change_of_total(row).value();
  }

  void close(First first) const {
    for (const auto& [id, account] : accounts_) {
      fuzz::must(account.sum == account.last - (first == First::total ? 0 : account.first));
    }
  }

  Count longest() const { return longest_; }

 private:
  std::map<std::uint32_t, Account> accounts_;  // by series id
  Date date_ = Date::min();
  Count longest_ = 0;
};

/// Counts as corona-diff does; gives the longest gap.
Count diff(const std::string& path, const DiffRules& rules) {
  Input in({path}, Order::by_date);
  Ledger ledger("");
  Differ differ(rules, in, ledger);
  Spreader spreader(rules.period);
  Backfiller backfiller;
  Books books;
  const auto count = [&](const Observation& row) {
    books.count(row);
    backfiller.add(row);
  };
  for (Record row; in.read(row);) {
    books.saw(row);
    const bool counts = differ.add(row);
    if (rules.gaps != Gaps::spread) {
      if (counts) count(row);
      continue;
    }
    if (row.total) spreader.saw(row);
    if (counts) spreader.add(row);
    for (Observation next; spreader.next(next);) count(next);
  }
  spreader.finish();
  for (Observation next; spreader.next(next);) count(next);
  books.close(rules.first);
  backfiller.finish();
  for (Observation row; backfiller.next(row);) {
    fuzz::must(*row.new_count >= 0 && row.correction.value_or(0) == 0 &&
               row.total.value_or(0) >= 0);
  }
  return books.longest();
}

}  // namespace

/// Counts are never negative, corrections never positive, dates never go back, and all add up to
/// the last total less the first, however firsts and gaps are treated.
void fuzz::take(std::string_view bytes) {
  const std::string path = file_of(bytes);
  for (const First first : {First::omit, First::zero, First::total}) {
    const Count longest = diff(path, {first, Gaps::lump, 1});
    if (longest <= longest_spread) diff(path, {first, Gaps::spread, 1});
  }
}
