#pragma once

#include "export/history.hpp"
#include "export/locale.hpp"

#include <string>
#include <vector>

namespace corona {

struct MapClass {
  std::string sign;   ///< a letter, so that colour is not alone; of a level, its number
  std::string label;  ///< "35 to 100"
  int regions = 0;    ///< how many are in it
};

/// Lower bounds of the classes of cases per 100 000 in 7 days: those of the levels of 2021, and
/// 7, which is one a day and no published threshold.
std::vector<double> weekly_rate_bounds();

/// Where classes begin. They are the same on every date: below the first bound is a class of its
/// own, but for a first bound of 0, below which only withdrawn reports are, which the first class
/// takes.
struct ClassBounds {
  std::vector<double> lower;  ///< lower <= value < the next one
  bool below;                 ///< there is a class below the first bound
  bool takes_negative;        ///< the first class has values below its bound
};

ClassBounds class_bounds(std::vector<double> lower, const std::vector<double>& values);

/// Throws a usage Error where there would be more than most_classes.
std::vector<MapClass> classes_between(const ClassBounds& bounds, Locale locale);

/// The index of the class of a value.
int class_of(const ClassBounds& bounds, double value);

/// The levels of a stream, the mildest first: all those of the scheme that has them, so that a
/// level has the same colour on every date.
std::vector<std::string> levels_of(const Archive& archive);

std::vector<MapClass> level_classes(const std::vector<std::string>& levels, Locale locale);

}  // namespace corona
