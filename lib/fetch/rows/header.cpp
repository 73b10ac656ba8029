#include "fetch/rows/header.hpp"

#include "core/message.hpp"
#include "fetch/rows/encoding.hpp"
#include "fetch/rows/foreign_date.hpp"

#include <algorithm>

namespace corona {
namespace {

using Cells = std::vector<std::string_view>;
using Names = std::vector<std::string>;

bool has(const auto& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void add(Names& names, const Names& more) {
  for (const std::string& name : more) {
    if (!name.empty() && !has(names, name)) names.push_back(name);
  }
}

/// Every column the layout can make use of, in the order in which messages name them.
Names columns_of(const Layout& layout) {
  Names names;
  add(names, {layout.date_column});
  add(names, columns_of(layout.code));
  add(names, columns_of(layout.name));
  for (const RowRule& rule : layout.rules) {
    for (const auto& [column, texts] : rule.where) add(names, {column});
    add(names, columns_of(rule.code));
    add(names, columns_of(rule.name));
  }
  for (const MetricColumn& metric : layout.metrics) add(names, {metric.column});
  return names;
}

bool is_optional(const Layout& layout, const std::string& column) {
  return std::any_of(layout.metrics.begin(), layout.metrics.end(), [&](const MetricColumn& metric) {
    return metric.column == column && metric.optional;
  });
}

bool is_date(const Source& source, std::string_view name) {
  return source.form == Form::wide_dates &&
         parse_foreign_date(name, source.layout.date_form.value()).has_value();
}

std::string expected(const Source& source) {
  const Layout& layout = source.layout;
  Names names = columns_of(layout);
  if (source.form == Form::wide_dates) names.emplace_back(example_of(layout.date_form.value()));
  return fmt::format("expected a header such as {}",
                     fmt::join(names, std::string_view(&layout.delimiter, 1)));
}

/// "column 'a'", "columns 'a' and 'b'".
std::string columns_named(Names names) {
  for (std::string& name : names) name = in_quotes(name);
  return (names.size() == 1 ? "column " : "columns ") + listed_short(names);
}

/// Throws where the file is of another kind that is known.
void refuse_other_files(const ForeignRows& rows, const Names& names, const Layout& layout) {
  for (const Mistake& mistake : layout.mistakes) {
    if (has(names, mistake.column)) throw rows.fault("{}", mistake.advice);
  }
  CellSplitter splitter(',');
  Cells parts;
  const bool comma = layout.delimiter == ',';
  if (!comma && names.size() == 1) splitter.split(names.front(), parts);
  const Cells columns = comma ? Cells(names.begin(), names.end()) : parts;
  if (has(columns, "date") && has(columns, "region_code") && has(columns, "metric")) {
    throw rows.fault("this is corona-csv: read it with corona-fetch csv");
  }
}

/// Throws where another delimiter divides the header, and into columns that are known.
void refuse_other_delimiters(const ForeignRows& rows, const Names& names, const Source& source) {
  if (names.size() != 1) return;
  const Names known = columns_of(source.layout);
  for (const char other : {',', ';', '\t', '|'}) {
    CellSplitter splitter(other);
    Cells cells;
    splitter.split(names.front(), cells);
    const bool any =
        std::any_of(cells.begin(), cells.end(), [&](auto cell) { return has(known, cell); });
    if (cells.size() < 2 || !any) continue;
    throw rows.fault("no {} in the header, but {}: {}", in_quotes({&source.layout.delimiter, 1}),
                     in_quotes({&other, 1}), expected(source));
  }
}

void refuse_duplicates(const ForeignRows& rows, Names names) {
  std::sort(names.begin(), names.end());
  const auto twice = std::adjacent_find(names.begin(), names.end());
  if (twice != names.end()) throw rows.fault("column {} stands twice", in_quotes(*twice));
}

/// Throws, or notes, what the header lacks and what it has too much.
void compare_columns(const ForeignRows& rows, const Names& names, const Source& source) {
  const Layout& layout = source.layout;
  const Names known = columns_of(layout);
  Names missing;
  Names unknown;
  for (const std::string& name : known) {
    if (!has(names, name)) missing.push_back(name);
  }
  for (const std::string& name : names) {
    if (has(known, name) || has(layout.unused_columns, name) || is_date(source, name)) continue;
    unknown.push_back(name);
  }
  const bool readable = std::all_of(missing.begin(), missing.end(), [&](const std::string& name) {
    return is_optional(layout, name);
  });
  // A column that is gone while another has come was probably renamed, and is not just missing.
  if (!readable || (!missing.empty() && !unknown.empty())) {
    throw rows.fault("no {}{}: {}", columns_named(missing),
                     unknown.empty() ? "" : ", but the unknown " + columns_named(unknown),
                     expected(source));
  }
  if (!missing.empty()) {
    note("{}:1: no {}: these {} stay empty", printable(rows.name()), columns_named(missing),
         layout.counts == Counts::totals ? "totals" : "counts");
  }
  if (!unknown.empty()) {
    note("{}:1: unknown {} dropped", printable(rows.name()), columns_named(unknown));
  }
}

// Apart, so that what reads stays small.
[[noreturn, gnu::noinline]] void refuse_width(const ForeignRows& rows, const Header& header,
                                              const std::vector<std::string_view>& cells) {
  if (cells.size() == 1 && cells.front().empty()) throw rows.fault("empty line");
  throw rows.fault("{} field{}, but the header has {}", cells.size(), cells.size() == 1 ? "" : "s",
                   header.names.size());
}

}  // namespace

std::optional<std::size_t> Header::place_of(std::string_view name) const {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - names.begin());
}

Header read_header(ForeignRows& rows, const Source& source) {
  const Layout& layout = source.layout;
  Cells cells;
  if (!rows.next(cells)) {
    throw data_error("{}: empty: {}", printable(rows.name()), expected(source));
  }
  Header header;
  for (const std::string_view cell : cells) {
    const std::string name = to_utf8(cell, layout.encoding);
    const auto other = layout.other_names.find(name);
    header.names.push_back(other == layout.other_names.end() ? name : other->second);
  }
  refuse_other_files(rows, header.names, layout);
  refuse_other_delimiters(rows, header.names, source);
  refuse_duplicates(rows, header.names);
  compare_columns(rows, header.names, source);
  return header;
}

bool next_row(ForeignRows& rows, const Header& header, std::vector<std::string_view>& cells) {
  if (!rows.next(cells)) return false;
  if (cells.size() != header.names.size()) refuse_width(rows, header, cells);
  return true;
}

}  // namespace corona
