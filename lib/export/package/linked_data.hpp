#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace corona {

/// A text in both languages, as JSON-LD writes it: a list of values with their language.
inline nlohmann::ordered_json in_both(const std::string& nl, const std::string& en) {
  return nlohmann::ordered_json::array(
      {{{"@value", nl}, {"@language", "nl"}}, {{"@value", en}, {"@language", "en"}}});
}

}  // namespace corona
