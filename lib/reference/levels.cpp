#include "reference/levels.hpp"

#include "csv/table.hpp"
#include "reference/embedded.hpp"

#include <algorithm>
#include <filesystem>
#include <limits>

namespace corona {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

constexpr Count longest_window_allowed = 36'525;  // as of corona-csv: a century

using LevelTable = Table<9>;

LevelTable open_table(const std::string& name, std::string_view text) {
  return {
      name, text, {"scheme", "from", "to", "metric", "window", "per", "level", "lower", "upper"}};
}

Date read_day(const LevelTable& table, std::string_view column, std::string_view text) {
  const auto day = parse_date(text);
  if (!day) throw table.fault("{}: {} is not a date like 2020-09-14", column, in_quotes(text));
  return *day;
}

Count read_count(const LevelTable& table, std::string_view column, std::string_view text) {
  const auto count = parse_whole(text);
  if (!count || *count < 1) {
    throw table.fault("{}: {} is not a whole number, 1 or more", column, in_quotes(text));
  }
  return *count;
}

std::optional<double> read_bound(const LevelTable& table, std::string_view column,
                                 std::string_view text) {
  if (text.empty()) return std::nullopt;
  const auto bound = parse_decimal(text);
  if (!bound) throw table.fault("{}: {} is not a number", column, in_quotes(text));
  return bound;
}

int level_named(LevelScheme& scheme, std::string_view name) {
  const auto known = std::find(scheme.names.begin(), scheme.names.end(), name);
  const auto level = static_cast<int>(known - scheme.names.begin());
  if (known == scheme.names.end()) scheme.names.emplace_back(name);
  return level;
}

/// Whether two bands could both hold on some day, or part one day between two kinds of rate.
bool clash(const LevelBand& a, const LevelBand& b) {
  const bool same_days =
      a.from <= b.to.value_or(Date::max()) && b.from <= a.to.value_or(Date::max());
  if (a.metric != b.metric || !same_days) return false;
  if (a.window != b.window || a.per != b.per) return true;
  return a.lower.value_or(-infinity) < b.upper.value_or(infinity) &&
         b.lower.value_or(-infinity) < a.upper.value_or(infinity);
}

void add_band(const LevelTable& table, LevelScheme& scheme, const LevelTable::Cells& cell) {
  LevelBand band;
  band.from = read_day(table, "from", cell[1]);
  if (!cell[2].empty()) band.to = read_day(table, "to", cell[2]);
  if (band.to && *band.to < band.from) throw table.fault("to: {} comes before from", cell[2]);
  band.metric = cell[3];
  band.window = read_count(table, "window", cell[4]);
  if (band.window > longest_window_allowed) {
    throw table.fault("window: {} is more than {} days", cell[4], longest_window_allowed);
  }
  band.per = read_count(table, "per", cell[5]);
  if (cell[6].empty()) throw table.fault("level: empty");
  band.level = level_named(scheme, cell[6]);
  band.lower = read_bound(table, "lower", cell[7]);
  band.upper = read_bound(table, "upper", cell[8]);
  if (band.lower && band.upper && *band.lower >= *band.upper) {
    throw table.fault("lower: {} is not below upper", in_quotes(cell[7]));
  }
  for (const LevelBand& other : scheme.bands) {
    const bool milder = band.lower.value_or(-infinity) < other.lower.value_or(-infinity);
    if (band.metric == other.metric && band.from == other.from &&
        milder != (band.level < other.level)) {
      throw table.fault("level {} stands after {}: the mildest comes first", in_quotes(cell[6]),
                        in_quotes(scheme.names[static_cast<std::size_t>(other.level)]));
    }
    if (clash(band, other)) throw table.fault("level {} overlaps a row above", in_quotes(cell[6]));
  }
  scheme.bands.push_back(std::move(band));
}

}  // namespace

std::vector<const LevelBand*> LevelScheme::valid(std::string_view metric, Date date) const {
  std::vector<const LevelBand*> found;
  for (const LevelBand& band : bands) {
    if (band.metric == metric && band.from <= date && (!band.to || date <= *band.to)) {
      found.push_back(&band);
    }
  }
  return found;
}

Date LevelScheme::first_day() const {
  return std::min_element(bands.begin(), bands.end(),
                          [](const auto& a, const auto& b) { return a.from < b.from; })
      ->from;
}

std::optional<Date> LevelScheme::last_day() const {
  Date last = first_day();
  for (const LevelBand& band : bands) {
    if (!band.to) return std::nullopt;
    last = std::max(last, *band.to);
  }
  return last;
}

Count LevelScheme::longest_window() const {
  Count longest = 0;
  for (const LevelBand& band : bands) longest = std::max(longest, band.window);
  return longest;
}

std::vector<std::string> level_schemes() {
  std::vector<std::string> names;
  LevelTable table = open_table("levels.csv", embedded::levels);
  for (LevelTable::Cells cell; table.read(cell);) {
    if (names.empty() || names.back() != cell[0]) names.emplace_back(cell[0]);
  }
  return names;
}

LevelScheme read_levels(const std::string& name_or_path) {
  const std::vector<std::string> built_in = level_schemes();
  const bool is_file = std::find(built_in.begin(), built_in.end(), name_or_path) == built_in.end();
  std::error_code fault;
  const auto type = std::filesystem::status(name_or_path, fault).type();
  if (is_file && name_or_path != "-" && type == std::filesystem::file_type::not_found) {
    throw data_error("no file {}, and of levels built in there are {}", in_quotes(name_or_path),
                     listed(built_in));
  }
  const std::string file = is_file ? read_file(name_or_path) : std::string();
  LevelTable table =
      is_file ? open_table(name_or_path, file) : open_table("levels.csv", embedded::levels);
  LevelScheme scheme;
  if (!is_file) scheme.name = name_or_path;
  for (LevelTable::Cells cell; table.read(cell);) {
    if (scheme.name.empty()) scheme.name = cell[0];
    if (cell[0] == scheme.name) {
      add_band(table, scheme, cell);
    } else if (is_file) {
      throw table.fault("scheme: {} after {}: one scheme a file", in_quotes(cell[0]),
                        in_quotes(scheme.name));
    }
  }
  return scheme;
}

}  // namespace corona
