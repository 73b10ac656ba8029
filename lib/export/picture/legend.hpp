#pragma once

#include <string>
#include <vector>

namespace corona {

/// A sign of a picture and what it means. `sign` is drawn in a box of 22 by 12 whose upper left
/// corner is 0, 0.
struct LegendItem {
  std::string sign;
  std::string meaning;
};

LegendItem bar_item(const std::string& meaning);
LegendItem mean_item(const std::string& meaning);
LegendItem correction_item(std::string_view id, const std::string& meaning);
LegendItem signal_item(const std::string& meaning);
LegendItem gap_item(std::string_view id, const std::string& meaning);

/// What stands above a plot: a title, which may be empty, a line below it, and the legend in as
/// many lines as it needs.
struct Heading {
  std::string drawn;
  double height;
};
Heading draw_heading(const std::string& title, const std::string& below,
                     const std::vector<LegendItem>& legend, double width);

/// What stands below a plot that ends at `top`: where its figures are from, or nothing.
struct Foot {
  std::string drawn;
  double height;
};
Foot draw_foot(const std::string& source, double width, double top);

}  // namespace corona
