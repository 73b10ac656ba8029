#include "export/json_text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace corona {
namespace {

bool is_plain(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) {
    return c == '"' || c == '\\' || static_cast<unsigned char>(c) < ' ';
  });
}

void append_number(std::string& out, std::string_view number) {
  if (number.starts_with('-')) {
    out += '-';
    number.remove_prefix(1);
  }
  const std::size_t point = std::min(number.find('.'), number.size());
  out += number.substr(std::min(number.find_first_not_of('0'), point - 1));
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  if (is_plain(text)) {
    out += '"';
    out += text;
    out += '"';
  } else {
    out += nlohmann::json(text).dump();
  }
}

void append_json_value(std::string& out, std::string_view cell, Kind kind) {
  if (cell.empty()) {
    out += "null";
  } else if (kind == Kind::text || kind == Kind::date) {
    append_json_string(out, cell);
  } else {
    append_number(out, cell);
  }
}

}  // namespace corona
