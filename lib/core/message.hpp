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

/// While it is there, only errors are shown: for work that is done again, and tells then.
class Silence {
 public:
  Silence() : before_(is_quiet()) { set_quiet(true); }
  ~Silence() { set_quiet(before_); }
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;

 private:
  bool before_;
};

/// Writes "corona-diff: text" to stderr, always, without control characters: for what makes a tool
/// fail.
void say_error(std::string_view text);

/// Writes "corona-diff: out of memory" to stderr, always, and takes no memory for it.
void say_out_of_memory(const char* program);

/// Writes "corona-diff: text" to stderr, unless quiet: for what a person should know.
void say(std::string_view text);

template <typename... Values>
void note(fmt::format_string<Values...> text, Values&&... values) {
  say(fmt::format(text, std::forward<Values>(values)...));
}

}  // namespace corona
