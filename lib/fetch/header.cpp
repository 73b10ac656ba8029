#include "fetch/header.hpp"

#include "core/message.hpp"

#include <algorithm>

namespace corona {
namespace {

using Cells = std::vector<std::string_view>;

bool has(const auto& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Every column the layout can make use of, in the order in which messages name them.
std::vector<std::string> columns_of(const Layout& layout) {
  std::vector<std::string> names{layout.date_column, layout.code_column, layout.name_column,
                                 layout.unknown.column};
  for (const MetricColumn& metric : layout.metrics) names.push_back(metric.column);
  std::erase(names, "");
  return names;
}

bool is_required(const Layout& layout, const std::string& column) {
  const auto metric =
      std::find_if(layout.metrics.begin(), layout.metrics.end(),
                   [&](const MetricColumn& candidate) { return candidate.column == column; });
  return metric == layout.metrics.end() || metric->required;
}

std::string expected(const Layout& layout) {
  return fmt::format("expected a header such as {}",
                     fmt::join(columns_of(layout), std::string_view(&layout.delimiter, 1)));
}

/// "column 'a'", "columns 'a' and 'b'".
std::string columns_named(std::vector<std::string> names) {
  for (std::string& name : names) name = in_quotes(name);
  return (names.size() == 1 ? "column " : "columns ") + listed(names);
}

/// Throws where the file is of another kind that is known.
void refuse_other_files(const ForeignRows& rows, const Cells& names, const Layout& layout) {
  for (const Mistake& mistake : layout.mistakes) {
    if (has(names, mistake.column)) throw rows.fault("{}", mistake.advice);
  }
  CellSplitter splitter(',');
  Cells parts;
  const bool comma = layout.delimiter == ',';
  if (!comma && names.size() == 1) splitter.split(names.front(), parts);
  const Cells& columns = comma ? names : parts;
  if (has(columns, "date") && has(columns, "region_code") && has(columns, "metric")) {
    throw rows.fault("this is corona-csv: read it with corona-fetch csv");
  }
}

void refuse_duplicates(const ForeignRows& rows, Cells names) {
  std::sort(names.begin(), names.end());
  const auto twice = std::adjacent_find(names.begin(), names.end());
  if (twice != names.end()) throw rows.fault("column {} stands twice", in_quotes(*twice));
}

/// Throws, or notes, what the header lacks and what it has too much.
void compare_columns(const ForeignRows& rows, const Cells& names, const Source& source) {
  const Layout& layout = source.layout;
  const std::vector<std::string> known = columns_of(layout);
  std::vector<std::string> missing;
  std::vector<std::string> unknown;
  for (const std::string& name : known) {
    if (!has(names, name)) missing.push_back(name);
  }
  for (const std::string_view name : names) {
    if (!has(known, name) && !has(layout.unused_columns, name)) unknown.emplace_back(name);
  }
  const bool unreadable = std::any_of(missing.begin(), missing.end(), [&](const std::string& name) {
    return is_required(layout, name);
  });
  // A column that is gone while another has come was probably renamed, and is not just missing.
  if (unreadable || (!missing.empty() && !unknown.empty())) {
    throw rows.fault("no {}{}: {}", columns_named(missing),
                     unknown.empty() ? "" : ", but the unknown " + columns_named(unknown),
                     expected(layout));
  }
  if (!missing.empty()) {
    note("{}:1: no {}: these totals stay empty", printable(rows.name()), columns_named(missing));
  }
  if (!unknown.empty()) {
    note("{}:1: unknown {} dropped", printable(rows.name()), columns_named(unknown));
  }
}

std::optional<std::size_t> place_of(const Cells& names, const std::string& column) {
  const auto found = std::find(names.begin(), names.end(), column);
  if (column.empty() || found == names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - names.begin());
}

}  // namespace

Header read_header(ForeignRows& rows, const Source& source) {
  const Layout& layout = source.layout;
  Cells names;
  if (!rows.next(names)) {
    throw data_error("{}: empty: {}", printable(rows.name()), expected(layout));
  }
  refuse_other_files(rows, names, layout);
  refuse_duplicates(rows, names);
  compare_columns(rows, names, source);

  Header header;
  header.size = names.size();
  header.date = place_of(names, layout.date_column).value();
  header.code = place_of(names, layout.code_column).value();
  header.name = place_of(names, layout.name_column);
  header.larger_region = place_of(names, layout.unknown.column);
  for (const MetricColumn& metric : layout.metrics) {
    header.counts.push_back(place_of(names, metric.column));
  }
  return header;
}

bool next_row(ForeignRows& rows, const Header& header, std::vector<std::string_view>& cells) {
  if (!rows.next(cells)) return false;
  if (cells.size() == header.size) return true;
  if (cells.size() == 1 && cells.front().empty()) throw rows.fault("empty line");
  throw rows.fault("{} field{}, but the header has {}", cells.size(), cells.size() == 1 ? "" : "s",
                   header.size);
}

}  // namespace corona
