#include "core/error.hpp"
#include "core/text.hpp"
#include "fetch/duration.hpp"
#include "fetch/location.hpp"
#include "fetch/opening.hpp"
#include "fetch/request.hpp"
#include "fetch/sources.hpp"
#include "fetch/writing.hpp"
#include "tool/completion.hpp"
#include "tool/run_tool.hpp"

#include <algorithm>
#include <limits>

using namespace corona;

namespace {

struct Options {
  bool list = false;
  std::string describe;
  std::vector<std::string> source_files;
  Request request;
  DemoRules demo;
};

void add_text(CLI::App& app, const std::string& name, std::string& text, const std::string& type,
              const std::string& what) {
  app.add_option(name, text, what)->type_name(type);
}

void add_count(CLI::App& app, const std::string& name, Count& count, Count least, Count most,
               const std::string& what) {
  app.add_option(name, count, what)
      ->type_name("N")
      ->check(whole_number(least, most))
      ->capture_default_str();
}

void declare_part(CLI::App& app, Options& o) {
  add_date(app, "--since", o.request.selected.since, "Keep this day and later ones");
  add_date(app, "--until", o.request.selected.until, "Keep this day and earlier ones");
  add_list(app, "--metric", o.request.selected.metrics, "M,...", "Keep these metrics");
  add_list(app, "--region", o.request.selected.regions, "REGION,...",
           "Keep these regions, by code or name");
  add_choice(app, "--dates", o.request.told.dates,
             {{"dmy", DateForm::day_first}, {"mdy", DateForm::month_first}},
             "What 03/04/2020 means, if the file does not show it");
  add_date(app, "--date", o.request.told.date, "The day of the counts, if the file has no dates");
  add_sort(app, o.request.sort);
}

void declare_getting(CLI::App& app, Options& o) {
  GettingRules& rules = o.request.getting;
  app.add_flag("--if-changed", o.request.if_changed, "Exit 4 if nothing is new");
  app.add_flag("--offline", rules.offline, "Read the newest publication kept");
  add_date(app, "--as-of", rules.as_of, "Read the newest one kept by that day");
  const auto read_age = [&rules](const std::string& text) {
    const auto age = parse_duration(text);
    if (!age) throw usage_error("--max-age: {} is not like 90s, 30m, 6h or 2d", in_quotes(text));
    rules.max_age = *age;
  };
  app.add_option_function<std::string>("--max-age", read_age, "Ask the server once in that time")
      ->type_name("6h");
  app.add_flag("--publications", o.request.publications, "List those kept and stop");
  app.add_option("--prune", o.request.prune, "Remove all but the last N kept, and stop")
      ->type_name("N")
      ->check(whole_number(1, 1000000));
  add_text(app, "--changes-since", o.request.changes_since, "DATE|FILE",
           "Show how the past has changed");
  add_text(app, "--provenance", o.request.provenance, "FILE",
           "Write where the data comes from, as JSON");
  add_text(app, "--cache", rules.cache, "FOLDER", "Where publications are kept");
  HttpLimits& limits = rules.limits;
  add_text(app, "--cacert", limits.ca_file, "FILE", "Certificates to trust");
  add_count(app, "--retries", limits.retries, 0, 100, "How often to try again");
  add_count(app, "--timeout", limits.timeout, 1, 3600, "Seconds to wait for a server");
  add_count(app, "--max-time", limits.max_time, 1, 604800, "Seconds for all tries");
  add_count(app, "--max-bytes", limits.max_bytes, 1, Count{1} << 50, "Refuse what is longer");
}

void declare(CLI::App& app, Options& o) {
  app.add_flag("--list", o.list, "Name the sources and stop");
  add_text(app, "--describe", o.describe, "SOURCE", "Show how a source's file reads, and stop");
  app.add_option("--source-file", o.source_files, "Add the source that FILE describes")
      ->type_name("FILE")
      ->allow_extra_args(false);
  declare_part(app, o);
  declare_getting(app, o);
  app.add_option("--seed", o.demo.seed, "demo: which epidemic")
      ->type_name("N")
      ->check(whole_number(0, std::numeric_limits<Count>::max()))
      ->capture_default_str();
  add_count(app, "--days", o.demo.days, 1, 100000, "demo: how many days");
  add_count(app, "--regions", o.demo.regions, 1, 1000000000, "demo: how many regions");
  add_output(app, o.request.output);
  CLI::Option* source = app.add_option("SOURCE", o.request.source, "One of --list");
  source->type_name("");
  offer_words(source, built_in_sources);
  offer_words(app.get_option("--describe"), built_in_sources);
  app.add_option("FILE", o.request.files, "File or URL; - is standard input")->type_name("");
  app.footer(
      "Examples:\n"
      "  corona-fetch demo --since 2020-09-01 --metric cases\n"
      "  corona-fetch rivm --if-changed -o totals.csv");
}

void refuse_options_of_other_sources(const CLI::App& app, const Source& source) {
  for (const std::string option : {"--seed", "--days", "--regions"}) {
    if (source.form != Form::made_up && app.count(option) > 0) {
      throw usage_error("{} is for the source 'demo' only", option);
    }
  }
  const Layout& layout = source.layout;
  const bool is_long = source.form == Form::long_rows;
  const bool dated = !is_long || !layout.date_column.empty();
  if (app.count("--dates") > 0 && (!is_long || layout.date_form)) {
    throw usage_error("--dates: the dates of the source '{}' need no telling", source.name);
  }
  if (dated && app.count("--date") > 0) {
    throw usage_error("--date: the source '{}' has dates", source.name);
  }
}

void refuse_options_of_urls(const CLI::App& app, const std::string& location) {
  for (const std::string option :
       {"--if-changed", "--offline", "--as-of", "--max-age", "--publications", "--prune"}) {
    if (app.count(option) == 0) continue;
    throw usage_error("{} is for what comes from a server, and {} does not", option,
                      in_quotes(without_login(location)));
  }
}

void make_up(const CLI::App& app, const Request& r, const DemoRules& demo) {
  if (!r.files.empty()) throw usage_error("demo reads no file");
  if (!r.provenance.empty() || !r.changes_since.empty()) {
    throw usage_error("demo is made up, so that it has neither provenance nor changes");
  }
  refuse_options_of_urls(app, "demo");
  write_demo(demo, r.selected, r.output);
}

void merge_csv(const CLI::App& app, const Request& r) {
  refuse_options_of_urls(app, "csv");
  std::vector<std::string> paths;
  for (const std::string& location : r.files) paths.push_back(local_path(location));
  write_merged(paths, r.sort ? Order::sort : Order::by_date, r.selected, r.output);
}

void run(const CLI::App& app, Options& o) {
  Request& r = o.request;
  const Sources sources(o.source_files);
  if (o.list) return write_text(sources_as_text(sources.list()), r.output);
  if (!o.describe.empty()) return write_text(sources.description(o.describe), r.output);
  if (r.source.empty()) throw usage_error("no SOURCE: --list names them");
  const Source source = sources.named(r.source);
  refuse_options_of_other_sources(app, source);
  if (r.selected.since && r.selected.until && *r.selected.since > *r.selected.until) {
    throw usage_error("--since is after --until");
  }
  if (source.form == Form::made_up) return make_up(app, r, o.demo);
  const bool remote = std::any_of(r.files.begin(), r.files.end(), is_remote);
  const bool plain = r.provenance.empty() && r.changes_since.empty();
  if (source.form == Form::corona_csv && !remote && plain) return merge_csv(app, r);

  const std::string location = location_of(source, r.files);
  if (!is_remote(location)) refuse_options_of_urls(app, location);
  if (r.if_changed) {
    const bool described = source.form != Form::corona_csv;
    r.getting.if_changed = job_of(r, fmt::format("{}\n{}\n{}", app.version(), app.config_to_str(),
                                                 described ? sources.description(r.source) : ""));
  }
  answer(source, location, r, app.version());
}

}  // namespace

int main(int argc, char** argv) {
  const auto tool = [](CLI::App& app, const Parse& parse) {
    Options options;
    declare(app, options);
    parse();
    run(app, options);
  };
  return run_tool("corona-fetch", "Get totals from a source, as corona-csv", argc, argv, tool);
}
