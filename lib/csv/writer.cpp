#include "csv/writer.hpp"

#include "csv/cell_text.hpp"
#include "csv/cells.hpp"

namespace corona {
namespace {

bool is_key(Column column) {
  return column <= Column::metric;
}

}  // namespace

std::vector<Column> in_order(ColumnSet set) {
  std::vector<Column> order;
  for (std::size_t i = 0; i < column_count; ++i) {
    if (set.has(static_cast<Column>(i))) order.push_back(static_cast<Column>(i));
  }
  return order;
}

Writer::Writer(Output& out, std::vector<Column> columns) : out_(out), columns_(std::move(columns)) {
  if (!columns_.empty() && columns_.front() == Column::date) {
    while (key_columns_ < columns_.size() && is_key(columns_[key_columns_])) ++key_columns_;
  }
  for (const Column column : columns_) {
    if (!line_.empty()) line_ += ',';
    line_ += name_of(column);
  }
  line_ += '\n';
  out_.write(line_);
}

void Writer::write(const Record& row) {
  line_.clear();
  if (key_columns_ > 0) append_key(row);
  for (std::size_t i = key_columns_; i < columns_.size(); ++i) {
    if (i > 0) line_ += ',';
    append(row, columns_[i]);
  }
  line_ += '\n';
  out_.write(line_);
}

/// Appends the leading columns; region and metric are put together once for each series.
void Writer::append_key(const Record& row) {
  if (date_text_.empty() || row.date != date_) {
    date_ = row.date;
    date_text_ = to_string(date_);
  }
  line_ += date_text_;
  const std::uint32_t label = row.series->label;
  if (key_texts_.size() <= label) key_texts_.resize(label + 1);
  std::string& text = key_texts_[label];
  if (text.empty()) {
    for (std::size_t i = 1; i < key_columns_; ++i) {
      CellRoom room;
      text += ',';
      append_cell(text, cell_text(row, columns_[i], room));
    }
  }
  line_ += text;
}

void Writer::append(const Record& row, Column column) {
  CellRoom room;
  const std::string_view text = cell_text(row, column, room);
  if (info(column).kind == Kind::text) {
    append_cell(line_, text);
  } else {
    line_ += text;
  }
}

}  // namespace corona
