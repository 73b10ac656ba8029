#include "tool/completion.hpp"

#include "tool/split.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <map>

namespace corona {
namespace {

std::map<const CLI::Option*, std::function<std::vector<std::string>()>>& offered() {
  static std::map<const CLI::Option*, std::function<std::vector<std::string>()>> words;
  return words;
}

/// An option or a positional argument, as a shell needs to know it.
struct Argument {
  std::vector<std::string> flags;  // "-o", "--output"; none: positional
  std::string what;
  std::string type;  // empty: a flag that takes nothing
  std::vector<std::string> words;
  bool takes_file = false;
};

std::vector<std::string> words_of(const CLI::Option& option) {
  const auto found = offered().find(&option);
  if (found != offered().end()) return found->second();
  std::vector<std::string> words = split(option.get_type_name(), '|');
  std::erase_if(words, [](const std::string& word) {
    return word.empty() || std::islower(static_cast<unsigned char>(word.front())) == 0;
  });
  return words;
}

std::vector<Argument> arguments_of(const CLI::App& app) {
  std::vector<Argument> all;
  for (const CLI::Option* option : app.get_options()) {
    if (option->check_lname("completion")) continue;
    Argument argument{{}, option->get_description(), option->get_type_name(), words_of(*option)};
    for (const std::string& name : option->get_snames()) argument.flags.push_back("-" + name);
    for (const std::string& name : option->get_lnames()) argument.flags.push_back("--" + name);
    const bool positional = argument.flags.empty();
    if (!positional && option->get_items_expected_max() == 0) argument.type.clear();
    argument.takes_file = positional ? argument.words.empty()
                                     : argument.type.find("FILE") != std::string::npos ||
                                           argument.type.find("FOLDER") != std::string::npos;
    all.push_back(std::move(argument));
  }
  return all;
}

/// For single quotes in a shell.
std::string in_shell_quotes(const std::string& text) {
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? "'\\''" : std::string(1, c);
  return quoted + "'";
}

std::string joined(const std::vector<std::string>& words, const std::string& between) {
  return fmt::format("{}", fmt::join(words, between));
}

std::string bash(const std::string& tool, const std::vector<Argument>& arguments) {
  std::string cases;
  std::vector<std::string> flags;
  std::vector<std::string> first;
  for (const Argument& argument : arguments) {
    flags.insert(flags.end(), argument.flags.begin(), argument.flags.end());
    if (argument.flags.empty()) {
      first.insert(first.end(), argument.words.begin(), argument.words.end());
    } else if (!argument.type.empty()) {
      const std::string action =
          !argument.words.empty()
              ? fmt::format("words={}", in_shell_quotes(joined(argument.words, " ")))
          : argument.takes_file ? "return"
                                : "compopt +o default; return";
      cases += fmt::format("    {}) {} ;;\n", joined(argument.flags, "|"), action);
    }
  }
  return fmt::format(
      R"(# bash completion of {0}
_{1}() {{
  local words='{2}'
  case ${{COMP_WORDS[COMP_CWORD]}} in -*) words='{3}' ;; esac
  case ${{COMP_WORDS[COMP_CWORD - 1]}} in
{4}  esac
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "${{COMP_WORDS[COMP_CWORD]}}")
}}
complete -o default -F _{1} {0}
)",
      tool, joined(split(tool, '-'), "_"), joined(first, " "), joined(flags, " "), cases);
}

/// Text in a description of zsh, where brackets and colons have a meaning.
std::string zsh_text(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::string zsh_action(const Argument& argument) {
  const std::string words = joined(argument.words, " ");
  if (!words.empty() && argument.takes_file) return "{compadd " + words + "; _files}";
  if (!words.empty()) return "(" + words + ")";
  return argument.takes_file ? "_files" : " ";
}

std::string zsh(const std::string& tool, const std::vector<Argument>& arguments) {
  std::string specs;
  bool files = false;
  for (const Argument& argument : arguments) {
    if (argument.flags.empty()) {
      files = files || argument.takes_file;
      if (argument.words.empty()) continue;
      specs += fmt::format(" \\\n  {}", in_shell_quotes("1: :" + zsh_action(argument)));
      continue;
    }
    std::string rest = "[" + zsh_text(argument.what) + "]";
    if (!argument.type.empty()) {
      rest += ":" + zsh_text(argument.words.empty() ? argument.type : "word") + ":" +
              zsh_action(argument);
    }
    const std::string all = joined(argument.flags, " ");
    for (const std::string& flag : argument.flags) {
      specs += fmt::format(" \\\n  {}", in_shell_quotes(fmt::format("({}){}{}", all, flag, rest)));
    }
  }
  if (files) specs += " \\\n  '*:FILE:_files'";
  return fmt::format("#compdef {}\n_arguments{}\n", tool, specs);
}

std::string fish(const std::string& tool, const std::vector<Argument>& arguments) {
  std::string script = fmt::format("# fish completion of {}\n", tool);
  for (const Argument& argument : arguments) {
    std::string line = "complete -c " + tool;
    for (const std::string& flag : argument.flags) {
      line += flag.starts_with("--") ? " -l " + flag.substr(2) : " -s " + flag.substr(1);
    }
    if (argument.flags.empty()) {
      if (argument.words.empty()) continue;
      line += " -n __fish_is_first_token";
    } else if (!argument.type.empty()) {
      line += argument.takes_file ? " -rF" : " -x";
    }
    if (!argument.words.empty()) line += " -a " + in_shell_quotes(joined(argument.words, " "));
    script += line + " -d " + in_shell_quotes(argument.what) + "\n";
  }
  return script;
}

}  // namespace

void offer_words(CLI::Option* argument, std::function<std::vector<std::string>()> words) {
  offered()[argument] = std::move(words);
}

std::string completion(const CLI::App& app, Shell shell) {
  const std::vector<Argument> arguments = arguments_of(app);
  switch (shell) {
    case Shell::bash:
      return bash(app.get_name(), arguments);
    case Shell::zsh:
      return zsh(app.get_name(), arguments);
    case Shell::fish:
      return fish(app.get_name(), arguments);
  }
  return {};
}

}  // namespace corona
