#include "core/error.hpp"
#include "csv/table.hpp"
#include "export/formats.hpp"
#include "temporary_folder.hpp"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <fstream>

using namespace corona;

namespace {

void export_text(const std::string& text, const TemporaryFolder& folder) {
  std::ofstream(folder / "in.csv") << text;
  Input in({folder / "in.csv"}, Order::any);
  Job job;
  job.output = folder / "corona.db";
  format_named("sqlite").write(in, job);
}

/// The cells that a query gives, as text; null is "-".
std::vector<std::string> ask(const TemporaryFolder& folder, const char* sql) {
  sqlite3* connection = nullptr;
  REQUIRE(sqlite3_open((folder / "corona.db").c_str(), &connection) == SQLITE_OK);
  std::vector<std::string> cells;
  const auto keep = [](void* all, int size, char** texts, char**) {
    for (int i = 0; i < size; ++i) {
      static_cast<std::vector<std::string>*>(all)->push_back(texts[i] == nullptr ? "-" : texts[i]);
    }
    return 0;
  };
  CHECK(sqlite3_exec(connection, sql, keep, &cells, nullptr) == SQLITE_OK);
  sqlite3_close(connection);
  return cells;
}

std::string type_of(Kind kind) {
  if (kind == Kind::text || kind == Kind::date) return "TEXT";
  return kind == Kind::decimal ? "REAL" : "INTEGER";
}

/// A cell that gives trouble where it is not kept as it is.
std::string full_cell(const ColumnInfo& column) {
  if (column.name == "days") return "7";
  switch (column.kind) {
    case Kind::text:
      return "\"a, 'b'\"";
    case Kind::date:
      return "2020-09-14";
    case Kind::count:
      return "9223372036854775807";
    case Kind::days:
      return "3652059";
    case Kind::window:
      return "36525";
    case Kind::lowering:
      return "-9223372036854775807";
    case Kind::whole:
      return "-9007199254740993";
    case Kind::decimal:
      return "-0.1234567";
  }
  return "";
}

}  // namespace

TEST_SUITE("sqlite") {
  TEST_CASE("the tables have every column of the pipe, in its order and with its type") {
    const TemporaryFolder folder;
    export_text("date,region_code,metric,total\n", folder);
    std::vector<std::string> expected;
    for (const ColumnInfo& column : column_infos) {
      if (column.name == "region_name") continue;
      expected.insert(expected.end(), {std::string(column.name), type_of(column.kind)});
    }
    expected.insert(expected.end(), {"source_id", "INTEGER"});
    CHECK(ask(folder, "select name, upper(type) from pragma_table_info('observation')") ==
          expected);
  }

  TEST_CASE("a cell of any column has its value and its type, and an empty one is null") {
    const TemporaryFolder folder;
    std::string head;
    std::string full;
    std::string empty;
    for (const ColumnInfo& column : column_infos) {
      const bool key = column.name == "region_code" || column.name == "metric";
      head += std::string(column.name) + ",";
      full += full_cell(column) + ",";
      empty += column.kind == Kind::date && head == "date," ? "2020-09-15," : key ? "x," : ",";
    }
    for (std::string* line : {&head, &full, &empty}) line->back() = '\n';
    export_text(head + full + empty, folder);
    for (const ColumnInfo& column : column_infos) {
      if (column.name == "region_name") continue;
      CAPTURE(column.name);
      const std::string name(column.name);
      const auto found = ask(folder, ("select " + name + ", upper(typeof(" + name +
                                      ")) from observation where date = '2020-09-14'")
                                         .c_str());
      const std::string cell = column.kind == Kind::text ? "a, 'b'" : full_cell(column);
      CHECK(found == std::vector<std::string>{cell, type_of(column.kind)});
    }
    CHECK(ask(folder,
              "select count(*) from observation where total is null and r is null and "
              "risk_level is null and risk_since is null") == std::vector<std::string>{"1"});
  }

  TEST_CASE("whatever the order of the days, the last figure of each stays") {
    const TemporaryFolder folder;
    const std::string head = "date,region_code,metric,total\n";
    export_text(head + "2020-09-14,A,cases,2\n2020-09-13,A,cases,1\n2020-09-14,B,cases,5\n",
                folder);
    export_text(head + "2020-09-12,A,cases,0\n2020-09-14,A,cases,7\n", folder);
    CHECK(ask(folder, "select date, region_code, total from observation") ==
          std::vector<std::string>{"2020-09-12", "A", "0", "2020-09-13", "A", "1", "2020-09-14",
                                   "A", "7", "2020-09-14", "B", "5"});
  }
}
