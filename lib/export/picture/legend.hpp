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
LegendItem frame_item(const std::string& meaning);

/// How wide a picture is, and how far its words stay from its sides.
struct Room {
  double width, margin;
  double left() const { return width - 2 * margin; }
};

/// What stands above a plot: a title, a line below it, the legend in as many lines as it needs, and
/// what there is to say of it. Each may be empty.
struct Heading {
  std::string drawn;
  double height;
};
Heading draw_heading(const std::string& title, const std::string& below,
                     const std::vector<LegendItem>& legend, Room room,
                     const std::string& note = {});

/// What stands below a plot that ends at `top`: where its figures are from, and such; each may be
/// empty.
struct Foot {
  std::string drawn;
  double height;
};
Foot draw_foot(const std::vector<std::string>& texts, Room room, double top);

}  // namespace corona
