#include "fetch/description/toml_table.hpp"

#include "fetch/description/toml_text.hpp"

#include <algorithm>

namespace corona {

TomlTable::TomlTable(const toml::table& table, std::string file, std::string name)
    : table_(&table), file_(std::move(file)), name_(std::move(name)) {
}

std::vector<std::string> TomlTable::keys() {
  std::vector<std::pair<toml::source_position, std::string>> places;
  for (const auto& [key, node] : *table_) {
    places.emplace_back(key.source().begin, std::string(key.str()));
  }
  std::sort(places.begin(), places.end());
  std::vector<std::string> keys;
  for (auto& [place, key] : places) keys.push_back(std::move(key));
  asked_ = keys;
  return keys;
}

const toml::node* TomlTable::ask(const std::string& key) {
  asked_.push_back(key);
  return table_->get(key);
}

std::optional<std::string> TomlTable::text(const std::string& key) {
  const toml::node* node = ask(key);
  if (node == nullptr) return std::nullopt;
  if (!node->is_string()) throw fault(key, "not a text in quotes");
  return node->as_string()->get();
}

std::string TomlTable::required_text(const std::string& key) {
  auto found = text(key);
  if (!found) throw missing(key);
  if (found->empty()) throw fault(key, "empty");
  return *found;
}

std::vector<std::string> TomlTable::texts(const std::string& key) {
  const toml::node* node = ask(key);
  if (node == nullptr) return {};
  if (node->is_string()) return {node->as_string()->get()};
  std::vector<std::string> list;
  const auto refuse = [&] { return fault(key, "neither a text in quotes nor a list of them"); };
  if (!node->is_array()) throw refuse();
  for (const toml::node& item : *node->as_array()) {
    if (!item.is_string()) throw refuse();
    list.push_back(item.as_string()->get());
  }
  return list;
}

bool TomlTable::flag(const std::string& key) {
  const toml::node* node = ask(key);
  if (node == nullptr) return false;
  if (!node->is_boolean()) throw fault(key, "neither true nor false");
  return node->as_boolean()->get();
}

std::optional<TomlTable> TomlTable::table(const std::string& key) {
  const toml::node* node = ask(key);
  if (node == nullptr) return std::nullopt;
  if (!node->is_table()) throw fault(key, "not a table");
  return TomlTable(*node->as_table(), file_, path_of(key));
}

bool TomlTable::is_table(const std::string& key) const {
  const toml::node* node = table_->get(key);
  return node != nullptr && node->is_table();
}

std::vector<TomlTable> TomlTable::tables(const std::string& key) {
  const toml::node* node = ask(key);
  if (node == nullptr) return {};
  if (!node->is_array_of_tables()) throw fault(key, "no list of tables: write [[{}]]", key);
  std::vector<TomlTable> list;
  for (const toml::node& item : *node->as_array()) {
    list.emplace_back(*item.as_table(), file_, path_of(key));
  }
  return list;
}

Error TomlTable::missing(const std::string& key) const {
  const std::vector<std::string_view> wanted{key};
  for (const auto& [other, node] : *table_) {
    const std::string name(other.str());
    const bool asked = std::find(asked_.begin(), asked_.end(), name) != asked_.end();
    if (asked || nearest(name, wanted).empty()) continue;
    return fault(name, "not a key of a description: {}", suggestion(name, wanted));
  }
  return fault(key, "missing");
}

void TomlTable::require_all_asked() const {
  const std::vector<std::string_view> known(asked_.begin(), asked_.end());
  for (const auto& [key, node] : *table_) {
    if (std::find(known.begin(), known.end(), key.str()) != known.end()) continue;
    const std::string name(key.str());
    throw fault(name, "not a key of a description: {}", suggestion(name, known));
  }
}

std::string TomlTable::place_of(const std::string& key) const {
  const toml::node* node = table_->get(key);
  const toml::node& there = node == nullptr ? *table_ : *node;
  return fmt::format("{}:{}", printable(file_), std::max(there.source().begin.line, 1U));
}

std::string TomlTable::path_of(const std::string& key) const {
  return printable(name_.empty() ? key : name_ + "." + key);
}

toml::table parse_toml(std::string_view text, const std::string& file) {
  try {
    return toml::parse(safe_toml(text, file));
  } catch (const toml::parse_error& fault) {
    std::string what(fault.description());
    const std::string_view preface = "Error while parsing ";
    if (what.starts_with(preface)) what.erase(0, preface.size());
    if (what.starts_with("string")) what += ": is a quote not closed?";
    throw data_error("{}:{}: not TOML: {}", printable(file), fault.source().begin.line,
                     printable(what));
  }
}

}  // namespace corona
