#include "export/picture/legend.hpp"

#include "export/picture/theme.hpp"

#include <fmt/format.h>

namespace corona {
namespace {

constexpr double margin = 12;
constexpr double title_size = 17;
constexpr double text_size = 13;
constexpr double sign_width = 22;

std::string box(std::string_view attributes) {
  svg::Path path;
  path.rectangle(4, 0, 14, 12);
  return svg::path(path.commands(), attributes);
}

std::string moved(double x, double y, std::string_view drawn) {
  return fmt::format("<g transform=\"translate({} {})\">{}</g>", svg::at(x), svg::at(y), drawn);
}

}  // namespace

LegendItem bar_item(const std::string& meaning) {
  return {as(Role::bar, box("")), meaning};
}

LegendItem mean_item(const std::string& meaning) {
  return {as(Role::mean, svg::line(0, 6, sign_width, 6)), meaning};
}

LegendItem correction_item(std::string_view id, const std::string& meaning) {
  return {as(Role::correction, box(filled_with(id, "stripes"))), meaning};
}

LegendItem signal_item(const std::string& meaning) {
  return {as(Role::signal, svg::line(0, 6, sign_width, 6)), meaning};
}

LegendItem gap_item(std::string_view id, const std::string& meaning) {
  return {box(filled_with(id, "hatch")), meaning};
}

Heading draw_heading(const std::string& title, const std::string& below,
                     const std::vector<LegendItem>& legend, double width) {
  const double room = width - 2 * margin;
  double y = title.empty() ? -3 : margin - 3;
  std::string titles;
  for (const std::string& line : svg::wrapped(title, room, title_size + 1)) {
    titles += svg::text(margin, y += title_size + 3, line);
  }
  std::string drawn;
  if (!titles.empty()) {
    drawn = as(Role::ink, "<g font-size=\"17\" font-weight=\"600\">" + titles + "</g>");
  }
  std::string lines;
  y += 2;
  for (const std::string& line : svg::wrapped(below, room, text_size)) {
    lines += svg::text(margin, y += 18, line);
  }
  drawn += as(Role::quiet, lines);
  std::string signs;
  std::string meanings;
  double x = margin;
  if (!legend.empty()) y += 22;
  for (const LegendItem& item : legend) {
    const std::string meaning = svg::fitted(item.meaning, room - sign_width - 6, text_size);
    const double needed = sign_width + 6 + svg::width_of(meaning) * text_size;
    if (x > margin && x + needed > width - margin) {
      x = margin;
      y += 20;
    }
    signs += moved(x, y - 11, item.sign);
    meanings += svg::text(x + sign_width + 6, y, meaning);
    x += needed + 18;
  }
  return {drawn + signs + as(Role::ink, meanings), y + 14};
}

Foot draw_foot(const std::string& source, double width, double top) {
  if (source.empty()) return {"", 0};
  double y = top;
  std::string lines;
  for (const std::string& line : svg::wrapped(source, width - 2 * margin, text_size)) {
    lines += svg::text(margin, y += 18, line);
  }
  return {as(Role::quiet, lines), y + margin - top};
}

}  // namespace corona
