#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>

namespace corona {

/// The name that messages start with; set once, by run_tool.
void set_program(std::string_view name);

/// With quiet messages, only errors are shown (-q).
void set_quiet(bool quiet);
bool is_quiet();

/// Writes "corona-diff: text" to stderr, always: for what makes a tool fail.
void say_error(std::string_view text);

/// Writes "corona-diff: text" to stderr, unless quiet: for what a person should know.
void say(std::string_view text);

template <typename... Values>
void note(fmt::format_string<Values...> text, Values&&... values) {
  say(fmt::format(text, std::forward<Values>(values)...));
}

}  // namespace corona
