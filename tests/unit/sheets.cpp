#include "export/sheets.hpp"

#include "csv/table.hpp"
#include "temporary_folder.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace corona;

namespace {

/// What a format makes of one line of cells below their heads.
std::string written(SheetMaker* make, const Look& look, const std::vector<Head>& heads,
                    const std::vector<std::string_view>& cells) {
  const TemporaryFolder folder;
  Output out(folder / "sheet");
  const auto sheet = make(out, look, heads);
  sheet->add(cells);
  sheet->end();
  out.close();
  return read_file(folder / "sheet");
}

}  // namespace

TEST_SUITE("sheets") {
  const std::vector<Head> heads{{"region_name", "regio", Kind::text},
                                {"mean", "mean", Kind::decimal}};

  TEST_CASE("only the head of a table has colour, and only where it is asked for") {
    const std::string head = "regio  mean";
    const std::string line = "\nEmmen   1.5\n";
    CHECK(written(table_sheet, {}, heads, {"Emmen", "1.5"}) == head + line);
    CHECK(written(table_sheet, {Locale::en, true}, heads, {"Emmen", "1.5"}) ==
          "\x1b[1m" + head + "\x1b[0m" + line);
  }

  TEST_CASE("no line of a table ends in blanks") {
    CHECK(written(table_sheet, {}, heads, {"Emmen", ""}) == "regio  mean\nEmmen\n");
  }

  TEST_CASE("text that would be a formula is defused in a Dutch csv, and nothing else is") {
    const Look dutch{Locale::nl, false};
    const std::string start = "\xEF\xBB\xBFregio;mean\r\n";
    const std::pair<const char*, const char*> cells[] = {{"=1", "'=1"},
                                                         {"+1", "'+1"},
                                                         {"-1", "'-1"},
                                                         {"@x", "'@x"},
                                                         {"\tx", "'\tx"},
                                                         {"\rx", "\"'\rx\""},
                                                         {"\nx", "\"'\nx\""},
                                                         {"'s-Gravenhage", "'s-Gravenhage"},
                                                         {"", ""},
                                                         {"a=1", "a=1"}};
    for (const auto& [name, cell] : cells) {
      CAPTURE(name);
      CHECK(written(csv_sheet, dutch, heads, {name, "-1.5"}) == start + cell + ";-1,5\r\n");
    }
  }

  TEST_CASE("every column has a Dutch word of its own") {
    std::set<std::string> words;
    for (const ColumnInfo& column : column_infos) {
      const auto word = head_of(*column_named(column.name), Locale::nl).title;
      CHECK_FALSE(word.empty());
      words.insert(word);
    }
    CHECK(words.size() == column_count);
  }
}
