#include "reference/population.hpp"

#include "csv/table.hpp"
#include "reference/apportion.hpp"
#include "reference/drawing.hpp"
#include "reference/embedded.hpp"
#include "reference/year.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace corona {
namespace {

using Inhabitants = Populations::Inhabitants;

/// Reads region_code, population, year and source.
Inhabitants read(const std::string& name, std::string_view text) {
  Table<4> table(name, text, {"region_code", "population", "year", "source"}, 2);
  Inhabitants all;
  for (Table<4>::Cells cell; table.read(cell);) {
    const auto [code, population, year, source] = cell;
    if (population.empty()) continue;
    const auto inhabitants = parse_whole(population);
    if (!inhabitants || *inhabitants < 1) {
      throw table.fault("population: {} is not a whole number, 1 or more", in_quotes(population));
    }
    Population read{*inhabitants, Populations::no_year, source == "inferred"};
    if (!year.empty()) read.year = parse_year(table, "year", year);
    if (!all[std::string(code)].emplace(read.year, read).second) {
      throw table.fault("{} stands twice in one year", in_quotes(code));
    }
  }
  return all;
}

/// The built-in figures for the regions as they are drawn in one year.
class Drawer {
 public:
  explicit Drawer(int drawing) : drawing_(drawing) {
    for (const auto& [code, years] : figures_) {
      for (const auto& [year, figure] : years) add(code, figure);
    }
    leave_out_redrawn();
  }

  Inhabitants result() && { return std::move(drawn_); }

 private:
  /// Figures of 2020 are of the municipalities of 2020, later ones of those of the last drawing.
  static int drawing_of_figures(int year) {
    return year == first_drawing ? first_drawing : last_drawing;
  }

  /// Counts a municipality, as its figure draws it, in what its parts have become and in all above.
  void add(const std::string& code, const Population& figure) {
    const std::vector<Successor> parts = mergers_.in_year(code, drawing_);
    std::vector<Count> weights;
    for (const Successor& part : parts) weights.push_back(part.weight);
    const std::vector<Count> inhabitants = apportion(figure.inhabitants, weights);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      for (const Region* region : regions_.with_ancestors(parts[i].code)) {
        Population& sum = drawn_[region->code][figure.year];
        sum.inhabitants += inhabitants[i];
        sum.year = figure.year;
        sum.inferred |= figure.inferred || parts.size() > 1;
      }
    }
  }

  /// A later figure says nothing of a region that got or lost a municipality in between.
  void leave_out_redrawn() {
    for (const Region* ended : regions_.leaves()) {
      if (!is_drawn(*ended, mergers_, drawing_)) continue;
      for (const Successor& part : mergers_.in_year(ended->code, last_drawing)) {
        if (part.code == ended->code) continue;
        const auto before = with_ancestors(ended->code);
        const auto after = with_ancestors(part.code);
        for (const std::string& code : before) leave_out_unless_in(after, code);
        for (const std::string& code : after) leave_out_unless_in(before, code);
      }
    }
  }

  std::set<std::string> with_ancestors(const std::string& code) const {
    std::set<std::string> codes;
    for (const Region* region : regions_.with_ancestors(code)) codes.insert(region->code);
    return codes;
  }

  void leave_out_unless_in(const std::set<std::string>& others, const std::string& code) {
    if (others.contains(code)) return;
    std::erase_if(drawn_[code],
                  [&](const auto& figure) { return drawing_of_figures(figure.first) > drawing_; });
  }

  int drawing_;
  Regions regions_ = Regions::built_in();
  Mergers mergers_ = Mergers::built_in();
  Inhabitants figures_ = read("population.csv", embedded::population);
  Inhabitants drawn_;
};

/// Of the year, else of the nearest, the earlier of two.
std::optional<Population> nearest(const Inhabitants& all, std::string_view code, int wanted) {
  const auto region = all.find(code);
  if (region == all.end() || region->second.empty()) return std::nullopt;
  const auto distance = [&](const auto& figure) { return std::abs(figure.first - wanted); };
  const auto nearer = [&](const auto& a, const auto& b) { return distance(a) < distance(b); };
  return std::min_element(region->second.begin(), region->second.end(), nearer)->second;
}

}  // namespace

Populations Populations::built_in(std::optional<int> drawing) {
  Populations all;
  if (drawing) {
    all.drawings_[first_drawing] = Drawer(*drawing).result();
  } else {
    for (int year = first_drawing; year <= last_drawing; ++year) {
      all.drawings_[year] = Drawer(year).result();
    }
  }
  return all;
}

Populations Populations::from_file(const std::string& path) {
  Populations all;
  all.drawings_[no_year] = read(path, read_file(path));
  return all;
}

std::optional<Population> Populations::find(std::string_view region_code, Date date) const {
  const int wanted = static_cast<int>(date::year_month_day{date}.year());
  auto drawing = drawings_.upper_bound(std::max(wanted, drawn_as_));
  if (drawing != drawings_.begin()) --drawing;
  if (const auto found = nearest(drawing->second, region_code, wanted)) return found;
  for (const auto& [year, other] : drawings_) {  // a region that was drawn in other years only
    if (const auto found = nearest(other, region_code, wanted)) return found;
  }
  return std::nullopt;
}

Populations read_populations(const std::string& path) {
  return path.empty() ? Populations::built_in() : Populations::from_file(path);
}

}  // namespace corona
