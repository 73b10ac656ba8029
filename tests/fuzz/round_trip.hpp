#pragma once

#include "core/error.hpp"
#include "csv/cell_text.hpp"
#include "csv/input.hpp"
#include "csv/writer.hpp"
#include "fuzz.hpp"

#include <string>
#include <vector>

namespace corona::fuzz {

inline std::vector<std::string> cells_of(const Record& row) {
  std::vector<std::string> cells;
  for (std::size_t i = 0; i < column_count; ++i) {
    CellRoom room;
    cells.emplace_back(cell_text(row, static_cast<Column>(i), room));
  }
  return cells;
}

/// Writes the records of `in`, up to its first Error, and holds what is read of that to them.
void round_trip(auto& in, Order order) {
  const std::string path = scratch("out.csv");
  std::vector<std::vector<std::string>> rows;
  Output out(path);
  Writer writer(out, in_order(in.columns()));
  try {
    for (Record row; in.read(row);) {
      rows.push_back(cells_of(row));
      writer.write(row);
    }
  } catch (const Error&) {
  }
  out.close();
  Input again({path}, order);
  must(again.columns() == in.columns());
  std::size_t count = 0;
  for (Record row; again.read(row); ++count)
    must(count < rows.size() && cells_of(row) == rows[count]);
  must(count == rows.size());
}

}  // namespace corona::fuzz
