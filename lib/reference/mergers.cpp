#include "reference/mergers.hpp"

#include "csv/table.hpp"
#include "reference/embedded.hpp"
#include "reference/year.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <optional>

namespace corona {
namespace {

constexpr Count finest_weight = Count{1} << 50;
constexpr Count finest = 10'000'000;    // shares have at most 7 decimals
constexpr Count tolerance = 1'000'000;  // rounded shares miss 1 by at most 1 of so many

struct Fraction {
  Count part = 1, whole = 1;
};

/// Reads "0.25" or "2170/14370", above 0 and at most 1, no finer than `finest`.
std::optional<Fraction> parse_share(std::string_view text) {
  Fraction share;
  if (const auto slash = text.find('/'); slash != std::string_view::npos) {
    share = {parse_whole(text.substr(0, slash)).value_or(0),
             parse_whole(text.substr(slash + 1)).value_or(0)};
  } else if (const auto decimal = parse_decimal(text); decimal && *decimal > 0 && *decimal <= 1) {
    const Count part = std::llround(*decimal * finest);
    const Count common = std::gcd(part, finest);
    share = {part / common, finest / common};
  } else {
    return std::nullopt;
  }
  if (share.part < 1 || share.part > share.whole || share.whole > finest) return std::nullopt;
  return share;
}

Count sum_of(const std::vector<Successor>& parts) {
  const auto add = [](Count sum, const Successor& part) { return sum + part.weight; };
  return std::accumulate(parts.begin(), parts.end(), Count{0}, add);
}

/// a * b, refused where shares of shares grow too fine.
Count product(Count a, Count b) {
  Count result = 0;
  if (__builtin_mul_overflow(a, b, &result) || result > finest_weight) {
    throw data_error("--mergers: the shares are too fine together: use fewer decimals");
  }
  return result;
}

void add(std::vector<Successor>& parts, const std::string& code, Count weight) {
  const auto same = [&](const Successor& part) { return part.code == code; };
  const auto known = std::find_if(parts.begin(), parts.end(), same);
  if (known == parts.end()) {
    parts.push_back({code, weight});
  } else {
    known->weight += weight;
  }
}

}  // namespace

Mergers Mergers::built_in() {
  return read("mergers.csv", embedded::mergers);
}

Mergers Mergers::from_file(const std::string& path) {
  return read(path, read_file(path));
}

Mergers Mergers::read(const std::string& name, std::string_view text) {
  Table<4> table(name, text, {"old_code", "new_code", "year", "share"}, 3);
  Mergers all;
  for (Table<4>::Cells cell; table.read(cell);) {
    const auto [old_code, new_code, year_text, share] = cell;
    if (old_code.empty() || new_code.empty()) throw table.fault("a code is empty");
    const int year = parse_year(table, "year", year_text);
    const auto fraction = share.empty() ? Fraction{} : parse_share(share);
    if (!fraction) {
      throw table.fault("share: {} is not a share such as 0.25 or 1/4, above 0 and at most 1",
                        in_quotes(share));
    }
    End& end = all.ends_[std::string(old_code)];
    if (!end.parts.empty() && end.year != year) {
      throw table.fault("year: {} ends in {} already", in_quotes(old_code), end.year);
    }
    end.year = year;
    end.line = table.line();
    const Count common = product(end.whole, fraction->whole / std::gcd(end.whole, fraction->whole));
    for (Successor& part : end.parts) part.weight = product(part.weight, common / end.whole);
    end.whole = common;
    end.parts.push_back({std::string(new_code), product(fraction->part, common / fraction->whole)});
  }
  all.check(name);
  return all;
}

void Mergers::check(const std::string& name) const {
  for (const auto& [code, end] : ends_) {
    const Count sum = sum_of(end.parts);
    if (std::abs(sum - end.whole) > end.whole / tolerance) {
      throw data_error("{}:{}: share: those of {} add up to {}, not to 1", printable(name),
                       end.line, in_quotes(code),
                       to_text(static_cast<double>(sum) / static_cast<double>(end.whole)));
    }
    std::vector<Successor> later = end.parts;
    for (std::size_t i = 0; i < later.size(); ++i) {
      if (later[i].code == code) {
        throw data_error("{}:{}: new_code: {} goes into itself", printable(name), end.line,
                         in_quotes(code));
      }
      for (const Successor& next : successors(later[i].code)) {
        const auto same = [&](const Successor& part) { return part.code == next.code; };
        if (std::none_of(later.begin(), later.end(), same)) later.push_back(next);
      }
    }
  }
}

std::vector<Successor> Mergers::in_year(std::string_view code, int year) const {
  if (!ended_by(code, year)) return {{std::string(code), 1}};
  const std::vector<Successor> parts = successors(code);
  std::vector<std::vector<Successor>> pieces;  // of each part
  Count scale = 1;
  for (const Successor& part : parts) {
    pieces.push_back(in_year(part.code, year));
    scale = product(scale, sum_of(pieces.back()));
  }
  std::vector<Successor> all;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Count of_part = product(parts[i].weight, scale / sum_of(pieces[i]));
    for (const Successor& piece : pieces[i]) add(all, piece.code, product(of_part, piece.weight));
  }
  return all;
}

std::vector<Successor> Mergers::successors(std::string_view code) const {
  const auto end = ends_.find(code);
  return end == ends_.end() ? std::vector<Successor>{} : end->second.parts;
}

bool Mergers::ended_by(std::string_view code, int year) const {
  const auto end = ends_.find(code);
  return end != ends_.end() && end->second.year <= year;
}

Mergers read_mergers(const std::string& path) {
  return path.empty() ? Mergers::built_in() : Mergers::from_file(path);
}

}  // namespace corona
