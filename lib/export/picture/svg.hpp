#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace corona::svg {

/// A coordinate as it is written: in tenths, which is as fine as can be seen.
std::string at(double coordinate);

/// ` name="value"`, escaped.
std::string attribute(std::string_view name, std::string_view value);

/// What an element looks like: a class, which a style sheet may change with the reader's theme, and
/// presentation attributes, which hold where there is no style sheet.
struct Paint {
  std::string_view name;        ///< of the class
  std::string_view attributes;  ///< such as `fill="#fff"`
};

std::string group(const Paint& paint, std::string_view content);

std::string line(double x1, double y1, double x2, double y2);

enum class Anchor { start, middle, end };

std::string text(double x, double y, std::string_view words, Anchor anchor = Anchor::start);

/// The middle of `words`, which have the anchor of the group around them, stands at `y` whatever
/// the size of their font.
std::string text_around(double x, double y, std::string_view words);

/// A path from its commands, as Path makes them; none gives nothing.
std::string path(std::string_view commands, std::string_view attributes = "");

/// What draws lines of no length as round dots, in a group of dashes too.
inline constexpr std::string_view dotted =
    "stroke-width=\"5\" stroke-linecap=\"round\" stroke-dasharray=\"none\"";

/// The commands of a path, as they are added.
class Path {
 public:
  void move(double x, double y);
  void line(double x, double y);
  void close() { commands_ += 'z'; }
  /// A line of no length, for a path that is `dotted`.
  void dot(double x, double y) {
    move(x, y);
    commands_ += "h0";
  }
  /// A closed rectangle; `height` may be negative, which goes up.
  void rectangle(double x, double y, double width, double height);

  const std::string& commands() const { return commands_; }

 private:
  std::string commands_;
};

/// How wide `words` are at a font size of 1: an estimate, rather too wide, as no font is known.
double width_of(std::string_view words);

/// `words` cut with an ellipsis to what fits.
std::string fitted(std::string_view words, double width, double font_size);

/// `words` in lines that fit, broken at blanks; a word that is too long is cut.
std::vector<std::string> wrapped(std::string_view words, double width, double font_size);

/// What a picture says to those who do not see it, and its size in pixels.
struct Frame {
  std::string_view kind;  ///< "chart" or "map", of which a style sheet may know more
  std::string id;         ///< makes the names in it unique on a page
  std::string title, description;
  std::string language;
  double width = 0, height = 0;
};

/// A whole picture: a file of its own with `style`, or, without one, a part of a page that has it.
std::string document(const Frame& frame, std::string_view style, std::string_view content);

}  // namespace corona::svg
