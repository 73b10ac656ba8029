#include "core/figure_text.hpp"

#include <cassert>

namespace corona {

void FigureText::set(Record& row, Column column, std::optional<double> value) {
  const std::size_t start = text_.size();
  if (value) append_decimal(text_, *value);
  keep(row, column, start);
}

void FigureText::set(Record& row, Column column, std::optional<Count> value) {
  const std::size_t start = text_.size();
  if (value) append_whole(text_, *value);
  keep(row, column, start);
}

void FigureText::set(Record& row, Column column, std::string_view text) {
  const std::size_t start = text_.size();
  text_ += text;
  keep(row, column, start);
}

void FigureText::keep(Record& row, Column column, std::size_t start) {
  assert(text_.size() <= room);
  row.figures[column] = std::string_view(text_).substr(start);
}

}  // namespace corona
