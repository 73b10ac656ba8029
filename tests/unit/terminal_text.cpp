#include "core/terminal_text.hpp"

#include <doctest/doctest.h>

using namespace corona;

TEST_SUITE("terminal_text") {
  TEST_CASE("control characters are shown, line ends, tabs and our own bold stay") {
    TerminalText text;
    CHECK(text.add("a\x1b[2Jb\tc\x07\r\n") == "a\\x1b[2Jb\tc\\x07\r\n");
    CHECK(text.add("\x1b[1mhead\x1b[0m\n") == "\x1b[1mhead\x1b[0m\n");
    CHECK(text.add("\x1b[1;31mred\rover\n") == "\\x1b[1;31mred\\x0dover\n");
    CHECK(text.add("\xC2\x9B"
                   "2J \u202Eback \u2028 \uFFFD\n") ==
          "\\xc2\\x9b2J \\xe2\\x80\\xaeback \\xe2\\x80\\xa8 \uFFFD\n");
  }

  TEST_CASE("a character that comes in two parts is whole") {
    TerminalText text;
    CHECK(text.add("S\xC3") == "");
    CHECK(text.add("\xBA"
                   "dwest\nnext") == "S\u00FAdwest\n");
    CHECK(text.finish() == "next");
    CHECK(text.finish() == "");
  }
}
