#include "core/figure_text.hpp"

#include <cassert>

namespace corona {

void FigureText::set(Record& row, Column column, std::optional<double> value) {
  keep(row, column, value ? print_decimal(*value, end_) : end_);
}

void FigureText::set(Record& row, Column column, std::optional<Count> value) {
  keep(row, column, value ? print_whole(*value, end_) : end_);
}

void FigureText::set(Record& row, Column column, std::string_view text) {
  assert(text.size() <= longest_decimal);
  keep(row, column, end_ + text.copy(end_, text.size()));
}

void FigureText::keep(Record& row, Column column, char* end) {
  assert(end <= text_.data() + text_.size());
  row.figures[column] = {end_, static_cast<std::size_t>(end - end_)};
  end_ = end;
}

}  // namespace corona
