#include "fetch/rows/encoding.hpp"

#include "core/error.hpp"
#include "core/text.hpp"
#include "csv/read_some.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <utility>
#include <vector>

namespace corona {
namespace {

constexpr std::size_t longest_sequence = 4;  // of UTF-8

/// Bytes 0x80 to 0x9f of Windows-1252, as the Unicode consortium's table CP1252.TXT maps them; 0
/// where it has none. All others are their own code points.
constexpr std::array<std::uint16_t, 32> high_controls = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

unsigned code_point(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 && byte < 0xA0 ? high_controls[byte - 0x80U] : byte;
}

bool is_ascii(char c) {
  return (static_cast<unsigned char>(c) & 0x80U) == 0;
}

std::size_t find_undefined_1252(std::string_view text) {
  const auto found = std::find_if(text.begin(), text.end(),
                                  [](char c) { return !is_ascii(c) && code_point(c) == 0; });
  return found == text.end() ? std::string_view::npos
                             : static_cast<std::size_t>(found - text.begin());
}

std::size_t find_bad(std::string_view text, Encoding encoding) {
  return encoding == Encoding::utf8 ? find_invalid_utf8(text) : find_undefined_1252(text);
}

std::string_view name_of(Encoding encoding) {
  return encoding == Encoding::utf8 ? "UTF-8" : "Windows-1252";
}

/// What a file is that starts so and is no CSV, and what to do with it; empty where it may be one.
std::string_view other_kind(std::string_view start) {
  constexpr std::pair<std::string_view, std::string_view> kinds[] = {
      {"\x1f\x8b", "compressed by gzip: unpack it first, by gunzip"},
      {"PK\x03\x04", "a workbook or a zip file: save the sheet as CSV UTF-8, or unpack the file"},
      {"\xd0\xcf\x11\xe0", "a workbook: save the sheet as CSV UTF-8"},
      {"\xff\xfe", "UTF-16: save it as CSV UTF-8, or convert it by iconv -f UTF-16 -t UTF-8"},
      {"\xfe\xff", "UTF-16: save it as CSV UTF-8, or convert it by iconv -f UTF-16 -t UTF-8"}};
  for (const auto& [bytes, what] : kinds) {
    if (start.starts_with(bytes)) return what;
  }
  return {};
}

std::string_view advice(Encoding encoding) {
  return encoding == Encoding::utf8 ? ": save it as CSV UTF-8, or convert it by iconv" : "";
}

}  // namespace

void require_encoding(RereadableFile& file, Encoding encoding) {
  file.rewind();
  std::vector<char> buffer(longest_sequence + read_block);
  std::size_t carried = 0;   // bytes at the start of the buffer, of a sequence that was cut
  std::uint64_t offset = 0;  // of the buffer in the file
  while (true) {
    const std::size_t got = file.read(buffer.data() + carried, read_block);
    const std::string_view text(buffer.data(), carried + got);
    const std::string_view kind = offset == 0 ? other_kind(text) : std::string_view();
    if (!kind.empty()) throw data_error("{}: {}", printable(file.name()), kind);
    const std::size_t bad = find_bad(text, encoding);
    const bool complete = got < read_block;
    if (bad != std::string::npos && (complete || bad + longest_sequence <= text.size())) {
      throw data_error("{}:{}: byte {} of the file, 0x{:02x}, is not {}{}", printable(file.name()),
                       file.line_of(offset + bad), offset + bad,
                       static_cast<unsigned char>(text[bad]), name_of(encoding), advice(encoding));
    }
    if (complete) return;
    const std::size_t done = std::min(bad, text.size());
    offset += done;
    carried = text.size() - done;
    std::memmove(buffer.data(), buffer.data() + done, carried);
  }
}

std::string to_utf8(std::string_view text, Encoding encoding) {
  if (encoding == Encoding::utf8) return std::string(text);
  std::string out;
  for (const char c : text) {
    const unsigned point = code_point(c);
    if (point < 0x80) {
      out += c;
    } else if (point < 0x800) {
      out += static_cast<char>(0xC0U | (point >> 6U));
      out += static_cast<char>(0x80U | (point & 0x3FU));
    } else {
      out += static_cast<char>(0xE0U | (point >> 12U));
      out += static_cast<char>(0x80U | ((point >> 6U) & 0x3FU));
      out += static_cast<char>(0x80U | (point & 0x3FU));
    }
  }
  return out;
}

}  // namespace corona
