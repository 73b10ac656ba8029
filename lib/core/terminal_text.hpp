#pragma once

#include <string>
#include <string_view>

namespace corona {

/// Text that comes in parts, as it may go to a terminal: control characters are shown as \xNN, so
/// that no name in a file can move the cursor, colour or retitle anything. Line ends and tabs stay,
/// and bold.
class TerminalText {
 public:
  static constexpr std::string_view bold = "\x1b[1m";
  static constexpr std::string_view plain = "\x1b[0m";

  /// What can be shown of all that was added: whole lines.
  std::string add(std::string_view text);

  /// The rest.
  std::string finish();

 private:
  std::string held_;  // of a line whose end has not come
};

}  // namespace corona
