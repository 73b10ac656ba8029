#pragma once

#include "core/date.hpp"
#include "core/number.hpp"

#include <CLI/CLI.hpp>

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

/// `--window DAYS`, 1 to 36 525: a hundred years.
void add_window(CLI::App& app, Count& window);

/// An option that takes a date like 2020-09-14, or "latest", which gives none.
void add_date(CLI::App& app, const std::string& name, std::optional<Date>& date,
              const std::string& what);

/// Checks that a value is a whole number from `least` to `most`.
CLI::Validator whole_number(Count least, Count most);

/// Words of the command line and what they stand for, in the order in which --help shows them.
template <typename Value>
using Words = std::vector<std::pair<std::string, Value>>;

/// `--name WORD`; the word of the value's present content is shown as the default.
template <typename Value>
void add_choice(CLI::App& app, const std::string& name, Value& value, const Words<Value>& words,
                const std::string& what) {
  std::string names;
  std::string chosen;
  for (const auto& [word, meaning] : words) {
    names += (names.empty() ? "" : "|") + word;
    if (meaning == value) chosen = word;
  }
  const auto choose = [&value, words](const std::string& word) {
    for (const auto& [name_of_value, meaning] : words) {
      if (word == name_of_value) value = meaning;
    }
  };
  app.add_option_function<std::string>(name, choose, what)
      ->check(CLI::IsMember(words).description(""))
      ->type_name(names)
      ->default_str(chosen);
}

/// What all mains share: adds --version and -q, parses the command line, calls `run`, and maps what
/// happens to a message on stderr and an exit status.
int run_tool(CLI::App& app, int argc, char** argv, const std::function<void()>& run);

}  // namespace corona
