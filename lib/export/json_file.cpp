#include "export/json_file.hpp"

#include "core/error.hpp"
#include "core/text.hpp"
#include "csv/table.hpp"

#include <algorithm>

namespace corona {
namespace {

constexpr int deepest = 64;

std::ptrdiff_t line_of(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, byte > 0 ? byte - 1 : 0);
  return 1 + std::count(before.begin(), before.end(), '\n');
}

}  // namespace

nlohmann::json read_json(const std::string& path, std::size_t most_bytes) {
  using nlohmann::json;
  const std::string text = read_file(path, most_bytes);
  const auto check = [&](int depth, json::parse_event_t, json&) {
    if (depth > deepest) throw data_error("{}: nested deeper than {}", printable(path), deepest);
    return true;
  };
  try {
    return json::parse(text, check);
  } catch (const json::parse_error& fault) {
    throw data_error("{}:{}: not JSON", printable(path), line_of(text, fault.byte));
  } catch (const json::out_of_range&) {
    throw data_error("{}: a number that is too large", printable(path));
  }
}

}  // namespace corona
