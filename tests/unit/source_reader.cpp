#include "fetch/rows/source_reader.hpp"

#include "core/message.hpp"
#include "csv/cell_text.hpp"
#include "temporary_folder.hpp"

#include <doctest/doctest.h>

#include <fstream>

using namespace corona;

namespace {

/// A source that none of the built-in ones is: daily counts, commas, every row with a code.
Source flu() {
  Source source;
  source.name = "flu";
  Layout& layout = source.layout;
  layout.date_column = "day";
  layout.code = {parse_pattern("{area}").value()};
  layout.metrics = {{"visits", "n", false, {}}, {"tests", "t", true, {}}};
  layout.counts = Counts::of_period;
  return source;
}

/// What a source makes of a file: a line a record, "date code name metric total new".
std::string read(const Source& source, const std::string& text,
                 std::optional<DateForm> told = std::nullopt) {
  const TemporaryFolder folder;
  const std::string path = folder / "in.csv";
  std::ofstream(path, std::ios::binary) << text;
  using enum Column;
  std::string out;
  try {
    SourceReader in(source, std::make_unique<RereadableFile>(path), {told, {}});
    for (Record row; in.read(row);) {
      for (const Column column : {date, region_code, region_name, metric, total, new_count}) {
        CellRoom room;
        out += std::string(cell_text(row, column, room)) + (column == new_count ? "\n" : "|");
      }
    }
  } catch (const Error& fault) {
    const std::string what = fault.what();
    return what.substr(what.find("in.csv"));
  }
  return out;
}

}  // namespace

TEST_SUITE("source_reader") {
  TEST_CASE("a source is what its description says") {
    CHECK(read(flu(), "n,area,day,t\n3,A,2020-01-01,\n0,B,2020-01-01,9\n") ==
          "2020-01-01|A||visits||3\n2020-01-01|A||tests||\n"
          "2020-01-01|B||visits||0\n2020-01-01|B||tests||9\n");
    CHECK(read(flu(), "n,area,day,t\n3,,2020-01-01,1\n") == "in.csv:2: area: empty");
    CHECK(read(flu(), "n,area,t\n") ==
          "in.csv:1: no column 'day': expected a header such as day,area,n,t");
    CHECK(read(flu(), "n,date,region_code,metric\n") ==
          "in.csv:1: this is corona-csv: read it with corona-fetch csv");
  }

  TEST_CASE("a region's row keeps its place in each date when dates are sorted") {
    CHECK(read(flu(),
               "day,area,n,t\n"
               "2020-01-02,B,4,\n2020-01-01,B,3,\n2020-01-02,A,2,\n2020-01-01,A,1,\n") ==
          "2020-01-01|B||visits||3\n2020-01-01|B||tests||\n"
          "2020-01-01|A||visits||1\n2020-01-01|A||tests||\n"
          "2020-01-02|B||visits||4\n2020-01-02|B||tests||\n"
          "2020-01-02|A||visits||2\n2020-01-02|A||tests||\n");
  }

  TEST_CASE("dates are decided over the whole file") {
    const std::string head = "day,area,n\n";
    set_quiet(true);
    CHECK(read(flu(), head + "01/02/2020,A,1\n13/02/2020,A,1\n").starts_with("2020-02-01|"));
    CHECK(read(flu(), head + "01/02/2020,A,1\n02/13/2020,A,1\n").starts_with("2020-01-02|"));
    CHECK(read(flu(), head + "01/02/2020,A,1\n02/03/2020,A,1\n")
              .starts_with("in.csv:2: day: '01/02/2020' could be 2020-02-01 or 2020-01-02"));
    CHECK(read(flu(), head + "01/02/2020,A,1\n", DateForm::month_first).starts_with("2020-01-02|"));
    CHECK(read(flu(), head + "13/02/2020,A,1\n", DateForm::month_first) ==
          "in.csv:2: day: '13/02/2020' is not a date like 2020-09-14 or 09/14/2020");
    CHECK(read(flu(), head + "2020-02-01,A,1\n", DateForm::day_first).starts_with("2020-02-01|"));
    // Ascending as months first, and not as days first: the reading that is left decides.
    CHECK(read(flu(), head + "03/01/2020,A,1\n01/02/2020,A,2\n31/01/2020,A,3\n")
              .starts_with("2020-01-03|A||visits||1\n2020-01-03|A||tests||\n2020-01-31|"));
    set_quiet(false);
  }
}
