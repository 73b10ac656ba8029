#pragma once

#include "core/error.hpp"
#include "core/nearest.hpp"
#include "core/text.hpp"
#include "fetch/description/toml.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace corona {

/// A table of a TOML file that is asked for one key after the other; what nobody asked for is a
/// mistake. Faults are told with file, line and key.
class TomlTable {
 public:
  /// `name` is the key of the table itself, "" of the whole file. The table outlives this view.
  TomlTable(const toml::table& table, std::string file, std::string name = "");

  /// All keys, in the order of the file; they count as asked for.
  std::vector<std::string> keys();

  std::optional<std::string> text(const std::string& key);
  std::string required_text(const std::string& key);

  /// A text or a list of texts; empty where the key is missing.
  std::vector<std::string> texts(const std::string& key);

  bool flag(const std::string& key);
  std::optional<TomlTable> table(const std::string& key);
  bool is_table(const std::string& key) const;

  /// The tables of an array ([[key]]).
  std::vector<TomlTable> tables(const std::string& key);

  /// What one of the words stands for; `otherwise` where the key is missing.
  template <typename Value>
  Value choice(const std::string& key, Value otherwise,
               const std::vector<std::pair<std::string_view, Value>>& words) {
    const auto word = text(key);
    if (!word) return otherwise;
    std::vector<std::string_view> known;
    for (const auto& [name, value] : words) {
      if (name == *word) return value;
      known.push_back(name);
    }
    throw fault(key, "{} is none of its words: {}", in_quotes(*word), suggestion(*word, known));
  }

  /// What to throw where a key is needed and missing; a mistyped one is named.
  Error missing(const std::string& key) const;

  /// Throws at the first key that was never asked for.
  void require_all_asked() const;

  /// "flu.toml:3: region.code: ..."; of the table's own line where it has no such key.
  template <typename... Values>
  Error fault(const std::string& key, fmt::format_string<Values...> format,
              Values&&... values) const {
    return data_error("{}: {}: {}", place_of(key), path_of(key),
                      fmt::format(format, std::forward<Values>(values)...));
  }

 private:
  const toml::node* ask(const std::string& key);
  std::string place_of(const std::string& key) const;
  std::string path_of(const std::string& key) const;

  const toml::table* table_;
  std::string file_;
  std::string name_;
  std::vector<std::string> asked_;
};

/// The whole of a TOML file. Throws Error where it is not TOML.
toml::table parse_toml(std::string_view text, const std::string& file);

}  // namespace corona
