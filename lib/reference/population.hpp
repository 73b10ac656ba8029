#pragma once

#include "core/date.hpp"
#include "core/number.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// Inhabitants of a region.
struct Population {
  Count inhabitants = 0;
  int year = 0;           ///< of the table; no_year where the table names none
  bool inferred = false;  ///< from other figures, not counted
};

/// Inhabitants by region and year.
class Populations {
 public:
  /// What is built in: Dutch municipalities and the regions that they make up, on 1 January of 2020
  /// and 2022, and of 2021 as the rates of that year imply. Source: CBS.
  ///
  /// Amsterdam has more inhabitants where Weesp is part of it: `drawing` is the year (2020 to 2023)
  /// whose municipalities the codes stand for; without it, the year of the date that is looked up.
  static Populations built_in(std::optional<int> drawing = {});

  /// A CSV with the columns region_code, population (empty: not known) and, where it changes, year.
  /// Throws Error where a population is not 1 or more, or where a region stands twice in a year.
  static Populations from_file(const std::string& path);

  /// By code; those of one region in the order of their years.
  using Inhabitants = std::map<std::string, std::vector<Population>, std::less<>>;
  static constexpr int no_year = 0;

  /// Codes stand for the municipalities of `year` also on earlier dates: what was re-drawn.
  void draw_as(int year) { drawn_as_ = year; }

  /// The inhabitants in the year of `date`, else in the nearest year there is, the earlier of two.
  std::optional<Population> find(std::string_view region_code, Date date);

 private:
  class Drawer;

  const Inhabitants& drawn_in(int year);

  int drawn_as_ = no_year;
  int first_ = no_year, last_ = no_year;  // the years that differ in how regions are drawn
  std::shared_ptr<Drawer> drawer_;        // none where all figures come from a file
  std::map<int, Inhabitants> drawings_;   // by year; what was asked for
};

/// What `--population FILE` gives, or what is built in where `path` is empty.
Populations read_populations(const std::string& path);

}  // namespace corona
