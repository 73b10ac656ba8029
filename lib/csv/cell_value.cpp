#include "csv/cell_value.hpp"

#include "core/text.hpp"

#include <cstddef>

namespace corona {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool read_whole(Kind kind, std::string_view text, std::optional<Count>& value) {
  value = parse_whole(text);
  if (!value) return text.empty();
  return kind == Kind::count ? *value >= 0 : *value <= 0;
}

constexpr std::ptrdiff_t most_digits = 18;  // that 64 bits surely hold

/// Takes a whole number, or nothing, from the start of `text`, which ends in a line feed.
bool take_whole(Kind kind, std::string_view& text, std::optional<Count>& value) {
  const char* at = text.data();
  const bool minus = *at == '-';
  if (minus) ++at;
  const char* first = at;
  Count number = 0;
  for (; is_digit(*at) && at - first < most_digits; ++at) number = number * 10 + (*at - '0');
  const auto digits = at - first;
  if (is_digit(*at) || (minus && digits == 0)) return false;
  if (minus && number != 0 && kind == Kind::count) return false;
  if (!minus && number != 0 && kind == Kind::lowering) return false;
  value = digits == 0 ? std::nullopt : std::optional(minus ? -number : number);
  text.remove_prefix(static_cast<std::size_t>(at - text.data()));
  return true;
}

constexpr std::string_view figure_end{",\"\r\n\0", 5};

/// Takes a figure that holds no quote from the start of `text`.
bool take_figure(Kind kind, std::string_view& text, std::string_view& figure) {
  figure = text.substr(0, text.find_first_of(figure_end));
  text.remove_prefix(figure.size());
  return fits(kind, figure);
}

/// As many as the calendar has at most, from year 1 to 9999.
bool can_be_days(std::optional<Count> days) {
  return !days || (*days >= 1 && *days <= 3'652'059);
}

}  // namespace

std::string_view expectation(Kind kind) {
  switch (kind) {
    case Kind::text:
      return "valid UTF-8";
    case Kind::date:
      return "a date like 2020-09-14";
    case Kind::count:
      return "a whole number, 0 or more";
    case Kind::lowering:
      return "a whole number, 0 or less";
    case Kind::whole:
      return "a whole number";
    case Kind::decimal:
      return "a number";
  }
  return "";
}

bool fits(Kind kind, std::string_view text) {
  if (kind == Kind::text) return find_invalid_utf8(text) == std::string_view::npos;
  if (text.empty()) return true;
  if (kind == Kind::date) return parse_date(text).has_value();
  if (kind == Kind::decimal) return parse_decimal(text).has_value();
  const auto value = parse_whole(text);
  return value && !(kind == Kind::count && *value < 0) && !(kind == Kind::lowering && *value > 0);
}

bool assign(Record& row, Column column, std::string_view text) {
  switch (column) {
    case Column::total:
      return read_whole(Kind::count, text, row.total);
    case Column::new_count:
      return read_whole(Kind::count, text, row.new_count);
    case Column::correction:
      return read_whole(Kind::lowering, text, row.correction);
    case Column::days:
      return read_whole(Kind::count, text, row.days) && can_be_days(row.days);
    default:
      row.figures[column] = text;
      return fits(info(column).kind, text);
  }
}

bool take_cell(Record& row, std::optional<Column> column, std::string_view& text) {
  std::string_view unknown;
  if (!column) return take_figure(Kind::text, text, unknown);
  switch (*column) {
    case Column::total:
      return take_whole(Kind::count, text, row.total);
    case Column::new_count:
      return take_whole(Kind::count, text, row.new_count);
    case Column::correction:
      return take_whole(Kind::lowering, text, row.correction);
    case Column::days:
      return take_whole(Kind::count, text, row.days) && can_be_days(row.days);
    default:
      return take_figure(info(*column).kind, text, row.figures[*column]);
  }
}

}  // namespace corona
