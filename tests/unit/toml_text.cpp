#include "fetch/description/toml_text.hpp"

#include "core/error.hpp"
#include "dice.hpp"
#include "fetch/description/toml_table.hpp"

#include <doctest/doctest.h>

#include <map>

using namespace corona;

namespace {

/// The message about a text that is refused, "" where it is read.
std::string fault_of(std::string_view text) {
  try {
    parse_toml(text, "f.toml");
  } catch (const Error& fault) {
    return fault.what();
  }
  return "";
}

/// What a file of one key reads as.
std::string value_of(const std::string& value) {
  const toml::table table = parse_toml("a = " + value + "\n", "f.toml");
  return TomlTable(table, "f.toml").required_text("a");
}

/// Characters that any string, comment and quoted key may hold: those that toml++ takes for white
/// space, those at which it has undefined behaviour, and those that mean something outside strings.
constexpr std::string_view characters[] = {
    "\u0085", "\u00A0",     "\u00A1",     "\u00E9", "\u0100", "\u0499", "\u1680",
    "\u2003", "\u2028",     "\u202F",     "\u2C5E", "\u3000", "\u4E00", "\uFB26",
    "\uFEFF", "\U0001F600", "#",          "[",      "]",      "{",      "}",
    "=",      ",",          "\U0010FFFF", ".",      " ",      "5"};

/// A string as a TOML file writes it, and what it stands for.
struct Written {
  std::string as, value;
};

std::string some_characters(Dice& dice) {
  std::string text;
  for (auto i = dice.below(6); i > 0; --i) text += characters[dice.below(std::size(characters))];
  return text;
}

/// A string in one of the four forms of TOML, or of the two that keys may have.
Written some_string(Dice& dice, bool is_key) {
  static constexpr const char* quotes[] = {"\"", "'", "\"\"\"", "'''"};
  const auto form = dice.below(is_key ? 2 : 4);
  const bool has_escapes = form % 2 == 0;
  std::string text = some_characters(dice);
  std::string value = text;
  const auto add = [&](const std::string& written, const std::string& meant) {
    const std::string more = some_characters(dice);
    text += written + more;
    value += meant + more;
  };
  for (auto i = dice.below(4); i > 0; --i) {
    if (has_escapes) add("\\\"\\\\\\u00E9\\U0001F600", "\"\\\u00E9\U0001F600");
    if (form < 2) continue;
    add("z\n", "z\n");
    add("z\r\n", "z\n");
    add("\"'\"'", "\"'\"'");
    // White space goes with the end of the line, so something else comes first.
    const std::string next = dice.one_in(2) ? "\u00E9" : "\u00A0";
    if (has_escapes) add("\\ \t\n \r\n\n \t" + next, next);
  }
  return {quotes[form] + text + quotes[form], value};
}

}  // namespace

TEST_SUITE("toml_text") {
  TEST_CASE(
      "valid text is read as it is meant, whatever characters its strings and comments hold") {
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
      Dice dice(seed);
      std::string text = dice.one_in(4) ? "\uFEFF" : "";
      std::map<std::string, std::vector<std::string>> meant;
      const auto comment = [&] { return dice.one_in(2) ? "#\"" + some_characters(dice) : ""; };
      for (int i = 0; i < 4; ++i) {
        const Written key = some_string(dice, true);
        const Written one = some_string(dice, false);
        const Written two = some_string(dice, false);
        if (meant.contains(key.value)) continue;
        if (dice.one_in(2)) {
          meant[key.value] = {one.value};
          text += key.as + "=" + one.as + comment() + "\n";
        } else {
          meant[key.value] = {one.value, two.value};
          text += key.as + " = [" + one.as + "," + comment() + "\n" + two.as + " ]\r\n";
        }
      }
      const Written inner = some_string(dice, true), value = some_string(dice, false);
      text += "[t." + inner.as + ".u]" + comment() + "\nv.w = {" + inner.as + "=" + value.as + "}";

      CAPTURE(text);
      const toml::table parsed = parse_toml(text, "f.toml");
      TomlTable table(parsed, "f.toml");
      for (const auto& [key, values] : meant) CHECK(table.texts(key) == values);
      auto innermost = table.table("t")->table(inner.value)->table("u")->table("v")->table("w");
      CHECK(innermost->text(inner.value) == value.value);
    }
  }

  TEST_CASE("strings that look like the start or the end of another") {
    CHECK(value_of("'a#\u00E9'") == "a#\u00E9");
    CHECK(value_of("\"\\\"\u00E9\"#\u00E9\"") == "\"\u00E9");
    CHECK(value_of("\"\"\"a\"\"\u00E9\"\"\"\"\"") == "a\"\"\u00E9\"\"");
    CHECK(value_of("'''\u00E9'''''") == "\u00E9''");
    CHECK(value_of("'\\'# \u00E9'") == "\\");
    CHECK(value_of("\"\"\"\\\\\n\u00E9\"\"\"") == "\\\n\u00E9");
    CHECK(fault_of("a = \"\"\nb = ''#\u00E9\nc = \"\"\"\"\"\" # \u00E9") == "");
  }

  TEST_CASE("a character beyond ASCII outside strings and comments is refused with its place") {
    const std::string what =
        ": not TOML: '\u00E9' outside quotes: put \" around the key or the text";
    for (const auto& [text, place] : std::map<std::string, std::string>{
             {"\u00E9 = 1", "1:1"},
             {"\uFEFF\u00E9 = 1", "1:1"},
             {"a = 'x'\nr\u00E9gion = 'x'", "2:2"},
             {"a = '\u00E9\u00E9' \u00E9", "1:10"},
             {"a = \u00E9", "1:5"},
             {"a = 1\u00E9", "1:6"},
             {"a = true\u00E9", "1:9"},
             {"[\u00E9]", "1:2"},
             {"[[a.\u00E9]]", "1:5"},
             {"a = {\u00E9 = 1}", "1:6"},
             {"a = ['x', # \u00E9\n  \u00E9]", "2:3"},
             {"a = \"\"\"\n\"\"\"\u00E9", "2:4"},
             {"a = 1\r\n\u00E9", "2:1"},
         }) {
      CAPTURE(text);
      CHECK(fault_of(text) == "f.toml:" + place + what);
    }
  }

  TEST_CASE("what the parser refuses is left to it, with the line") {
    for (const std::string text : {"[=]",
                                   "[[=]]",
                                   "[.a]",
                                   "[ ]",
                                   "a = [}",
                                   "a = [1,}",
                                   "a.= 1",
                                   "a = {=}",
                                   "=",
                                   "a = 1\"\u00E9\"",
                                   "a = 1=\"\u00E9\"",
                                   "a = 1.\"\u00E9\"",
                                   "a = 1['\u00E9']",
                                   "a = true'\u00E9'",
                                   "a = 1979-05-27 0",
                                   "a = 1979-05-27 0\"\u00E9\"",
                                   "a = 1979-05-27 0'\u00E9'",
                                   "a = 1979-05-27 0#\u00E9",
                                   "a = ''\"b\"\nc = \"\"\"\"\"\"",
                                   "a = 1#\u00E9\rb",
                                   "a = 'x\n\u00E9'",
                                   "a = \"x\\\n\u00E9\"",
                                   "a = \"\u00E9",
                                   "a = '''\u00E9",
                                   "a = \"\"\"\u00E9",
                                   "a = \"\"\"\\",
                                   "a = \"\"\"\\ x\"\"\"",
                                   "a = \"\\x\"",
                                   "'\u00E9' 'b' = 1",
                                   "a = 1 # \u00E9\rb"}) {
      CAPTURE(text);
      CHECK(fault_of(text).starts_with("f.toml:1: not TOML: "));
    }
    const std::string date = "a = 1979-05-27" + std::string(200, '_') + " 07:32:00";
    CHECK(fault_of(date).starts_with("f.toml:1: not TOML: "));
  }

  TEST_CASE("a backslash in a string of several lines, and a letter that is none of its escapes") {
    const std::string what = ": not TOML: a backslash before '\u00E9': write two for one";
    CHECK(fault_of("a = \"\"\"\n\\\u00E9\"\"\"") == "f.toml:2:2" + what);
    CHECK(fault_of("a = \"\"\"\n\\  \u00E9\"\"\"") == "f.toml:2:4" + what);
    CHECK(fault_of("a = \"\\\u00E9\"") == "f.toml:1:7" + what);
  }

  TEST_CASE("text that is not UTF-8 is refused with its place") {
    CHECK(fault_of("a = '\u00E9\xE9'") == "f.toml:1:7: not UTF-8: save the file as UTF-8");
    CHECK(fault_of("a = 'x' # \n\x80") == "f.toml:2:1: not UTF-8: save the file as UTF-8");
  }
}
