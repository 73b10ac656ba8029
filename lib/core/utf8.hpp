#pragma once

#include <cstddef>
#include <string_view>

namespace corona {

/// Length of the valid UTF-8 sequence that `text` starts with, or 0.
inline std::size_t utf8_sequence_length(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  const auto continues = [&](std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
      if ((byte(i) & 0xC0U) != 0x80U) return false;
    }
    return true;
  };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return continues(1, 2) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    const bool overlong = lead == 0xE0 && byte(1) < 0xA0;
    const bool surrogate = lead == 0xED && byte(1) > 0x9F;
    return !overlong && !surrogate && continues(1, 3) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const bool overlong = lead == 0xF0 && byte(1) < 0x90;
    const bool beyond = lead == 0xF4 && byte(1) > 0x8F;
    return !overlong && !beyond && continues(1, 4) ? 4 : 0;
  }
  return 0;
}

/// Whether a valid sequence is a control character: C0, DEL or C1.
inline bool is_control(std::string_view sequence) {
  const auto lead = static_cast<unsigned char>(sequence[0]);
  if (sequence.size() == 1) return lead < 0x20 || lead == 0x7F;
  return sequence.size() == 2 && lead == 0xC2 && static_cast<unsigned char>(sequence[1]) < 0xA0;
}

/// Whether a valid sequence is a code point that Unicode sets aside: U+FDD0 to U+FDEF and the last
/// two of each plane, such as U+FFFE. XML and HTML forbid some or all of them.
inline bool is_noncharacter(std::string_view sequence) {
  if (sequence.size() == 3) {
    return ("\uFDD0" <= sequence && sequence <= "\uFDEF") || sequence >= "\uFFFE";
  }
  if (sequence.size() != 4) return false;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(sequence[i]); };
  return (byte(1) & 0x0FU) == 0x0F && byte(2) == 0xBF && byte(3) >= 0xBE;
}

/// Whether a valid sequence ends a line or turns the order of letters round: U+2028 to U+202E and
/// U+2066 to U+2069.
inline bool is_layout_control(std::string_view sequence) {
  return sequence.size() == 3 && (("\u2028" <= sequence && sequence <= "\u202E") ||
                                  ("\u2066" <= sequence && sequence <= "\u2069"));
}

/// Whether text that people read on one line should show a valid sequence in another way.
inline bool is_unprintable(std::string_view sequence) {
  return is_control(sequence) || is_layout_control(sequence) || is_noncharacter(sequence);
}

}  // namespace corona
