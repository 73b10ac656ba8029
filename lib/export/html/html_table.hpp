#pragma once

#include <optional>
#include <string>
#include <vector>

namespace corona {

/// What a cell says where its figure is not known.
inline constexpr const char* not_known = "–";

/// A cell of a table in HTML.
struct HtmlCell {
  std::string text;                    ///< escaped when it is written
  std::optional<double> value;         ///< of a figure, to sort by; such a cell stands to the right
  std::string link;                    ///< where the text leads to; empty: nowhere
  std::string drawn;                   ///< a picture, instead of the text
  bool figure = false;                 ///< stands to the right, even where it is not known
  bool rank = false;                   ///< the lowest comes first when its column is sorted
  std::string plain = {};              ///< the text for programs, where it is another
  std::vector<std::string> also = {};  ///< what else the page's search finds it by
};

HtmlCell text_cell(std::string text);

/// Heads that stand together under one of their own.
struct HeadGroup {
  std::string head;  ///< empty: the heads stand alone
  std::size_t size;  ///< how many heads
};

/// A table with a caption, heads of columns, and the first cell of each row as its head; in a box
/// of its own that scrolls where it is too wide.
struct HtmlTable {
  std::string id;  ///< unique on a page
  std::string caption;
  std::vector<std::string> heads;
  std::vector<std::vector<HtmlCell>> rows;
  bool sortable = false;     ///< by the page's script
  bool by_first = false;     ///< in the order of its first column, as a sortable one says
  std::string unknown = {};  ///< what "–" means, where a cell has it: below, or above a long one
  std::string shared = {};   ///< what "=" behind a rank means, where a cell has it: there too
  std::string csv = {};      ///< words of a link to its figures as a file; empty: no such link
  std::string note = {};     ///< what else there is to say, below
  std::vector<HeadGroup> groups = {};  ///< of the heads, all of them; none: each stands alone
};

/// Takes out a column in which no row has anything but "–".
void drop_if_unknown(HtmlTable& table, std::size_t column);

std::string html_of(const HtmlTable& table);

}  // namespace corona
