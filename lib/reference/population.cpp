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

/// The figure of the year, which is added where there is none.
Population& in_year(std::vector<Population>& years, int year) {
  const auto at = std::ranges::lower_bound(years, year, {}, &Population::year);
  if (at != years.end() && at->year == year) return *at;
  return *years.insert(at, Population{.year = year});
}

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
    Population& figure = in_year(all[std::string(code)], read.year);
    if (figure.inhabitants > 0) {
      throw table.fault("{} stands twice in one year", in_quotes(code));
    }
    figure = read;
  }
  return all;
}

}  // namespace

/// The built-in figures for the regions as they are drawn in one year.
class Populations::Drawer {
 public:
  Inhabitants draw(int drawing) {
    drawing_ = drawing;
    drawn_.clear();
    for (const auto& [code, years] : figures_) add(code, years);
    leave_out_redrawn();
    return std::move(drawn_);
  }

 private:
  /// Figures of 2020 are of the municipalities of 2020, later ones of those of the last drawing.
  static int drawing_of_figures(int year) {
    return year == first_drawing ? first_drawing : last_drawing;
  }

  /// Counts a municipality, as its figures draw it, in what its parts have become and in all above.
  void add(const std::string& code, const std::vector<Population>& years) {
    const std::vector<Successor> parts = mergers_.in_year(code, drawing_);
    std::vector<Count> weights;
    for (const Successor& part : parts) weights.push_back(part.weight);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      for (const Region* region : regions_.with_ancestors(parts[i].code)) {
        auto& drawn = drawn_[region->code];
        for (const Population& figure : years) {
          Population& sum = in_year(drawn, figure.year);
          sum.inhabitants +=
              parts.size() == 1 ? figure.inhabitants : apportion(figure.inhabitants, weights)[i];
          sum.inferred |= figure.inferred || parts.size() > 1;
        }
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
                  [&](const auto& figure) { return drawing_of_figures(figure.year) > drawing_; });
  }

  int drawing_ = first_drawing;
  const Regions& regions_ = Regions::built_in();
  Mergers mergers_ = Mergers::built_in();
  Inhabitants figures_ = read("population.csv", embedded::population);
  Inhabitants drawn_;
};

namespace {

/// Of the year, else of the nearest, the earlier of two.
std::optional<Population> nearest(const Inhabitants& all, std::string_view code, int wanted) {
  const auto region = all.find(code);
  if (region == all.end() || region->second.empty()) return std::nullopt;
  const auto distance = [&](const Population& figure) { return std::abs(figure.year - wanted); };
  return *std::ranges::min_element(region->second, {}, distance);
}

}  // namespace

Populations Populations::built_in(std::optional<int> drawing) {
  Populations all;
  all.drawer_ = std::make_shared<Drawer>();
  all.first_ = drawing.value_or(first_drawing);
  all.last_ = drawing.value_or(last_drawing);
  return all;
}

Populations Populations::from_file(const std::string& path) {
  Populations all;
  all.drawings_[no_year] = read(path, read_file(path));
  return all;
}

const Populations::Inhabitants& Populations::drawn_in(int year) {
  const auto [drawing, is_new] = drawings_.try_emplace(year);
  if (is_new && drawer_) drawing->second = drawer_->draw(year);
  return drawing->second;
}

std::optional<Population> Populations::find(std::string_view region_code, Date date) {
  const int wanted = static_cast<int>(date::year_month_day{date}.year());
  const int drawing = std::clamp(std::max(wanted, drawn_as_), first_, last_);
  if (const auto found = nearest(drawn_in(drawing), region_code, wanted)) return found;
  for (int other = first_; other <= last_; ++other) {  // a region drawn in other years only
    if (const auto found = nearest(drawn_in(other), region_code, wanted)) return found;
  }
  return std::nullopt;
}

Populations read_populations(const std::string& path) {
  return path.empty() ? Populations::built_in() : Populations::from_file(path);
}

}  // namespace corona
