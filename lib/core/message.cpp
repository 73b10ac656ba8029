#include "core/message.hpp"

#include "core/text.hpp"

#include <cstddef>
#include <unistd.h>

namespace corona {
namespace {

std::string program = "corona";
bool quiet_messages = false;

}  // namespace

void set_program(std::string_view name) {
  program = name;
}

void set_quiet(bool quiet) {
  quiet_messages = quiet;
}

bool is_quiet() {
  return quiet_messages;
}

void say_error(std::string_view text) {
  const std::string line = fmt::format("{}: {}\n", program, printable(text));
  // One write, so that the lines of the tools of a pipe do not mix; there is no one to tell if it
  // fails.
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, line.data(), line.size());
}

void say_out_of_memory(const char* program) {
  char line[128];
  std::size_t length = 0;
  for (const std::string_view part : {std::string_view(program), std::string_view(": "),
                                      std::string_view("out of memory"), std::string_view("\n")}) {
    length += part.copy(line + length, sizeof line - length);
  }
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, line, length);
}

void say(std::string_view text) {
  if (!quiet_messages) say_error(text);
}

}  // namespace corona
