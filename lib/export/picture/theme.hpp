#pragma once

#include "export/picture/palette.hpp"
#include "export/picture/svg.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// What a part of a picture is; its colours follow from that.
enum class Role {
  paper,
  ink,
  quiet,  ///< words that are not the point
  grid,
  axis,
  bar,
  mean,        ///< a line
  correction,  ///< below zero: outlined, and filled with stripes
  signal,      ///< a dashed line
  signal_text,
  border,  ///< between regions
  halo,    ///< around the frame of a region, so that it can be seen on any colour
  frame,
  frame_sign,  ///< in a legend
  ground,      ///< within the frame, below the regions in it
};

/// `content` as a group that looks its part with and without the style sheet.
std::string as(Role role, std::string_view content);

/// The lines of regions side by side differ in colour and in dashes: the `index`th of them.
std::string as_line(std::size_t index, std::string_view content);
std::string as_line_text(std::size_t index, std::string_view content);
inline constexpr std::size_t most_lines = 6;

/// The patterns that the pictures are filled with: `hatch` for no figure, `stripes` for
/// corrections.
std::string patterns(std::string_view id);

/// ` fill="url(#id-hatch)"`.
std::string filled_with(std::string_view id, std::string_view pattern);

/// A fill of a class of a map, and of words upon it.
std::string as_class(const ClassColour& colour, std::string_view content);
std::string as_class_text(const ClassColour& colour, std::string_view content);

/// The style sheet of pictures, light or dark by the reader's preference, and light when printed;
/// with the colours of classes of maps.
std::string picture_style(const std::vector<ClassColour>& classes = {});

}  // namespace corona
