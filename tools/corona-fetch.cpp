#include "core/error.hpp"
#include "core/message.hpp"
#include "core/text.hpp"
#include "csv/input.hpp"
#include "csv/writer.hpp"
#include "fetch/demo.hpp"
#include "fetch/filter.hpp"
#include "fetch/location.hpp"
#include "fetch/source.hpp"
#include "fetch/source_reader.hpp"
#include "tool/run_tool.hpp"

#include <limits>
#include <optional>

using namespace corona;

namespace {

struct Options {
  bool list = false;
  std::string source;
  std::vector<std::string> files;
  std::string output = "-";
  Selection selected;
  std::optional<DateForm> dates;
  DemoRules demo;
  bool sort = false;
};

void declare(CLI::App& app, Options& o) {
  app.add_flag("--list", o.list, "Name the sources and stop");
  add_date(app, "--since", o.selected.since, "Keep this day and later ones");
  add_date(app, "--until", o.selected.until, "Keep this day and earlier ones");
  add_list(app, "--metric", o.selected.metrics, "M,...", "Keep these metrics");
  add_list(app, "--region", o.selected.regions, "REGION,...",
           "Keep these regions, by code or name");
  add_choice(app, "--dates", o.dates,
             {{"dmy", DateForm::day_first}, {"mdy", DateForm::month_first}},
             "What 03/04/2020 means, if the file does not show it");
  app.add_option("--seed", o.demo.seed, "demo: which epidemic")
      ->type_name("N")
      ->check(whole_number(0, std::numeric_limits<Count>::max()))
      ->capture_default_str();
  app.add_option("--days", o.demo.days, "demo: how many days")
      ->type_name("N")
      ->check(whole_number(1, 100000))
      ->capture_default_str();
  app.add_option("--regions", o.demo.regions, "demo: how many regions")
      ->type_name("N")
      ->check(whole_number(1, 1000000000))
      ->capture_default_str();
  add_sort(app, o.sort);
  add_output(app, o.output);
  app.add_option("SOURCE", o.source, "One of --list")->type_name("");
  app.add_option("FILE", o.files, "File or file:// URL; - is standard input")->type_name("");
  app.footer(
      "Examples:\n"
      "  corona-fetch demo --since 2020-09-01 --metric cases\n"
      "  corona-fetch rivm COVID-19_aantallen_gemeente_cumulatief.csv | corona-diff");
}

void print_list() {
  Output out("-");
  for (const Source& source : sources()) {
    out.write(fmt::format("{:<6} {}\n", source.name, source.what));
  }
  out.close();
}

void refuse_options_of_other_sources(const CLI::App& app, const Source& source) {
  for (const std::string option : {"--seed", "--days", "--regions"}) {
    if (source.form != Form::made_up && app.count(option) > 0) {
      throw usage_error("{} is for the source 'demo' only", option);
    }
  }
  if (source.form != Form::long_rows && app.count("--dates") > 0) {
    throw usage_error("--dates: the dates of the source '{}' need no telling", source.name);
  }
}

std::vector<std::string> local_paths(const std::vector<std::string>& locations) {
  std::vector<std::string> paths;
  for (const std::string& location : locations) paths.push_back(local_path(location));
  return paths;
}

/// The one file that a foreign source is read from.
std::string only_path(const Options& o, const Source& source) {
  if (o.files.empty()) {
    throw usage_error(
        "{} needs a file, or - for standard input: fetching over the network is not there yet: "
        "download {}",
        source.name, source.url);
  }
  if (o.files.size() > 1) {
    throw usage_error("{} reads one file at a time: corona-fetch csv merges what it gives",
                      source.name);
  }
  return local_path(o.files.front());
}

/// Writes the part that is asked for of what `in` reads.
template <typename Reader>
void pass_on(Reader&& in, const Options& o) {
  Filter filter(o.selected);
  Output out(o.output);
  Writer writer(out, in_order(in.columns()));
  for (Record row; in.read(row);) {
    if (filter.keeps(row)) writer.write(row);
  }
  filter.require_all_seen();
  out.close();
}

void make_up(const Options& o) {
  if (!o.files.empty()) throw usage_error("demo reads no file");
  note("these counts are made up (seed {})", o.demo.seed);
  Filter filter(o.selected);
  Output out(o.output);
  Demo(o.demo).write(out, filter);
  filter.require_all_seen();
  out.close();
}

void run(const CLI::App& app, const Options& o) {
  if (o.list) return print_list();
  if (o.source.empty()) throw usage_error("no SOURCE: --list names them");
  const Source& source = source_named(o.source);
  refuse_options_of_other_sources(app, source);
  if (o.selected.since && o.selected.until && *o.selected.since > *o.selected.until) {
    throw usage_error("--since is after --until");
  }
  switch (source.form) {
    case Form::long_rows:
      return pass_on(SourceReader(source, only_path(o, source), o.dates), o);
    case Form::corona_csv:
      return pass_on(Input(local_paths(o.files), o.sort ? Order::sort : Order::by_date), o);
    case Form::made_up:
      return make_up(o);
  }
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app{"Get totals from a source, as corona-csv", "corona-fetch"};
  declare(app, options);
  return run_tool(app, argc, argv, [&] { run(app, options); });
}
