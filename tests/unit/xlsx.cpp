#include "export/xlsx/xlsx.hpp"

#include "core/error.hpp"
#include "export/run_apart.hpp"
#include "export/xlsx/cell_text.hpp"
#include "export/xlsx/limits.hpp"
#include "export/xlsx/sheet_name.hpp"
#include "export/xlsx/top_ten.hpp"
#include "export/xlsx/whole.hpp"
#include "export/xlsx/workbook.hpp"
#include "temporary_folder.hpp"

#include <doctest/doctest.h>

#include <cerrno>
#include <csignal>
#include <fstream>
#include <minizip/zip.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace corona;

namespace {

void write_zip(const std::string& path, const std::string& name, const std::string& text) {
  zipFile zip = zipOpen(path.c_str(), APPEND_STATUS_CREATE);
  zipOpenNewFileInZip(zip, name.c_str(), nullptr, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED, 1);
  zipWriteInFileInZip(zip, text.data(), static_cast<unsigned>(text.size()));
  zipCloseFileInZip(zip);
  zipClose(zip, nullptr);
}

RankingContents survey_text(const std::string& lines, const std::string& more = "") {
  const TemporaryFolder folder;
  std::ofstream(folder / "in.csv")
      << "rank,date,region_code,metric,total,sum,per_100k" << more << "\n"
      << lines;
  Input in({folder / "in.csv"}, Order::any);
  return survey_ranking(Spool(in, folder / "."));
}

}  // namespace

TEST_SUITE("xlsx") {
  TEST_CASE("what a sheet has no room for is refused, with what to leave out") {
    constexpr std::size_t one_too_many = 1048576;  // with the heads
    DayContents dates, findings;
    RankingContents ranking;
    dates.dates = one_too_many - 1;
    CHECK_NOTHROW(require_room(dates, {}));
    dates.dates = findings.findings = ranking.rows = one_too_many;
    const std::string rows = " make 1048577 rows, and a sheet has at most 1048576: ";
    CHECK_THROWS_WITH(require_room(dates, {}),
                      ("the dates" + rows + "leave out days by corona-fetch csv --since").c_str());
    CHECK_THROWS_WITH(require_room(findings, {}),
                      ("the corrections and gaps" + rows +
                       "leave out metrics, regions or days by corona-fetch csv --metric, --region "
                       "or --since")
                          .c_str());
    CHECK_THROWS_WITH(
        require_room({}, ranking),
        ("the rankings" + rows + "keep fewer by corona-rank --top or --date").c_str());
  }

  TEST_CASE("any text becomes the name of a sheet, and no two the same") {
    std::set<std::string> taken;
    CHECK(sheet_name("Daily cases", taken) == "Daily cases");
    CHECK(sheet_name("daily CASES", taken) == "daily CASES (2)");
    CHECK(sheet_name("a[b]c:d*e?f/g\\h\n", taken) == "a_b_c_d_e_f_g_h_");
    CHECK(sheet_name("'quoted'", taken) == "_quoted_");
    CHECK(sheet_name("a\uFFFEb\u2028c\U0001FFFF\u0085", taken) == "a_b_c__");
    CHECK(sheet_name("", taken) == "_");
    CHECK(sheet_name(std::string(40, 'x'), taken) == std::string(31, 'x'));
    CHECK(sheet_name(std::string(40, 'x'), taken) == std::string(27, 'x') + " (2)");
    std::string masks;
    for (int i = 0; i < 16; ++i) masks += "\U0001F637";
    CHECK(sheet_name(masks, taken) == masks.substr(0, 15 * 4));
  }

  TEST_CASE("text that a workbook would read as an escape, or that XML cannot hold, is escaped") {
    CHECK(escaped_cell("=1+1 <&> \u00fa _x_ _x00_ x0041_") == "=1+1 <&> \u00fa _x_ _x00_ x0041_");
    CHECK(escaped_cell("_x0041_x0041_") == "_x005F_x0041_x005F_x0041_");
    CHECK(escaped_cell("a\uFFFE\uFFFFb\uFFFD") == "a_xFFFE__xFFFF_b\uFFFD");
    CHECK(escaped_cell(std::string_view("a\0b", 3)) == "a_x0000_b");
  }

  TEST_CASE("text outside cells has no character that XML cannot hold, and is cut") {
    CHECK(text_outside_cells("a\uFFFEb\n", 99) == "a\\xef\\xbf\\xbeb\\x0a");
    CHECK(text_outside_cells("\u00fa\u00fa", 3) == "\u00fa");
    CHECK(text_outside_cells("", 3).empty());
  }

  TEST_CASE("no name in a chart is a formula") {
    CHECK(chart_text("=1+1") == "'=1+1");
    CHECK(chart_text("a=1") == "a=1");
    CHECK(chart_text("=" + std::string(300, 'x')).size() == 255);
  }

  TEST_CASE("a part that is cut or lacks cells is found") {
    const TemporaryFolder folder;
    const std::string start = "<?xml version=\"1.0\"?>\n<sheet a=\"1\"><c r=\"A1\"/>";
    std::string cells;
    for (int i = 0; i < 40'000; ++i) cells += "<c r=\"B1\"/>";
    const std::string part = "xl/sheet1.xml";
    const std::string path = folder / "book";
    const auto whole = [&](const std::string& text, std::size_t count) {
      write_zip(path, part, text);
      require_whole(path, {{part, count}});
    };
    CHECK_NOTHROW(whole(start + "</sheet>", 1));
    CHECK_NOTHROW(whole(start + cells + "</sheet>\n", 40'001));
    CHECK_THROWS_AS(whole(start + cells + "</sheet>", 40'002), Error);
    CHECK_THROWS_AS(whole(start + cells.substr(7) + "</sheet>", 40'001), Error);
    CHECK_THROWS_AS(whole(start + cells, 40'001), Error);
    CHECK_THROWS_AS(whole(start + "</sheet", 1), Error);
    CHECK_THROWS_AS(whole("", 0), Error);
    write_zip(path, part, start + "</sheet>");
    CHECK_THROWS_AS(require_whole(path, {{"xl/sheet2.xml", 0}}), Error);
    CHECK_THROWS_WITH_AS(require_whole(folder / "none", {}),
                         "the workbook did not become whole: is there room in $TMPDIR?", Error);
  }

  TEST_CASE("what the library reports is of files, of memory or in its own words") {
    errno = ENOSPC;
    CHECK_THROWS_WITH_AS(check(LXW_ERROR_CREATING_TMPFILE),
                         "cannot write the workbook's temporary files: No space left on device",
                         Error);
    CHECK_THROWS_WITH_AS(check(LXW_ERROR_PARAMETER_VALIDATION),
                         doctest::Contains("cannot make the workbook: "), Error);
    CHECK_THROWS_AS(check(LXW_ERROR_MEMORY_MALLOC_FAILED), std::bad_alloc);
    CHECK_NOTHROW(check(LXW_NO_ERROR));
  }

  TEST_CASE("work that runs apart ends as it would, and what it says is ours to say") {
    CHECK_NOTHROW(run_apart([] {}));
    CHECK_THROWS_WITH_AS(run_apart([] { throw data_error("no room"); }), "no room", Error);
    CHECK_THROWS_AS(run_apart([] { throw std::bad_alloc(); }), std::bad_alloc);
    CHECK_THROWS_AS(run_apart([] { ::raise(SIGKILL); }), std::bad_alloc);
    CHECK_THROWS_WITH_AS(run_apart([] { ::raise(SIGUSR1); }),
                         "the process that writes was ended by SIGUSR1: give it more memory, or "
                         "report it",
                         Error);
    const auto say = [](std::string_view text) {
      [[maybe_unused]] const auto size = ::write(STDERR_FILENO, text.data(), text.size());
    };
    CHECK_THROWS_WITH_AS(run_apart([&] { say("[WARNING]: odd\nmore"); }), "[WARNING]: odd", Error);
    CHECK_THROWS_AS(run_apart([&] { say("[ERROR]: Memory allocation failed.\n"); }),
                    std::bad_alloc);
    CHECK_THROWS_AS(run_apart([&] { say(std::string(1 << 20, 'x')); }), Error);
  }

  TEST_CASE("nothing runs apart where no more files may be open") {
    rlimit before{};
    ::getrlimit(RLIMIT_NOFILE, &before);
    const rlimit none{0, before.rlim_max};
    ::setrlimit(RLIMIT_NOFILE, &none);
    CHECK_THROWS_WITH_AS(run_apart([] {}), "cannot make a pipe: Too many open files", Error);
    ::setrlimit(RLIMIT_NOFILE, &before);
  }

  TEST_CASE("a ranking is by the first column that goes in the order of its ranks") {
    CHECK(survey_text("1,2020-09-14,A,cases,1,9,8\n2,2020-09-14,B,cases,2,3,7\n").value ==
          Column::per_100k);
    CHECK(survey_text("1,2020-09-14,A,cases,1,9,7\n2,2020-09-14,B,cases,1,3,8\n3,2020-09-14,C,"
                      "cases,1,1,1\n")
              .value == Column::sum);
    CHECK(survey_text("1,2020-09-14,A,cases,2,9,7\n2,2020-09-14,B,cases,3,10,\n3,2020-09-14,C,"
                      "cases,4,1,1\n")
              .value == Column::total);
    CHECK_FALSE(survey_text("").value);
  }

  TEST_CASE("columns of levels that no row has are left out") {
    const std::string levels = ",risk_level,risk_since,risk_scheme";
    const std::string none = "1,2020-09-14,A,cases,1,9,8,,,\n";
    CHECK_FALSE(survey_text(none, levels).columns.has(Column::risk_level));
    const ColumnSet columns =
        survey_text(none + "2,2020-09-14,B,cases,1,9,7,1,,x\n", levels).columns;
    CHECK(columns.has(Column::risk_level));
    CHECK(columns.has(Column::risk_scheme));
    CHECK_FALSE(columns.has(Column::risk_since));
  }

  TEST_CASE("of each metric and level the top of the last date is drawn") {
    std::string lines;
    for (const std::string date : {"2020-09-13", "2020-09-14"}) {
      for (const std::string metric : {"cases", "deaths"}) {
        for (int i = 1; i <= 12; ++i) {
          lines += fmt::format("{},{},GM{:04},{},1,1,{}\n", i, date, i, metric, 20 - i);
        }
        lines += fmt::format(",{},GM0099,{},1,,\n", date, metric);
        lines += fmt::format("1,{},NL,{},1,1,5\n", date, metric);
      }
    }
    const RankingContents contents = survey_text(lines);
    REQUIRE(contents.top.size() == 4);
    CHECK(contents.rows == 56);
    const std::size_t first[] = {28, 41, 42, 55};
    const std::size_t size[] = {10, 1, 10, 1};
    for (std::size_t i = 0; i < 4; ++i) {
      CHECK(contents.top[i].first == first[i]);
      CHECK(contents.top[i].size == size[i]);
      CHECK(contents.top[i].metric == (i < 2 ? "cases" : "deaths"));
    }
  }
}
