#include "tool/help.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace corona {
namespace {

constexpr std::size_t text_column = 28;
constexpr std::size_t line_width = 80;

bool takes_many(const CLI::Option& option) {
  return option.get_expected_max() > 1;
}

/// "-o,--output FILE", "--window DAYS=7", "FILE ...".
std::string head_of(const CLI::Option& option) {
  std::string head = option.get_name(true);
  if (option.nonpositional()) {
    std::vector<std::string> names;
    for (const std::string& name : option.get_snames()) names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) names.push_back("--" + name);
    head = fmt::format("{}", fmt::join(names, ","));
    if (option.get_items_expected_max() == 0) return head;  // a flag
  }
  if (!option.get_type_name().empty()) head += " " + option.get_type_name();
  if (!option.get_default_str().empty()) head += "=" + option.get_default_str();
  if (takes_many(option)) head += " ...";
  if (option.get_required()) head += " REQUIRED";
  return head;
}

/// The head at the left, the text at the right of it, in as many lines as it takes.
std::string entry(const std::string& head, std::string_view text) {
  std::string out = "  " + head;
  std::size_t column = out.size();
  if (column >= text_column) out += "\n", column = 0;
  out.append(text_column - column, ' ');
  column = text_column;
  while (!text.empty()) {
    const std::size_t size = std::min(text.find(' '), text.size());
    const bool first = column == text_column;
    if (!first && column + 1 + size > line_width) {
      out += "\n" + std::string(text_column, ' ');
      column = text_column;
    } else if (!first) {
      out += ' ';
      ++column;
    }
    out += text.substr(0, size);
    column += size;
    text.remove_prefix(std::min(size + 1, text.size()));
  }
  return out + "\n";
}

std::string usage_of(const CLI::Option& argument) {
  const std::string usage = argument.get_name(true) + (takes_many(argument) ? "..." : "");
  return argument.get_required() ? " " + usage : " [" + usage + "]";
}

}  // namespace

std::string help_text(const CLI::App& app) {
  std::string usage, arguments, options;
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_group().empty()) continue;
    (option->nonpositional() ? options : arguments) +=
        entry(head_of(*option), option->get_description());
    if (!option->nonpositional()) usage += usage_of(*option);
  }
  return fmt::format("{}\nUsage: {} [OPTIONS]{}\n\nPositionals:\n{}\nOptions:\n{}\n{}\n",
                     app.get_description(), app.get_name(), usage, arguments, options,
                     app.get_footer());
}

}  // namespace corona
