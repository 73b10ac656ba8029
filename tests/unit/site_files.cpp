#include "export/html/site_files.hpp"

#include "core/text.hpp"

#include <doctest/doctest.h>

using namespace corona;

TEST_SUITE("site_files") {
  TEST_CASE("a usual code is the name of its files") {
    const SiteFiles files({"GM0114", "PV22", "nl-dr", "a.b"});
    CHECK(files.page_of("GM0114") == "regions/GM0114.html");
    CHECK(files.data_of("GM0114") == "data/GM0114.csv");
    CHECK(files.name_of("nl-dr") == "nl-dr");
    CHECK(files.name_of("a.b") == "a.b");
  }

  TEST_CASE("no code is a path, nor the name of another file of the site") {
    const SiteFiles files({});
    CHECK(files.name_of(".") == "_2e");
    CHECK(files.name_of("..") == "_2e.");
    CHECK(files.name_of("../a/b") == "_2e._2fa_2fb");
    CHECK(files.name_of("a_b") == "a_5fb");
    CHECK(files.name_of("regions") == "_72egions");
    CHECK(files.name_of("REGIONS") == "_52EGIONS");
    CHECK(files.name_of("Index") == "_49ndex");
    CHECK(files.name_of("indexes") == "indexes");
  }

  TEST_CASE("names differ in more than their capitals") {
    const SiteFiles files({"GM1", "gm1", "Gm1", "GM2"});
    CHECK(files.name_of("GM1") == "GM1");
    CHECK(files.name_of("gm1") == "_67_6d1");
    CHECK(files.name_of("Gm1") == "G_6d1");
    CHECK(files.name_of("GM2") == "GM2");
  }

  TEST_CASE("a long code has a name that a file can have, and its own") {
    const std::string start(1'000, 'x');
    const SiteFiles files({start + "a", start + "b", start});
    CHECK(files.name_of(start + "a").size() < 190);
    CHECK(files.name_of(start + "a") != files.name_of(start + "b"));
    CHECK(files.name_of(start + "a") == SiteFiles({}).name_of(start + "a"));
  }

  TEST_CASE("no two of any codes have one name, whatever their capitals") {
    constexpr std::string_view pieces[] = {"a", "A", "_", "61", "_61",   ".", "-", "regions",
                                           "R", "r", "é", "/",  "index", "x", "X"};
    std::set<std::string> codes;
    unsigned random = 1;
    while (codes.size() < 3'000) {
      std::string code;
      for (int length = 1; length < 6; ++length) {
        random = random * 1'103'515'245 + 12'345;
        code += pieces[(random >> 16U) % std::size(pieces)];
        codes.insert(code);
      }
    }
    const SiteFiles files({codes.begin(), codes.end()});
    std::set<std::string> names{"regions", "index"};
    for (const std::string& code : codes) {
      CHECK_MESSAGE(names.insert(in_lower_case(files.name_of(code))).second, code);
    }
  }
}
