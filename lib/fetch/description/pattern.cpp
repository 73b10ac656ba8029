#include "fetch/description/pattern.hpp"

#include <algorithm>

namespace corona {
namespace {

bool are_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// What stands between braces: "id", "id:04", "Province:code".
Pattern::Part parse_cell(std::string_view text) {
  Pattern::Part part;
  const std::size_t colon = text.rfind(':');
  const std::string_view use = colon == std::string_view::npos ? "" : text.substr(colon + 1);
  part.column = text;
  if (use == "code") {
    part.use = Pattern::Use::code;
  } else if (are_digits(use) && use.size() == 2 && use.front() == '0') {
    part.use = Pattern::Use::number;
    part.digits = static_cast<std::size_t>(use.back() - '0');
  } else {
    return part;
  }
  part.column = text.substr(0, colon);
  return part;
}

}  // namespace

std::optional<Pattern> parse_pattern(std::string_view text) {
  if (text.empty()) return std::nullopt;
  Pattern pattern;
  while (!text.empty()) {
    const std::size_t open = std::min(text.find('{'), text.size());
    const std::string before(text.substr(0, open));
    if (before.find('}') != std::string::npos) return std::nullopt;
    text.remove_prefix(open);
    Pattern::Part part;
    if (!text.empty()) {
      const std::size_t close = text.find('}');
      if (close == std::string_view::npos) return std::nullopt;
      part = parse_cell(text.substr(1, close - 1));
      if (part.column.empty()) return std::nullopt;
      text.remove_prefix(close + 1);
    }
    part.text = before;
    pattern.parts.push_back(part);
  }
  return pattern;
}

std::vector<std::string> columns_of(const std::vector<Pattern>& patterns) {
  std::vector<std::string> columns;
  for (const Pattern& pattern : patterns) {
    for (const Pattern::Part& part : pattern.parts) {
      if (!part.column.empty()) columns.push_back(part.column);
    }
  }
  return columns;
}

std::optional<std::string> padded_number(std::string_view text, std::size_t digits) {
  const std::size_t point = text.find_first_of(".,");
  std::string_view whole = text.substr(0, point);
  if (point != std::string_view::npos) {
    const std::string_view fraction = text.substr(point + 1);
    if (fraction != "0" && fraction != "00") return std::nullopt;
  }
  if (!are_digits(whole)) return std::nullopt;
  whole.remove_prefix(std::min(whole.find_first_not_of('0'), whole.size()));
  return std::string(digits - std::min(digits, whole.size()), '0') + std::string(whole);
}

}  // namespace corona
