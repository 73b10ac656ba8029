#include "fetch/rows/survey.hpp"

#include "fetch/rows/foreign_date.hpp"

#include <algorithm>

namespace corona {
namespace {

/// One way to read all dates of a file.
struct Reading {
  DateForm form;
  Date last = Date::min();
  bool ascending = true;
};

std::vector<Reading> possible_readings(const Layout& layout, std::optional<DateForm> told) {
  if (layout.date_form) return {{*layout.date_form}};
  if (told) return {{DateForm::iso}, {*told}};
  return {{DateForm::iso}, {DateForm::day_first}, {DateForm::month_first}};
}

std::string examples(const std::vector<Reading>& readings) {
  std::string text;
  for (const Reading& reading : readings) {
    if (!text.empty()) text += " or ";
    text += example_of(reading.form);
  }
  return text;
}

/// Drops the readings in which `text` is no date; false, and nothing dropped, where it is in none.
bool narrow(std::vector<Reading>& readings, std::string_view text) {
  std::vector<Reading> left;
  for (Reading reading : readings) {
    const auto date = parse_foreign_date(text, reading.form);
    if (!date) continue;
    if (*date < reading.last) reading.ascending = false;
    reading.last = *date;
    left.push_back(reading);
  }
  if (left.empty()) return false;
  readings = left;
  return true;
}

}  // namespace

Survey survey(ForeignRows& rows, const Header& header, const RowRegions& regions,
              const Layout& layout, std::optional<DateForm> told) {
  const auto place = header.place_of(layout.date_column);
  if (!place) return {};
  std::vector<Reading> readings = possible_readings(layout, told);
  std::optional<std::string> last;
  std::optional<Error> ambiguous;  // what to say of the first date that can be read in two ways
  std::vector<std::string_view> cells;
  const auto next = [&] {
    if (last && *place == 0) rows.skip_rows_of(*last, header.names.size());
    return next_row(rows, header, cells);
  };
  while (next()) {
    const std::string_view text = cells[*place];
    if (text == last || regions.leaves_out(rows, cells)) continue;
    if (!narrow(readings, text)) {
      throw rows.fault("{}: {} is not a date like {}", layout.date_column, in_quotes(text),
                       examples(readings));
    }
    last = text;
    if (!ambiguous && readings.size() > 1 && readings[0].last != readings[1].last) {
      ambiguous = rows.fault(
          "{}: {} could be {} or {}, and no date of the file tells: say --dates dmy or --dates mdy",
          layout.date_column, in_quotes(text), to_string(readings[0].last),
          to_string(readings[1].last));
    }
  }
  if (ambiguous && readings.size() > 1) throw Error(*ambiguous);
  return {readings.front().form, readings.front().ascending};
}

}  // namespace corona
