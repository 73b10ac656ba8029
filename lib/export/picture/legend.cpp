#include "export/picture/legend.hpp"

#include "export/picture/theme.hpp"

#include <fmt/format.h>

namespace corona {
namespace {

constexpr double title_size = 17;
constexpr double text_size = 13;
constexpr double sign_width = 22;

std::string box(std::string_view attributes) {
  svg::Path path;
  path.rectangle(4, 0, 14, 12);
  return svg::path(path.commands(), attributes);
}

/// Text in lines below `y`, and the baseline of the last.
struct Lines {
  std::string drawn;
  double end;
};
Lines draw_lines(const std::string& text, Room room, double y) {
  Lines lines{"", y};
  for (const std::string& line : svg::wrapped(text, room.left(), text_size)) {
    lines.drawn += svg::text(room.margin, lines.end += 18, line);
  }
  return lines;
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

LegendItem frame_item(const std::string& meaning) {
  svg::Path path;
  path.rectangle(4, 0, 14, 12);
  return {as(Role::frame_sign, svg::path(path.commands())), meaning};
}

Heading draw_heading(const std::string& title, const std::string& below,
                     const std::vector<LegendItem>& legend, Room room, const std::string& note) {
  double y = title.empty() ? -3 : 9;
  std::string titles;
  for (const std::string& line : svg::wrapped(title, room.left(), title_size + 1)) {
    titles += svg::text(room.margin, y += title_size + 3, line);
  }
  std::string drawn;
  if (!titles.empty()) {
    drawn = as(Role::ink, "<g font-size=\"17\" font-weight=\"600\">" + titles + "</g>");
  }
  const Lines dates = draw_lines(below, room, y + 2);
  y = dates.end;
  drawn += as(Role::quiet, dates.drawn);
  std::string signs;
  std::string meanings;
  double x = room.margin;
  if (!legend.empty()) y += 22;
  for (const LegendItem& item : legend) {
    const auto lines = svg::wrapped(item.meaning, room.left() - sign_width - 6, text_size);
    const double needed = sign_width + 6 + svg::width_of(item.meaning) * text_size;
    if (x > room.margin && x + needed > room.width - room.margin) {
      x = room.margin;
      y += 20;
    }
    signs += moved(x, y - 11, item.sign);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      meanings += svg::text(x + sign_width + 6, y += i == 0 ? 0 : 17, lines[i]);
    }
    x += needed + 18;
  }
  drawn += signs + as(Role::ink, meanings);
  if (!note.empty()) y += 4;
  const Lines notes = draw_lines(note, room, y);
  return {drawn + as(Role::quiet, notes.drawn), notes.end + 14};
}

Foot draw_foot(const std::vector<std::string>& texts, Room room, double top) {
  Lines all{"", top};
  for (const std::string& text : texts) {
    const Lines lines = draw_lines(text, room, all.end);
    all = {all.drawn + lines.drawn, lines.end};
  }
  if (all.drawn.empty()) return {"", 0};
  return {as(Role::quiet, all.drawn), all.end + 12 - top};
}

}  // namespace corona
