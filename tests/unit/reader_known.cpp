#include "core/output.hpp"
#include "csv/input.hpp"
#include "temporary_folder.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <string>

using namespace corona;

namespace {

/// What the reader says of a line that follows one about the same series on the same date, with the
/// columns in an order of their own; else the total it has.
std::string second_line(const std::string& line) {
  const TemporaryFolder folder;
  const std::string file = folder / "in.csv";
  Output out(file);
  out.write("metric,total,region_name,date,region_code\ncases,7,Aa,2020-09-14,R1\n" + line + "\n");
  out.close();
  Input in(file, "in.csv", Order::by_date);
  Record row;
  in.read(row);
  try {
    in.read(row);
  } catch (const Error& fault) {
    return fault.what();
  }
  CHECK(row.series->region_name == "Aa");
  CHECK(row.place.line == 3);
  return row.total ? std::to_string(*row.total) : "";
}

}  // namespace

TEST_SUITE("reader_known") {
  TEST_CASE("a line about a known series is checked as the first one is") {
    CHECK(second_line("cases,8,Aa,2020-09-14,R1") == "8");
    CHECK(second_line("\"cases\",\"1234\",\"Aa\",\"2020-09-14\",\"R1\"\r") == "1234");
    CHECK(second_line("cases,,Aa,2020-09-14,\"R1\"").empty());
    CHECK(second_line("cases,-8,Aa,2020-09-14,R1") ==
          "in.csv:3: total: '-8' is not a whole number, 0 or more");
    CHECK(second_line("cases,8 ,Aa,2020-09-14,R1") ==
          "in.csv:3: total: '8 ' is not a whole number, 0 or more");
    CHECK(second_line("cases,8,Aa,2020-09-13,R1") ==
          "in.csv:3: date: 2020-09-13 comes after 2020-09-14: sort with --sort");
    CHECK(second_line("cases,8,Aa,2020-09-14") == "in.csv:3: 4 fields, but the header has 5");
    CHECK(second_line("cases,8,Aa,2020-09-14,R1,") == "in.csv:3: 6 fields, but the header has 5");
    CHECK(second_line("\"cases\"x,8,Aa,2020-09-14,R1") == "in.csv:3: text after a closing quote");
    CHECK(second_line("cases,8,Aa,2020-09-14,\"R1") == "in.csv:3: a quote is not closed");
    CHECK(second_line(std::string("cases,8,Aa,2020-09-14,R1\0", 25)) == "in.csv:3: a NUL byte");
    CHECK(second_line("") == "in.csv:3: empty line");
  }

  TEST_CASE(
      "zeros in front change no count, on a line as expected, of a known series and a new one") {
    const TemporaryFolder folder;
    std::ofstream(folder / "in.csv")
        << "date,region_code,region_name,metric,total,new,correction,days\n"
           "2020-09-14,R1,Aa,cases,010,007,-03,01\n"
           "2020-09-14,R2,Bb,cases,10,7,-3,1\n"
           "2020-09-14,R3,Cc,cases,10,7,-3,1\n"
           "2020-09-15,R1,Aa,cases,10,7,-3,1\n"
           "2020-09-15,R2,Bb,cases,010,007,-03,01\n"
           "2020-09-15,R2,Bb,cases,10,7,-3,1\n"
           "2020-09-15,R1,Aa,cases,10,7,-03,1\n"
           "2020-09-15,R2,Bb,cases,10,7,-3,01\n"
           "2020-09-15,R1,Aa,cases,10,07,-3,1\n";
    Input in(folder / "in.csv", "in.csv", Order::by_date);
    int rows = 0;
    for (Record row; in.read(row); ++rows) {
      CAPTURE(row.place.line);
      CHECK(row.total == 10);
      CHECK(row.new_count == 7);
      CHECK(row.correction == -3);
      CHECK(row.days == 1);
    }
    CHECK(rows == 9);
  }
}
