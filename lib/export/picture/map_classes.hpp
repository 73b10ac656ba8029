#pragma once

#include "export/history.hpp"
#include "export/locale.hpp"
#include "export/picture/palette.hpp"

#include <string>
#include <vector>

namespace corona {

struct MapClass {
  std::string sign;   ///< a letter, so that colour is not alone; of a level, its number
  std::string label;  ///< "35 to 100"
  ClassColour colour;
  int regions = 0;  ///< how many are in it
};

/// Where classes begin.
struct ClassBounds {
  std::vector<double> lower;  ///< lower <= value < the next one
  bool below;                 ///< there is a class below the first bound
  bool takes_negative;        ///< the first class has values below its bound
  bool whole = false;         ///< values are whole: a class from 3 to 4 is called 3
};

/// Classes that are the same on every date: below the first bound is a class of its own, but for a
/// first bound of 0, below which only withdrawn reports are, which the first class takes.
ClassBounds class_bounds(std::vector<double> lower, const std::vector<double>& values);

/// Classes of spread_bounds(), and one of what is below 0 where any value is.
ClassBounds spread_class_bounds(const std::vector<double>& values, bool whole);

/// Throws a usage Error where there would be more than most_classes.
std::vector<MapClass> classes_between(const ClassBounds& bounds, Locale locale);

/// The index of the class of a value.
int class_of(const ClassBounds& bounds, double value);

/// The levels that a map of a date shows, the mildest first: those that the scheme had on it; all
/// that there are where it has not those of `on_date`, or is none of those built in.
std::vector<std::string> levels_for(const Archive& archive, const std::string& scheme, Date date,
                                    const std::vector<std::string>& on_date);

/// Each has a colour of its own, the same on every date.
std::vector<MapClass> level_classes(const std::vector<std::string>& levels, Locale locale);

}  // namespace corona
