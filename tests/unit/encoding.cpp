#include "fetch/rows/encoding.hpp"

#include "core/error.hpp"
#include "temporary_folder.hpp"

#include <doctest/doctest.h>

#include <fstream>

using namespace corona;

namespace {

/// What require_encoding says of a file; "" where it is content.
std::string fault(const std::string& text, Encoding encoding) {
  const TemporaryFolder folder;
  const std::string path = folder / "in.csv";
  std::ofstream(path, std::ios::binary) << text;
  RereadableFile file(path);
  try {
    require_encoding(file, encoding);
  } catch (const Error& error) {
    const std::string what = error.what();
    return what.substr(what.find("in.csv"));
  }
  return {};
}

}  // namespace

TEST_SUITE("encoding") {
  TEST_CASE("the first byte that is not UTF-8 is named, wherever a block of the file ends") {
    const std::size_t block = std::size_t{1} << 20;
    for (const std::size_t before : {std::size_t{0}, block - 3, block - 2, block - 1, block}) {
      CAPTURE(before);
      const std::string start = std::string(before, 'a');
      CHECK(fault(start + "Fryslân€", Encoding::utf8).empty());
      CHECK(fault(start + "\n\xE2\x82,", Encoding::utf8) ==
            fmt::format("in.csv:2: byte {} of the file, 0xe2, is not UTF-8: save it as CSV UTF-8, "
                        "or convert it by iconv",
                        before + 1));
      CHECK(fault(start + "\xE2\x82", Encoding::utf8) ==
            fmt::format("in.csv:1: byte {} of the file, 0xe2, is not UTF-8: save it as CSV UTF-8, "
                        "or convert it by iconv",
                        before));
    }
  }

  TEST_CASE("Windows-1252 lacks five bytes") {
    std::string all;
    for (int byte = 1; byte < 256; ++byte) all += static_cast<char>(byte);
    int refused = 0;
    for (const char c : all) {
      refused += fault(std::string(1, c), Encoding::windows_1252).empty() ? 0 : 1;
    }
    CHECK(refused == 5);
    CHECK(to_utf8("C\xF4tes\x92 \x80 \xFF", Encoding::windows_1252) == "Côtes’ € ÿ");
    CHECK(to_utf8("Côtes", Encoding::utf8) == "Côtes");
  }
}
