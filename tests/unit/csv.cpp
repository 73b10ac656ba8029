#include "core/output.hpp"
#include "csv/cells.hpp"
#include "csv/input.hpp"
#include "csv/table.hpp"
#include "csv/writer.hpp"
#include "dice.hpp"
#include "same_row.hpp"
#include "temporary_folder.hpp"

#include <doctest/doctest.h>

#include <deque>
#include <fstream>
#include <vector>

using namespace corona;

namespace {

/// Up to seven characters among which are all that CSV has a use for.
std::string random_text(Dice& dice) {
  const char* const characters[] = {"a", "B",  "7", " ", ",",  ";", "\"", "\n", "\r", "\r\n",
                                    "'", "\t", "é", "ÿ", "中", "😷", "-",  "=",  "(",  "\"\""};
  std::string text;
  for (std::uint64_t left = dice.below(8); left > 0; --left) {
    text += characters[dice.below(std::size(characters))];
  }
  return text;
}

std::optional<Count> random_count(Dice& dice, Count low, Count high) {
  if (dice.one_in(4)) return std::nullopt;
  return dice.between(low, high);
}

std::string as_lines(const std::vector<std::string>& cells, char delimiter) {
  std::string line;
  for (const std::string& cell : cells) {
    if (&cell != &cells.front()) line += delimiter;
    append_cell(line, cell, delimiter);
  }
  return line;
}

/// Writes rows of random series in random order, and reads them back.
void check_round_trip(ColumnSet columns) {
  Dice dice(20200914);
  SeriesTable table;
  std::vector<const Series*> series;
  for (int i = 0; i < 90; ++i) {
    series.push_back(&table.intern("R" + std::to_string(dice.below(40)) + random_text(dice),
                                   random_text(dice), dice.one_in(2) ? "cases" : "d,\"eaths"));
  }
  std::deque<std::string> texts;
  std::vector<Record> written;
  Date date = *parse_date("2020-02-27");
  for (int i = 0; i < 20000; ++i) {
    if (dice.one_in(30)) date += Days{dice.between(1, 3)};
    Record row;
    row.date = date;
    row.series = series[dice.below(series.size())];
    row.total = random_count(dice, 0, INT64_MAX);
    row.new_count = random_count(dice, 0, 100);
    row.correction = random_count(dice, -100, 0);
    row.days = random_count(dice, 1, 7);
    if (columns.has(Column::mean)) {
      row.figures[Column::mean] = texts.emplace_back(to_text(static_cast<double>(i) / 7));
      row.figures[Column::risk_level] = texts.emplace_back(random_text(dice));
    }
    written.push_back(row);
  }

  const TemporaryFolder folder;
  const std::string file = folder / "pipe.csv";
  {
    Output out(file);
    Writer writer(out, in_order(columns));
    for (const Record& row : written) writer.write(row);
    out.close();
  }
  Input in({file}, Order::by_date);
  CHECK(in.columns() == columns);
  Record row;
  for (const Record& expected : written) {
    REQUIRE(in.read(row));
    check_same_observation(row, expected);
    REQUIRE(row.figures[Column::mean] == expected.figures[Column::mean]);
    REQUIRE(row.figures[Column::risk_level] == expected.figures[Column::risk_level]);
  }
  CHECK_FALSE(in.read(row));
}

/// A text as a cell, at times in quotes that it does not need.
std::string random_cell(Dice& dice, std::string_view text) {
  std::string cell;
  append_cell(cell, text);
  if (!cell.starts_with('"') && dice.one_in(20)) cell = '"' + cell + '"';
  return cell;
}

/// Totals of 60 days in corona-csv(5) as others may write it: regions that come in their order or
/// not, quotes without need, zeros in front, CRLF.
std::string random_totals(Dice& dice) {
  const char* const names[] = {"Aa", "Bee, C", "D \"E\"", "", "F"};
  const char* const starts[] = {"", "", "", "0", "00"};
  std::string text = "date,region_code,region_name,metric,total\n";
  for (int day = 0; day < 60; ++day) {
    const std::string date = to_string(*parse_date("2020-09-01") + Days{day});
    for (std::uint64_t i = 0; i < std::size(names); ++i) {
      const std::uint64_t region = dice.one_in(9) ? dice.below(std::size(names)) : i;
      text += date + ',' + random_cell(dice, "R" + std::to_string(region)) + ',';
      text += random_cell(dice, names[region]).append(",cases,");
      text += starts[dice.below(std::size(starts))];
      text += dice.one_in(9) ? "" : std::to_string(dice.below(2000));
      text += dice.one_in(5) ? "\r\n" : "\n";
    }
  }
  return text;
}

/// What corona-csv(5) becomes where each line is put together anew, or copied from its lead.
std::string rewritten(const std::string& file, const std::vector<Column>& columns, bool copied) {
  const TemporaryFolder folder;
  Output out(folder / "out.csv");
  Writer writer(out, columns);
  Input in(file, "in.csv", Order::by_date);
  std::size_t leads = 0;
  for (Record row; in.read(row);) {
    row.days = 1;
    if (!in.lead().empty()) ++leads;
    if (copied) {
      writer.write(row, in.lead());
    } else {
      writer.write(row);
    }
  }
  CHECK(leads > 100);
  out.close();
  std::ifstream made(folder / "out.csv");
  return {std::istreambuf_iterator<char>(made), {}};
}

}  // namespace

TEST_SUITE("csv") {
  TEST_CASE("a line that is copied is the one that would be put together") {
    using enum Column;
    const TemporaryFolder folder;
    Dice dice(7);
    for (int i = 0; i < 30; ++i) {
      std::ofstream(folder / "in.csv", std::ios::binary) << random_totals(dice);
      for (const auto& columns : {std::vector{date, region_code, region_name, metric, total, days},
                                  std::vector{date, region_code, metric, total, days},
                                  std::vector{date, region_code, region_name, metric, days, total},
                                  std::vector{total, date, region_name, region_code, metric}}) {
        CHECK(rewritten(folder / "in.csv", columns, true) ==
              rewritten(folder / "in.csv", columns, false));
      }
    }
  }

  TEST_CASE("a text has the quotes that it needs, whichever columns stand around it") {
    using enum Column;
    SeriesTable table;
    Record row;
    row.date = *parse_date("2020-09-14");
    row.total = 1;
    row.series = &table.intern("R,1", "Aa", "cases");
    const auto line = [&](const std::vector<Column>& columns) {
      const TemporaryFolder folder;
      Output out(folder / "out.csv");
      Writer writer(out, columns);
      for (int i = 0; i < 2; ++i) writer.write(row);
      out.close();
      std::ifstream made(folder / "out.csv");
      std::string header;
      std::string first;
      std::string second;
      std::getline(std::getline(std::getline(made, header), first), second);
      CHECK(first == second);
      return first;
    };
    CHECK(line({date, region_code, region_name, metric, total}) == "2020-09-14,\"R,1\",Aa,cases,1");
    CHECK(line({date, region_code, metric, total}) == "2020-09-14,\"R,1\",cases,1");
    CHECK(line({total, metric, region_code, date}) == "1,cases,\"R,1\",2020-09-14");
    row.series = &table.intern("R1", "A, a", "cases");
    CHECK(line({date, region_code, region_name, metric, total}) ==
          "2020-09-14,R1,\"A, a\",cases,1");
    CHECK(line({date, region_code, metric, total}) == "2020-09-14,R1,cases,1");
    row.series = &table.intern("R1", "Aa", "cases");
    CHECK(line({date, region_code, region_name, metric, total}) == "2020-09-14,R1,Aa,cases,1");
    CHECK(line({date, metric, region_name, region_code, total}) == "2020-09-14,cases,Aa,R1,1");
    CHECK(line({date, region_code, metric}) == "2020-09-14,R1,cases");
  }

  TEST_CASE("a date of NUL bytes is none, at the start of a second file too") {
    const TemporaryFolder folder;
    const std::string columns = "metric,total,region_name,date,region_code\n";
    std::ofstream(folder / "a.csv") << columns << "cases,7,Aa,2020-09-14,R1\n";
    std::ofstream(folder / "b.csv") << columns << "cases,8,Aa," << std::string(10, '\0') << ",R1\n";
    Input in({folder / "a.csv", folder / "b.csv"}, Order::any);
    const auto read_all = [&] {
      for (Record row; in.read(row);)
        ;
    };
    CHECK_THROWS_WITH_AS(read_all(), doctest::Contains("a NUL byte"), Error);
  }

  TEST_CASE("what the writer writes the reader reads back") {
    ColumnSet columns{Column::date,  Column::region_code, Column::region_name, Column::metric,
                      Column::total, Column::new_count,   Column::correction,  Column::days};
    check_round_trip(columns);
    columns.insert(Column::mean);
    columns.insert(Column::risk_level);
    check_round_trip(columns);
  }

  TEST_CASE("cells survive any delimiter, also where a line feed is cut out of their quotes") {
    Dice dice(7);
    for (int i = 0; i < 5000; ++i) {
      std::vector<std::string> cells;
      for (std::uint64_t left = 1 + dice.below(4); left > 0; --left) {
        cells.push_back(random_text(dice));
      }
      const char delimiter = ",;\t"[dice.below(3)];
      const std::string line = as_lines(cells, delimiter);
      CellSplitter splitter(delimiter);
      std::vector<std::string_view> read;
      std::size_t end = std::min(line.find('\n'), line.size());
      auto outcome = splitter.split(std::string_view(line).substr(0, end), read);
      while (outcome == CellSplitter::Outcome::open_quote) {
        REQUIRE(end < line.size());
        end = std::min(line.find('\n', end + 1), line.size());
        outcome = splitter.resume(std::string_view(line).substr(0, end), read);
      }
      CAPTURE(line);
      REQUIRE(outcome == CellSplitter::Outcome::complete);
      REQUIRE(end == line.size());
      REQUIRE(read == std::vector<std::string_view>(cells.begin(), cells.end()));
    }
  }

  TEST_CASE("the library gets a table's text with a line feed at its end, in pieces of any size") {
    for (const std::string text : {"", "a", "a\n", "a,b\n1,2", "a,b\n1,2\n", "\n\n"}) {
      const std::string whole = text.empty() || text.back() == '\n' ? text : text + '\n';
      for (const int size : {1, 2, 3, 7, 8, 100}) {
        WholeLines lines(text);
        std::string got;
        std::string buffer(static_cast<std::size_t>(size), '?');
        while (const int read = lines.read(buffer.data(), size)) {
          got.append(buffer, 0, static_cast<std::size_t>(read));
        }
        CHECK(got == whole);
      }
    }
  }

  TEST_CASE("quotes are written only where they are needed") {
    const auto cell = [](std::string_view text, char delimiter) {
      std::string out;
      append_cell(out, text, delimiter);
      return out;
    };
    CHECK(cell("'s-Hertogenbosch (NB.)", ',') == "'s-Hertogenbosch (NB.)");
    CHECK(cell("Nuenen, Gerwen", ',') == "\"Nuenen, Gerwen\"");
    CHECK(cell("Nuenen, Gerwen", ';') == "Nuenen, Gerwen");
    CHECK(cell("a \"b\"", ',') == "\"a \"\"b\"\"\"");
    CHECK(cell("", ',').empty());
  }
}
