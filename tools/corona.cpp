#include "core/error.hpp"
#include "core/nearest.hpp"
#include "core/text.hpp"
#include "tool/completion.hpp"
#include "tool/run_tool.hpp"

#include <cerrno>
#include <filesystem>
#include <unistd.h>

using namespace corona;

namespace {

struct Tool {
  std::string_view word, what;
};

// In the order of the pipe.
constexpr Tool tools[] = {
    {"fetch", "Get totals from a source, as corona-csv"},
    {"group", "Add up counts to larger or re-drawn regions"},
    {"diff", "Turn totals into daily counts"},
    {"trend", "Add rates, growth, the reproduction number and levels to daily counts"},
    {"rank", "Rank regions by where it spreads now"},
    {"export", "Write counts for people and programs"},
};

std::vector<std::string_view> tool_words() {
  std::vector<std::string_view> words;
  for (const Tool& tool : tools) words.push_back(tool.word);
  return words;
}

std::string tool_list() {
  std::string text = "Tools:\n";
  for (const auto& [word, what] : tools) text += fmt::format("  {:<8}{}\n", word, what);
  return text +
         "\n'corona TOOL --help' has the options of a tool, and man corona-TOOL its manual.\n"
         "\nExamples:\n"
         "  corona fetch demo | corona diff | corona rank --metric cases --top 10\n"
         "  corona export html --help";
}

/// Replaces this process by corona-WORD from the folder of this program, or from PATH.
[[noreturn]] void run_word(const std::string& word, char** arguments) {
  const auto words = tool_words();
  if (std::find(words.begin(), words.end(), word) == words.end()) {
    throw usage_error("no tool is called {}: {}", in_quotes(word), suggestion(word, words));
  }
  const std::string tool = "corona-" + word;
  arguments[0] = const_cast<char*>(tool.c_str());
  std::error_code unknown;
  const auto self = std::filesystem::read_symlink("/proc/self/exe", unknown);
  if (!unknown) ::execv((self.parent_path() / tool).c_str(), arguments);
  ::execvp(tool.c_str(), arguments);
  throw system_error(errno, "cannot run {}", in_quotes(tool));
}

}  // namespace

int main(int argc, char** argv) {
  const bool has_word = argc > 1 && argv[1][0] != '-';
  const auto tool = [&](CLI::App& app, const Parse& parse) {
    if (has_word) run_word(argv[1], argv + 1);
    std::string word;
    std::vector<std::string> arguments;
    CLI::Option* option = app.add_option("TOOL", word, "The tool to run, see below");
    option->type_name("");
    offer_words(option, [] {
      std::vector<std::string> words;
      for (const std::string_view name : tool_words()) words.emplace_back(name);
      return words;
    });
    app.add_option("ARGUMENT", arguments, "What the tool takes")->type_name("");
    app.footer(tool_list());
    parse();
    throw CLI::CallForHelp();
  };
  return run_tool("corona", "Run a tool of the pipe, or list the tools", argc, argv, tool);
}
