#pragma once

#include "fetch/rows/header.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// What region a row is about, or that it is none of the data.
struct RowRegion {
  bool left_out = false;
  std::string code;
  std::string name;
  std::string odd;  ///< code and name in the file, where the code does not look like one
};

/// Tells from the cells of a row which region it is about, as a layout's patterns and rules say.
class RowRegions {
 public:
  using Cells = std::vector<std::string_view>;

  /// `layout` and `header` outlive the object.
  RowRegions(const Layout& layout, const Header& header);

  /// The cells on which the region depends, as one text to look it up by.
  void key_of(const Cells& cells, std::string& key) const;

  /// Whether that is the key of the cells.
  bool is_key(const Cells& cells, std::string_view key) const;

  /// Whether a rule leaves the row out.
  bool leaves_out(const ForeignRows& rows, const Cells& cells) const;

  /// Throws Error, at the row last read, where no code can be made.
  RowRegion region_of(const ForeignRows& rows, const Cells& cells) const;

 private:
  std::string cell_of(const std::string& column, const Cells& cells) const;
  bool fits(const RowRule& rule, const Cells& cells) const;
  std::string fill(const std::vector<Pattern>& patterns, const std::vector<std::string>& empty,
                   const ForeignRows& rows, const Cells& cells) const;
  std::string odd_code(const ForeignRows& rows, const Cells& cells) const;
  std::string text_of(const Pattern::Part& part, const std::string& cell,
                      const ForeignRows& rows) const;

  const Layout& layout_;
  const Header& header_;
  std::vector<std::size_t> places_;  // of all columns that patterns and rules name
};

}  // namespace corona
