#include "csv/writer.hpp"

#include "csv/cells.hpp"

namespace corona {
namespace {

bool is_key(Column column) {
  return column <= Column::metric;
}

void append_count(std::string& out, const std::optional<Count>& value) {
  if (value) append_whole(out, *value);
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
      const Column column = columns_[i];
      text += ',';
      append_cell(text, column == Column::region_code   ? row.series->region_code
                        : column == Column::region_name ? row.series->region_name
                                                        : row.series->metric);
    }
  }
  line_ += text;
}

void Writer::append(const Record& row, Column column) {
  switch (column) {
    case Column::date:
      line_ += to_string(row.date);
      break;
    case Column::region_code:
      append_cell(line_, row.series->region_code);
      break;
    case Column::region_name:
      append_cell(line_, row.series->region_name);
      break;
    case Column::metric:
      append_cell(line_, row.series->metric);
      break;
    case Column::total:
      append_count(line_, row.total);
      break;
    case Column::new_count:
      append_count(line_, row.new_count);
      break;
    case Column::correction:
      append_count(line_, row.correction);
      break;
    case Column::days:
      append_count(line_, row.days);
      break;
    default:
      append_cell(line_, row.figures[column]);
  }
}

}  // namespace corona
