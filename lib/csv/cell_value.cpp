#include "csv/cell_value.hpp"

#include "core/text.hpp"

namespace corona {
namespace {

bool read_whole(Kind kind, std::string_view text, std::optional<Count>& value) {
  value = parse_whole(text);
  if (!value) return text.empty();
  return range_of(kind).holds(*value);
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
    case Kind::days:
      return "a number of days, 1 or more";
    case Kind::window:
      return "a number of days, 1 to 36525";
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
  std::optional<Count> value;
  return read_whole(kind, text, value);
}

bool assign(Record& row, Column column, std::string_view text) {
  const Kind kind = info(column).kind;
  if (has_count(column)) return read_whole(kind, text, row.*count_member(column));
  row.figures[column] = text;
  return fits(kind, text);
}

}  // namespace corona
