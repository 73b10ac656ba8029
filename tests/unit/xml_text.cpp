#include "export/xml_text.hpp"

#include "core/text.hpp"

#include <doctest/doctest.h>

using namespace corona;

TEST_SUITE("xml_text") {
  TEST_CASE("what XML and HTML take for mark-up is escaped") {
    CHECK(escaped_xml("<script>\"'& \u00fa \U0001F637") ==
          "&lt;script&gt;&quot;&#39;&amp; \u00fa \U0001F637");
    CHECK(escaped_xml("").empty());
  }

  TEST_CASE("what XML or HTML does not allow becomes U+FFFD") {
    const std::string replaced = "\uFFFD";
    for (char c = 0; c < ' '; ++c) CHECK(escaped_xml(std::string(1, c)) == replaced);
    for (const char* text : {"\x7F", "\u0080", "\u009F", "\uFDD0", "\uFDEF", "\uFFFE", "\uFFFF",
                             "\U0001FFFE", "\U0001FFFF", "\U0010FFFE", "\U0010FFFF"}) {
      CHECK(escaped_xml(text) == replaced);
    }
    CHECK(escaped_xml("a\xFF\xC3(") == "a" + replaced + replaced + "(");
    CHECK(escaped_xml("\xED\xA0\x80") == replaced + replaced + replaced);  // a surrogate
  }

  TEST_CASE("the characters beside those stay") {
    for (const char* text :
         {" ", "~", "\u00A0", "\uFDCF", "\uFDF0", "\uFFFD", "\uEFFF", "\U0001FFFD", "\U00010FFF",
          "\U0001F7FE", "\U0010FFFD", "\u2028", "\u202E"}) {
      CHECK(escaped_xml(text) == text);
    }
  }

  TEST_CASE("a terminal gets no character that is none") {
    CHECK(printable("a\uFFFE\uFDD0b\uFFFD") == "a\\xef\\xbf\\xbe\\xef\\xb7\\x90b\uFFFD");
    CHECK(printable("\U0001FFFF\U0001F7FE") == "\\xf0\\x9f\\xbf\\xbf\U0001F7FE");
  }
}
