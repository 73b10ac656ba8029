#include "csv/foreign_rows.hpp"

#include "csv/rereadable_file.hpp"
#include "temporary_folder.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sys/stat.h>
#include <thread>

using namespace corona;

namespace {

using Row = std::vector<std::string>;

void write(const std::string& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

std::vector<Row> rows_of(RereadableFile& file, char delimiter = ',') {
  ForeignRows rows(file, delimiter);
  std::vector<Row> all;
  for (std::vector<std::string_view> cells; rows.next(cells);) {
    all.emplace_back(cells.begin(), cells.end());
  }
  return all;
}

std::vector<Row> rows_of(const std::string& text, char delimiter = ',') {
  const TemporaryFolder folder;
  write(folder / "in.csv", text);
  RereadableFile file(folder / "in.csv");
  return rows_of(file, delimiter);
}

std::string fault_of(const std::string& text) {
  try {
    rows_of(text);
  } catch (const Error& fault) {
    const std::string what = fault.what();
    return what.substr(what.find("in.csv"));
  }
  return "";
}

}  // namespace

TEST_SUITE("foreign_rows") {
  TEST_CASE("line ends of any kind, a byte order mark, quotes, any delimiter") {
    const std::vector<Row> expected{{"a", "b;c"}, {"", "d"}};
    CHECK(rows_of("a,b;c\n,d\n") == expected);
    CHECK(rows_of("a,b;c\r\n,d\r\n") == expected);
    CHECK(rows_of("\xEF\xBB\xBF"
                  "a,\"b;c\"\n,d") == expected);
    CHECK(rows_of("a;\"b;c\"\n;d", ';') == expected);
    CHECK(rows_of("a,\"b\r\nc\"\n") == std::vector<Row>{{"a", "b\nc"}});
    CHECK(rows_of("").empty());
  }

  TEST_CASE("faults name the line in which the row starts") {
    CHECK(fault_of("a\n\"b\nc") == "in.csv:2: a quote is not closed");
    CHECK(fault_of("a\n\"b\nc\"d\n") == "in.csv:2: text after a closing quote");
    CHECK(fault_of(std::string("a\nb\nc\0d\n", 8)) == "in.csv:3: a NUL byte");
    CHECK(fault_of(std::string("a\nb\0", 4)) == "in.csv:2: a NUL byte");
    CHECK(fault_of("a\n" + std::string(17 << 20, 'x')) == "in.csv:2: line is longer than 16 MiB");
  }

  TEST_CASE("a file of many buffers loses nothing and gains nothing") {
    const std::size_t lines = (std::size_t{1} << 20) / 1000;
    std::string text;
    for (std::size_t i = 0; i < lines; ++i) {
      const std::string start = std::to_string(i) + ",";
      text += start + std::string(999 - start.size(), 'x') + "\n";
    }
    text.pop_back();
    const TemporaryFolder folder;
    write(folder / "in.csv", text);
    RereadableFile file(folder / "in.csv");
    ForeignRows rows(file, ',');
    std::size_t wrong = 0;
    std::size_t count = 0;
    for (std::vector<std::string_view> cells; rows.next(cells); ++count) {
      if (cells.size() != 2 || cells[0] != std::to_string(count)) ++wrong;
    }
    CHECK(count == lines);
    CHECK(wrong == 0);
    CHECK(rows.line_number() == lines);

    text.back() = '\0';
    CHECK(fault_of(text) == fmt::format("in.csv:{}: a NUL byte", lines));
  }

  TEST_CASE("rows are passed over up to the first that another look is due to") {
    const auto next_first = [](const std::string& text) {
      const TemporaryFolder folder;
      write(folder / "in.csv", "a,1\n" + text + "a,2,3\n");
      RereadableFile file(folder / "in.csv");
      ForeignRows rows(file, ',');
      std::vector<std::string_view> cells;
      rows.next(cells);
      rows.skip_rows_of("a", 2);
      rows.next(cells);
      return fmt::format("{} {} {}", rows.line_number(), cells.size(), cells[1]);
    };
    CHECK(next_first("a,x\na,y\r\n") == "4 3 2");
    CHECK(next_first("a,x\nb,y\n") == "3 2 y");
    CHECK(next_first("a,x\naa,y\n") == "3 2 y");
    CHECK(next_first("a,x\na,\"y\nz\"\n") == "3 2 y\nz");
    CHECK(next_first("a,x\na,\n") == "4 3 2");
  }

  TEST_CASE("a file that fills the first buffer exactly, with and without a final newline") {
    std::string text(std::size_t{128} << 10, 'x');
    for (std::size_t i = 1023; i < text.size(); i += 1024) text[i] = '\n';
    CHECK(rows_of(text).size() == text.size() / 1024);
    text.back() = 'x';
    CHECK(rows_of(text).size() == text.size() / 1024);
  }

  TEST_CASE("a pipe is read as often as a file") {
    const TemporaryFolder folder;
    const std::string path = folder / "pipe";
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    std::thread writer([&] { write(path, "a,b\nc,d\n"); });
    RereadableFile file(path);
    writer.join();
    const std::vector<Row> expected{{"a", "b"}, {"c", "d"}};
    CHECK(rows_of(file) == expected);
    CHECK(rows_of(file) == expected);
  }
}
