#pragma once

#include "core/date.hpp"
#include "core/number.hpp"
#include "core/text.hpp"
#include "tool/completion.hpp"
#include "tool/split.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace corona {

/// `[FILE]...`, the corona-csv to read.
void add_files(CLI::App& app, std::vector<std::string>& files);

/// `-o,--output FILE`, where to write.
void add_output(CLI::App& app, std::string& path);

/// `--sort`, for input whose dates go back.
void add_sort(CLI::App& app, bool& sort);

/// `--population FILE`.
void add_population(CLI::App& app, std::string& path);

/// `--window DAYS`, 1 to 36 525: a hundred years.
void add_window(CLI::App& app, Count& window);

/// An option that takes a date like 2020-09-14.
void add_date(CLI::App& app, const std::string& name, std::optional<Date>& date,
              const std::string& what);

/// An option that takes words between commas, and may be given again for more.
void add_list(CLI::App& app, const std::string& name, std::vector<std::string>& list,
              const std::string& type, const std::string& what);

/// Checks that a value is a whole number from `least` to `most`.
CLI::Validator whole_number(Count least, Count most);

/// Checks that a value is a number from `least` to `most`.
CLI::Validator number(double least, double most);

/// Words of the command line and what they stand for, in the order in which --help shows them.
template <typename Value>
using Words = std::vector<std::pair<std::string, Value>>;

/// "a|b|c".
template <typename Value>
std::string names_of(const Words<Value>& words, const std::string& between) {
  std::string names;
  for (const auto& [word, meaning] : words) names += (names.empty() ? "" : between) + word;
  return names;
}

/// What a word of `words` stands for.
template <typename Value>
Value meaning_of(const Words<Value>& words, const std::string& word) {
  return std::find_if(words.begin(), words.end(), [&](const auto& w) { return w.first == word; })
      ->second;
}

/// The word that stands for a value; empty where none does.
template <typename Value>
std::string word_for(const Words<Value>& words, const Value& value) {
  for (const auto& [word, meaning] : words) {
    if (meaning == value) return word;
  }
  return {};
}

/// Checks that a value is one of the words.
template <typename Value>
CLI::Validator one_of(const Words<Value>& words) {
  const auto check = [words](const std::string& text) {
    const auto is_text = [&](const auto& word) { return word.first == text; };
    if (std::any_of(words.begin(), words.end(), is_text)) return std::string();
    return in_quotes(text) + " is none of " + names_of(words, ", ");
  };
  return {check, ""};
}

/// `--name WORD`; the word of the value's present content is shown as the default.
template <typename Value>
void add_choice(CLI::App& app, const std::string& name, Value& value, const Words<Value>& words,
                const std::string& what) {
  const auto choose = [&value, words](const std::string& word) { value = meaning_of(words, word); };
  app.add_option_function<std::string>(name, choose, what)
      ->check(one_of(words))
      ->type_name(names_of(words, "|"))
      ->default_str(word_for(words, value));
}

/// `--name WORD,...`; the words of the values' present content are shown as the default.
template <typename Value>
CLI::Option* add_choices(CLI::App& app, const std::string& name, std::vector<Value>& values,
                         const Words<Value>& words, const std::string& what) {
  const auto choose = [&values, words](const std::string& list) {
    values.clear();
    for (const std::string& word : split(list, ',')) {
      values.push_back(meaning_of(words, word));
    }
  };
  const auto known = [words](const std::string& list) {
    for (const std::string& word : split(list, ',')) {
      std::string fault = one_of(words)(word);
      if (!fault.empty()) return fault;
    }
    return std::string();
  };
  std::string chosen;
  for (const Value& value : values) chosen += (chosen.empty() ? "" : ",") + word_for(words, value);
  CLI::Option* option =
      app.add_option_function<std::string>(name, choose, what + ": " + names_of(words, ", "));
  offer_words(option, [words] { return split(names_of(words, ","), ','); });
  return option->check(CLI::Validator(known, ""))->type_name("NAME,...")->default_str(chosen);
}

/// Of the project, as --version says it.
std::string version();

/// Parses the command line.
using Parse = std::function<void()>;

/// Declares the options of a tool, calls `parse`, and only then reads anything and does its work.
using Tool = std::function<void(CLI::App& app, const Parse& parse)>;

/// What all mains share: adds --version and -q, calls `tool`, and maps what happens to a message on
/// stderr and an exit status. Nothing of a tool runs outside of it, so that running out of memory
/// is a message too.
int run_tool(const char* name, const char* what, int argc, char** argv, const Tool& tool);

}  // namespace corona
