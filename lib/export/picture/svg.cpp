#include "export/picture/svg.hpp"

#include "core/number.hpp"
#include "export/display_width.hpp"
#include "export/xml_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace corona::svg {
namespace {

/// About as wide as in DejaVu Sans, which is wider than most.
double width_of_ascii(char sign) {
  constexpr std::pair<std::string_view, double> widths[] = {
      {"ijlI' .,:;|!", 0.33}, {"frt()[]-/\"", 0.42}, {"wACDGHKNOQRUV&", 0.8}, {"mMW%@", 0.98}};
  for (const auto& [signs, width] : widths) {
    if (signs.find(sign) != std::string_view::npos) return width;
  }
  return 0.64;
}

/// Takes a character off the start of `words`, and gives its width.
double take_width(std::string_view& words) {
  std::size_t end = 1;
  while (end < words.size() && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80) ++end;
  const double width = end == 1 ? width_of_ascii(words[0])
                                : 0.64 * static_cast<double>(display_width(words.substr(0, end)));
  words.remove_prefix(end);
  return width;
}

}  // namespace

std::string at(double coordinate) {
  return to_text(coordinate, 1);
}

std::string attribute(std::string_view name, std::string_view value) {
  return fmt::format(" {}=\"{}\"", name, escaped_xml(value));
}

std::string group(const Paint& paint, std::string_view content) {
  if (content.empty()) return {};
  return fmt::format("<g class=\"{}\" {}>{}</g>\n", paint.name, paint.attributes, content);
}

std::string line(double x1, double y1, double x2, double y2) {
  return fmt::format("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>", at(x1), at(y1), at(x2),
                     at(y2));
}

std::string text(double x, double y, std::string_view words, Anchor anchor) {
  constexpr std::string_view anchors[] = {"", " text-anchor=\"middle\"", " text-anchor=\"end\""};
  return fmt::format("<text x=\"{}\" y=\"{}\"{}>{}</text>", at(x), at(y),
                     anchors[static_cast<int>(anchor)], escaped_xml(words));
}

std::string text_around(double x, double y, std::string_view words) {
  return fmt::format("<text x=\"{}\" y=\"{}\" dy=\".36em\">{}</text>", at(x), at(y),
                     escaped_xml(words));
}

std::string path(std::string_view commands, std::string_view attributes) {
  if (commands.empty()) return {};
  return fmt::format("<path {}{}d=\"{}\"/>", attributes, attributes.empty() ? "" : " ", commands);
}

void Path::move(double x, double y) {
  commands_ += fmt::format("M{} {}", at(x), at(y));
}

void Path::line(double x, double y) {
  commands_ += fmt::format("L{} {}", at(x), at(y));
}

void Path::rectangle(double x, double y, double width, double height) {
  commands_ += fmt::format("M{} {}h{}v{}h{}z", at(x), at(y), at(width), at(height), at(-width));
}

double width_of(std::string_view words) {
  double width = 0;
  while (!words.empty()) width += take_width(words);
  return width;
}

std::string fitted(std::string_view words, double width, double font_size) {
  double used = 0;
  std::string_view start;  // that leaves room for an ellipsis
  for (std::string_view rest = words; !rest.empty();) {
    used += take_width(rest);
    if (used * font_size > width) return std::string(start) + "…";
    const std::size_t length = words.size() - rest.size();
    if ((used + 1) * font_size <= width) start = words.substr(0, length);
  }
  return std::string(words);
}

std::vector<std::string> wrapped(std::string_view words, double width, double font_size) {
  std::vector<std::string> lines;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    const std::string word = fitted(words.substr(0, end), width, font_size);
    if (!lines.empty() && width_of(lines.back() + " " + word) * font_size <= width) {
      lines.back() += " " + word;
    } else {
      lines.push_back(word);
    }
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return lines;
}

std::string document(const Frame& frame, std::string_view style, std::string_view content) {
  return fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\""
      " viewBox=\"0 0 {0} {1}\" role=\"img\" aria-labelledby=\"{2}-title {2}-desc\" lang=\"{3}\""
      " class=\"picture {8}\" font-family=\"system-ui, sans-serif\" font-size=\"13\">\n"
      "<title id=\"{2}-title\">{4}</title>\n<desc id=\"{2}-desc\">{5}</desc>\n{6}{7}</svg>\n",
      at(frame.width), at(frame.height), frame.id, frame.language, escaped_xml(frame.title),
      escaped_xml(frame.description),
      style.empty() ? "" : fmt::format("<style>\n{}</style>\n", style), content, frame.kind);
}

}  // namespace corona::svg
