#include "export/picture/theme.hpp"

#include "export/picture/palette.hpp"

#include <fmt/format.h>

#include <array>

namespace corona {
namespace {

enum class Ink { fill, stroke };

/// How a role is drawn: which colour of the theme, as fill or stroke, and what else.
struct Drawing {
  std::string_view name;
  Colour Theme::*colour;
  Ink ink;
  std::string_view more;
};

constexpr Drawing drawings[] = {
    {"paper", &Theme::paper, Ink::fill, ""},
    {"ink", &Theme::ink, Ink::fill, ""},
    {"quiet", &Theme::quiet, Ink::fill, ""},
    {"grid", &Theme::grid, Ink::stroke, ""},
    {"axis", &Theme::quiet, Ink::stroke, ""},
    {"bar", &Theme::bar, Ink::fill, ""},
    {"mean", &Theme::mean, Ink::stroke,
     " fill=\"none\" stroke-width=\"2\" stroke-linejoin=\"round\""},
    {"correction", &Theme::correction, Ink::stroke, " stroke-width=\"0.8\""},
    {"signal", &Theme::signal, Ink::stroke, " stroke-width=\"1.5\" stroke-dasharray=\"7 4\""},
    {"signal-text", &Theme::signal, Ink::fill,
     " stroke=\"#ffffff\" stroke-width=\"3\" paint-order=\"stroke\""},
    {"border", &Theme::border, Ink::stroke, " stroke-width=\"0.6\""},
    {"halo", &Theme::paper, Ink::stroke, " fill=\"none\" stroke-width=\"11\""},
    {"frame", &Theme::ink, Ink::stroke, " fill=\"none\" stroke-width=\"8\""},
    {"frame-sign", &Theme::ink, Ink::stroke, " fill=\"none\" stroke-width=\"2.5\""},
    {"ground", &Theme::paper, Ink::stroke, " fill=\"none\" stroke-width=\"2\""},
};

constexpr std::array<std::string_view, most_lines> dashes = {"none",     "8 3",         "2 3",
                                                             "12 3 2 3", "5 2 1 2 1 2", "16 4"};

std::string rule(std::string_view name, Ink ink, Colour colour) {
  return fmt::format(".p-{}{{{}:{}}}", name, ink == Ink::fill ? "fill" : "stroke", hex(colour));
}

/// The rules that give every role its colour in a theme.
std::string rules(const Theme& theme, bool dark, const std::vector<ClassColour>& classes) {
  std::string css = fmt::format(".picture{{color-scheme:{}}}", dark ? "dark" : "light");
  for (const Drawing& drawing : drawings) {
    css += rule(drawing.name, drawing.ink, theme.*drawing.colour);
  }
  css += fmt::format(".p-signal-text{{stroke:{}}}", hex(theme.paper));
  css += rule("hatch", Ink::stroke, theme.hatch) + rule("stripe", Ink::stroke, theme.correction);
  for (std::size_t i = 0; i < most_lines; ++i) {
    css += rule(fmt::format("line{}", i), Ink::stroke, theme.lines[i]);
    css += rule(fmt::format("name{}", i), Ink::fill, theme.lines[i]);
  }
  for (const ClassColour& each : classes) {
    const Colour colour = dark ? each.dark : each.light;
    css += rule(each.name, Ink::fill, colour) + rule("on-" + each.name, Ink::fill, ink_on(colour));
  }
  return css + "\n";
}

std::string pattern(std::string_view id, std::string_view name, std::string_view role,
                    Colour colour, std::string_view more, std::string_view commands) {
  return fmt::format(
      "<pattern id=\"{0}-{1}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"{4}>"
      "<path class=\"p-{2}\" stroke=\"{3}\" d=\"{5}\"/></pattern>",
      id, name, role, hex(colour), more, commands);
}

}  // namespace

std::string as(Role role, std::string_view content) {
  const Drawing& drawing = drawings[static_cast<std::size_t>(role)];
  const std::string attributes =
      fmt::format("{}=\"{}\"{}", drawing.ink == Ink::fill ? "fill" : "stroke",
                  hex(light_theme().*drawing.colour), drawing.more);
  return svg::group({fmt::format("p-{}", drawing.name), attributes}, content);
}

std::string as_line(std::size_t index, std::string_view content) {
  const std::string attributes =
      fmt::format("stroke=\"{}\" stroke-dasharray=\"{}\" fill=\"none\" stroke-width=\"2.2\"",
                  hex(light_theme().lines[index]), dashes[index]);
  return svg::group({fmt::format("p-line{}", index), attributes}, content);
}

std::string as_line_text(std::size_t index, std::string_view content) {
  return svg::group(
      {fmt::format("p-name{}", index), fmt::format("fill=\"{}\"", hex(light_theme().lines[index]))},
      content);
}

std::string patterns(std::string_view id) {
  const Theme& theme = light_theme();
  return "<defs>" + pattern(id, "hatch", "hatch", theme.hatch, "", "M-1 1L1 -1M0 6L6 0M5 7L7 5") +
         pattern(id, "stripes", "stripe", theme.correction, " patternTransform=\"scale(0.6)\"",
                 "M0 1.5H6M0 4.5H6") +
         "</defs>\n";
}

std::string filled_with(std::string_view id, std::string_view pattern_name) {
  return fmt::format("fill=\"url(#{}-{})\"", id, pattern_name);
}

std::string as_class(const ClassColour& colour, std::string_view content) {
  return svg::group({"p-" + colour.name, fmt::format("fill=\"{}\"", hex(colour.light))}, content);
}

std::string as_class_text(const ClassColour& colour, std::string_view content) {
  return svg::group({"p-on-" + colour.name, fmt::format("fill=\"{}\"", hex(ink_on(colour.light)))},
                    content);
}

std::string picture_style(const std::vector<ClassColour>& classes) {
  return rules(light_theme(), false, classes) + "@media screen and (prefers-color-scheme:dark){" +
         rules(dark_theme(), true, classes) + "}\n";
}

}  // namespace corona
