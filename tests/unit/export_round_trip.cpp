#include "csv/table.hpp"
#include "csv/writer.hpp"
#include "export/formats.hpp"
#include "same_row.hpp"
#include "temporary_folder.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <deque>
#include <random>

using namespace corona;

namespace {

class Chance {
 public:
  explicit Chance(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t n) { return random_() % n; }

  /// Text that has given many formats trouble.
  std::string text(std::size_t shortest) {
    static constexpr std::string_view pieces[] = {
        "a", "\"", "\"\"", ",",  ";",    "\n", "\r\n",     "\r",        "'",
        "=", "-",  "@",    "\\", "\t",   "|",  "\x1b[31m", "\u00fa",    " ",
        "0", "NA", "{",    "<b", "\x7f", "#",  "\u2028",   "\U0001F637"};
    std::string text;
    for (std::size_t left = shortest + below(6); left > 0; --left) {
      text += pieces[below(std::size(pieces))];
    }
    return text;
  }

  std::optional<Count> count(int sign) {
    if (below(4) == 0) return std::nullopt;
    const auto limit = below(2) == 0 ? std::size_t{10} : static_cast<std::size_t>(INT64_MAX);
    return sign * static_cast<Count>(random64_(random_) % limit);
  }

  std::string decimal() {
    if (below(4) == 0) return "";
    return to_text((static_cast<double>(below(2'000'000)) - 1e6) / 64);
  }

 private:
  std::mt19937 random_;
  std::uniform_int_distribution<std::uint64_t> random64_;
};

struct Made {
  Record record;
  std::string mean, signal;
};

std::deque<Made> make_records(Chance& chance, SeriesTable& series, std::size_t size) {
  std::deque<Made> all;
  for (std::size_t i = 0; i < size; ++i) {
    Made& made = all.emplace_back();
    made.mean = chance.decimal();
    made.signal = chance.text(0);
    Record& row = made.record;
    row.date = *make_date(2020, 1, 1) + Days(chance.below(1000));
    row.series = &series.intern(chance.text(1), chance.text(0), chance.text(1));
    row.total = chance.count(1);
    row.new_count = chance.count(1);
    row.correction = chance.count(-1);
    row.days = chance.count(1);
    if (row.days) row.days = *row.days % 1000 + 1;
    row.figures[Column::mean] = made.mean;
    row.figures[Column::signal] = made.signal;
  }
  return all;
}

constexpr ColumnSet all_kinds{
    Column::date,      Column::region_code, Column::region_name, Column::metric, Column::total,
    Column::new_count, Column::correction,  Column::days,        Column::mean,   Column::signal};

void write_pipe(const std::string& path, const std::deque<Made>& all) {
  Output out(path);
  Writer writer(out, in_order(all_kinds));
  for (const Made& made : all) writer.write(made.record);
  out.close();
}

void export_file(std::string_view format, const std::string& from, const std::string& to) {
  Input in({from}, Order::any);
  Job job;
  job.output = to;
  format_named(format).write(in, job);
}

void check_same(const Record& row, const Record& expected) {
  check_same_observation(row, expected);
  CHECK(row.figures[Column::mean] == expected.figures[Column::mean]);
  CHECK(row.figures[Column::signal] == expected.figures[Column::signal]);
}

void check_count(const nlohmann::json& cell, std::optional<Count> expected) {
  CHECK(cell.is_null() == !expected.has_value());
  if (expected) CHECK(cell == *expected);
}

void check_text(const nlohmann::json& cell, std::string_view expected) {
  CHECK(cell == (expected.empty() ? nlohmann::json() : nlohmann::json(expected)));
}

void check_same(const nlohmann::json& object, const Made& made) {
  const Record& row = made.record;
  CHECK(object.size() == 10);
  CHECK(object["date"] == to_string(row.date));
  CHECK(object["region_code"] == row.series->region_code);
  check_text(object["region_name"], row.series->region_name);
  CHECK(object["metric"] == row.series->metric);
  check_count(object["total"], row.total);
  check_count(object["new"], row.new_count);
  check_count(object["correction"], row.correction);
  check_count(object["days"], row.days);
  CHECK(object["mean"].is_null() == made.mean.empty());
  if (!made.mean.empty()) CHECK(object["mean"] == parse_decimal(made.mean).value());
  check_text(object["signal"], made.signal);
}

}  // namespace

TEST_SUITE("export_round_trip") {
  TEST_CASE("what csv writes the reader reads back, and it is what the writer writes") {
    const TemporaryFolder folder;
    Chance chance(1);
    SeriesTable series;
    const auto all = make_records(chance, series, 500);
    write_pipe(folder / "in.csv", all);
    export_file("csv", folder / "in.csv", folder / "out.csv");
    CHECK(read_file(folder / "out.csv") == read_file(folder / "in.csv"));

    Input in({folder / "out.csv"}, Order::any);
    Record row;
    for (const Made& made : all) {
      REQUIRE(in.read(row));
      check_same(row, made.record);
    }
    CHECK_FALSE(in.read(row));
  }

  TEST_CASE("json and ndjson are well-formed and hold what the records hold") {
    const TemporaryFolder folder;
    Chance chance(2);
    SeriesTable series;
    const auto all = make_records(chance, series, 500);
    write_pipe(folder / "in.csv", all);
    export_file("json", folder / "in.csv", folder / "out.json");
    const auto array = nlohmann::json::parse(read_file(folder / "out.json"));
    REQUIRE(array.size() == all.size());
    for (std::size_t i = 0; i < all.size(); ++i) check_same(array[i], all[i]);

    export_file("ndjson", folder / "in.csv", folder / "out.ndjson");
    const std::string text = read_file(folder / "out.ndjson");
    std::size_t at = 0;
    for (const Made& made : all) {
      const std::size_t end = text.find('\n', at);
      REQUIRE(end != std::string::npos);
      check_same(nlohmann::json::parse(text.substr(at, end - at)), made);
      at = end + 1;
    }
    CHECK(at == text.size());
  }
}
