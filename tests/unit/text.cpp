#include "core/text.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <vector>

using namespace corona;
using namespace std::string_literals;

TEST_SUITE("text") {
  TEST_CASE("what a terminal may act upon is shown, not sent") {
    CHECK(printable("Súdwest-Fryslân") == "Súdwest-Fryslân");
    CHECK(printable("a\x1b[2Jb") == "a\\x1b[2Jb");
    CHECK(printable("a\tb\nc\x7f") == "a\\x09b\\x0ac\\x7f");
    CHECK(printable("a\0b"s) == "a\\x00b");
    CHECK(printable("\xc2\x9b"
                    "31m") == "\\xc2\\x9b31m");  // C1, as UTF-8
    CHECK(printable("S\xfa"
                    "dwest") == "S\\xfadwest");  // not UTF-8
  }

  TEST_CASE("a quoted value is cut after 60 bytes, never inside a character") {
    CHECK(in_quotes("") == "''");
    CHECK(in_quotes(std::string(60, 'x')) == "'" + std::string(60, 'x') + "'");
    CHECK(in_quotes(std::string(61, 'x')) == "'" + std::string(60, 'x') + "...'");
    CHECK(in_quotes(std::string(59, 'x') + "éé") == "'" + std::string(59, 'x') + "...'");
  }

  TEST_CASE("a quoted value of broken bytes ends, too") {
    CHECK(in_quotes(std::string(70, '\x80')).size() < 300);
  }

  TEST_CASE("UTF-8 is what Unicode says it is") {
    for (const char* text : {"", "Emmen", "é", "ÿ", "\xe0\xa0\x80", "中", "\xed\x9f\xbf",
                             "\xee\x80\x80", "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf"}) {
      CAPTURE(text);
      CHECK(find_invalid_utf8(text) == std::string_view::npos);
    }
    for (const char* text :
         {"\x80", "\xbf", "\xc0\x80", "\xc1\xbf", "\xc3", "\xc3(", "\xe0\x9f\xbf", "\xed\xa0\x80",
          "\xe4\xb8", "\xf0\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xff"}) {
      CAPTURE(printable(text));
      CHECK(find_invalid_utf8(text) == 0);
      CHECK(find_invalid_utf8("Emmen" + std::string(text)) == 5);
    }
  }

  TEST_CASE("names are listed as one says them") {
    CHECK(listed(std::vector<std::string>{"a"}) == "a");
    CHECK(listed(std::vector<std::string>{"a", "b"}) == "a and b");
    CHECK(listed(std::vector<std::string>{"a", "b", "c"}) == "a, b and c");
  }
}
