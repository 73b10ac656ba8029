#include "core/nearest.hpp"

#include <doctest/doctest.h>

using namespace corona;
using Names = std::vector<std::string>;

TEST_SUITE("nearest") {
  constexpr std::string_view formats[] = {"csv", "table", "json", "ndjson", "markdown"};

  TEST_CASE("a letter too many, too few, wrong, or two that changed places") {
    for (const char* word : {"tabble", "tabl", "tagle", "tabel"}) {
      CAPTURE(word);
      CHECK(nearest(word, formats) == Names{"table"});
    }
  }

  TEST_CASE("one slip in three letters, and no more") {
    CHECK(nearest("csw", formats) == Names{"csv"});
    CHECK(nearest("csxx", formats) == Names{});
    CHECK(nearest("markdwonn", formats) == Names{"markdown"});
    CHECK(nearest("mrkdwonn", formats) == Names{});
    CHECK(nearest("", formats) == Names{});
    CHECK(nearest(std::string(1'000'000, 'x'), formats) == Names{});
  }

  TEST_CASE("all that are equally near, in their order") {
    constexpr std::string_view ranks[] = {"rank_low", "rank", "rank_how"};
    CHECK(nearest("rank_ow", ranks) == Names{"rank_low", "rank_how"});
    CHECK(nearest("rank", ranks) == Names{"rank"});
  }

  TEST_CASE("a suggestion is what is near, or all there is") {
    CHECK(suggestion("jsn", formats) == "did you mean json?");
    CHECK(suggestion("xyz", formats) == "there are csv, table, json, ndjson and markdown");
  }
}
