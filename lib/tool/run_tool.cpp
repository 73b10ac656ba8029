#include "tool/run_tool.hpp"

#include "core/error.hpp"
#include "core/message.hpp"
#include "core/output.hpp"
#include "core/text.hpp"
#include "tool/completion.hpp"
#include "tool/help.hpp"

#include <cctype>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <fcntl.h>
#include <new>
#include <unistd.h>

namespace corona {
namespace {

/// Opens what a caller left closed of stdin, stdout and stderr, so that no file of ours becomes one
/// of them; each the wrong way round, so that using it fails as it should.
void hold_standard_files() {
  const int ways[] = {O_WRONLY, O_RDONLY, O_RDONLY};
  for (int file = 0; file <= STDERR_FILENO; ++file) {
    if (::fcntl(file, F_GETFD) < 0) ::open("/dev/null", ways[file]);
  }
}

void print(const std::string& text) {
  Output out("-");
  out.write(text);
  out.close();
}

std::string as_message(std::string text) {
  if (text.size() > 1 && std::islower(static_cast<unsigned char>(text[1])) != 0) {
    text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
  }
  while (text.ends_with('.') || text.ends_with('\n')) text.pop_back();
  return printable(text);
}

int status_of(Status status) {
  return static_cast<int>(status);
}

struct CallForCompletion {
  Shell shell;
};

/// `--completion SHELL`, which --help does not show: installing the tools calls it, not people.
void add_completion(CLI::App& app) {
  const Words<Shell> shells{{"bash", Shell::bash}, {"zsh", Shell::zsh}, {"fish", Shell::fish}};
  const auto call = [shells](const std::string& shell) {
    const std::string fault = one_of(shells)(shell);
    if (!fault.empty()) throw usage_error("--completion: {}", fault);
    throw CallForCompletion{meaning_of(shells, shell)};
  };
  app.add_option_function<std::string>("--completion", call)->trigger_on_parse()->group("");
}

}  // namespace

void add_files(CLI::App& app, std::vector<std::string>& files) {
  app.add_option("FILE", files, "corona-csv to read, merged by date; none or - is standard input")
      ->type_name("");
}

void add_output(CLI::App& app, std::string& path) {
  app.add_option("-o,--output", path, "Write to FILE, which appears whole or not at all")
      ->type_name("FILE");
}

void add_sort(CLI::App& app, bool& sort) {
  app.add_flag("--sort", sort, "Sort by date first, in memory");
}

void add_population(CLI::App& app, std::string& path) {
  app.add_option("--population", path, "Inhabitants: region_code, population, year")
      ->type_name("FILE");
}

void add_window(CLI::App& app, Count& window) {
  app.add_option("--window", window, "Over how many calendar days to sum")
      ->type_name("DAYS")
      ->check(whole_number(1, 36'525))
      ->capture_default_str();
}

void add_date(CLI::App& app, const std::string& name, std::optional<Date>& date,
              const std::string& what) {
  const auto read = [&date, name](const std::string& text) {
    date = parse_date(text);
    if (!date) throw usage_error("{}: {} is not a date like 2020-09-14", name, in_quotes(text));
  };
  app.add_option_function<std::string>(name, read, what)->type_name("YYYY-MM-DD");
}

void add_list(CLI::App& app, const std::string& name, std::vector<std::string>& list,
              const std::string& type, const std::string& what) {
  const auto read = [&list](const std::string& text) { list = split(text, ','); };
  app.add_option_function<std::string>(name, read, what)->type_name(type)->join(',');
}

CLI::Validator whole_number(Count least, Count most) {
  const auto check = [least, most](const std::string& text) {
    const auto value = parse_whole(text);
    if (value && *value >= least && *value <= most) return std::string();
    return fmt::format("{} is not a whole number from {} to {}", in_quotes(text), least, most);
  };
  return {check, ""};
}

CLI::Validator number(double least, double most) {
  const auto check = [least, most](const std::string& text) {
    const auto value = parse_decimal(text);
    if (value && *value >= least && *value <= most) return std::string();
    return fmt::format("{} is not a number from {} to {}", in_quotes(text), least, most);
  };
  return {check, ""};
}

std::string version() {
  return CORONA_VERSION;
}

namespace {

/// The options that every tool has, behind its own.
void add_common(CLI::App& app) {
  app.set_version_flag("--version", app.get_name() + " " + version(), "Show the version and exit");
  app.set_help_flag("-h,--help", "Show this help and exit");
  app.add_flag_callback(
      "-q,--quiet", [] { set_quiet(true); }, "Show errors only, no notes");
  add_completion(app);
}

/// Runs a tool; help and the like are written here.
void run_app(CLI::App& app, int argc, char** argv, const Tool& tool) {
  const auto parse = [&] {
    add_common(app);
    app.parse(argc, argv);
  };
  try {
    tool(app, parse);
  } catch (const CLI::CallForHelp&) {
    print(help_text(app));
  } catch (const CallForCompletion& call) {
    print(completion(app, call.shell));
  } catch (const CLI::CallForVersion& version) {
    print(version.what() + std::string("\n"));
  } catch (const CLI::ParseError& fault) {
    throw usage_error("{}: try '{} --help'", as_message(fault.what()), app.get_name());
  }
}

/// With so little memory that not even an exception can be made, the standard library ends here
/// without one.
[[noreturn]] void end_without_exception() {
  if (std::current_exception()) std::abort();
  say_out_of_memory(program_invocation_short_name);
  ::_exit(status_of(Status::data));
}

/// Before main() and the libraries' own objects, which take memory too.
[[gnu::constructor(101)]] void watch_memory() {
  std::set_terminate(end_without_exception);
}

}  // namespace

int run_tool(const char* name, const char* what, int argc, char** argv, const Tool& tool) {
  hold_standard_files();
  static_cast<void>(std::signal(SIGXFSZ, SIG_IGN));
  try {
    set_program(name);
    try {
      CLI::App app{what, name};
      run_app(app, argc, argv, tool);
      return status_of(Status::done);
    } catch (const ClosedPipe&) {
      return status_of(Status::done);
    } catch (const Error& fault) {
      say_error(fault.what());
      return status_of(fault.status());
    } catch (const std::bad_alloc&) {
      throw;
    } catch (const std::exception& fault) {
      say_error(fault.what());
    }
  } catch (const std::bad_alloc&) {
    say_out_of_memory(name);
  }
  return status_of(Status::data);
}

}  // namespace corona
