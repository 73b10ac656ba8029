#include "core/error.hpp"
#include "core/message.hpp"
#include "core/text.hpp"
#include "csv/input.hpp"
#include "csv/writer.hpp"
#include "fetch/changes.hpp"
#include "fetch/data.hpp"
#include "fetch/demo.hpp"
#include "fetch/duration.hpp"
#include "fetch/filter.hpp"
#include "fetch/location.hpp"
#include "fetch/opening.hpp"
#include "fetch/provenance.hpp"
#include "fetch/sources.hpp"
#include "tool/run_tool.hpp"

#include <algorithm>
#include <limits>
#include <optional>

using namespace corona;

namespace {

struct Options {
  bool list = false;
  std::string describe;
  std::vector<std::string> source_files;
  std::string source;
  std::vector<std::string> files;
  std::string output = "-";
  Selection selected;
  Told told;
  GettingRules getting;
  bool publications = false;
  std::optional<Count> prune;
  std::string provenance;
  std::string changes_since;
  DemoRules demo;
  bool sort = false;
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
  add_date(app, "--since", o.selected.since, "Keep this day and later ones");
  add_date(app, "--until", o.selected.until, "Keep this day and earlier ones");
  add_list(app, "--metric", o.selected.metrics, "M,...", "Keep these metrics");
  add_list(app, "--region", o.selected.regions, "REGION,...",
           "Keep these regions, by code or name");
  add_choice(app, "--dates", o.told.dates,
             {{"dmy", DateForm::day_first}, {"mdy", DateForm::month_first}},
             "What 03/04/2020 means, if the file does not show it");
  add_date(app, "--date", o.told.date, "The day of the counts, if the file has no dates");
  add_sort(app, o.sort);
}

void declare_getting(CLI::App& app, Options& o) {
  GettingRules& rules = o.getting;
  app.add_flag("--if-changed", rules.if_changed, "Exit 4 if nothing is new");
  app.add_flag("--offline", rules.offline, "Read the newest publication kept");
  add_date(app, "--as-of", rules.as_of, "Read the newest one kept by that day");
  const auto read_age = [&rules](const std::string& text) {
    const auto age = parse_duration(text);
    if (!age) throw usage_error("--max-age: {} is not like 90s, 30m, 6h or 2d", in_quotes(text));
    rules.max_age = *age;
  };
  app.add_option_function<std::string>("--max-age", read_age, "Ask the server once in that time")
      ->type_name("6h");
  app.add_flag("--publications", o.publications, "List those kept and stop");
  app.add_option("--prune", o.prune, "Remove all but the last N kept, and stop")
      ->type_name("N")
      ->check(whole_number(1, 1000000));
  add_text(app, "--changes-since", o.changes_since, "DATE|FILE", "Show how the past has changed");
  add_text(app, "--provenance", o.provenance, "FILE", "Write where the data comes from, as JSON");
  add_text(app, "--cache", rules.cache, "FOLDER", "Where publications are kept");
  HttpLimits& limits = rules.limits;
  add_text(app, "--cacert", limits.ca_file, "FILE", "Certificates to trust");
  add_count(app, "--retries", limits.retries, 0, 100, "How often to try again");
  add_count(app, "--timeout", limits.timeout, 1, 3600, "Seconds to wait for a server");
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
  add_output(app, o.output);
  app.add_option("SOURCE", o.source, "One of --list")->type_name("");
  app.add_option("FILE", o.files, "File or URL; - is standard input")->type_name("");
  app.footer(
      "Examples:\n"
      "  corona-fetch demo --since 2020-09-01 --metric cases\n"
      "  corona-fetch rivm --if-changed -o totals.csv");
}

void print(const std::string& text, const std::string& output = "-") {
  Output out(output);
  out.write(text);
  out.close();
}

void print_list(const Sources& sources) {
  const std::vector<ListedSource> all = sources.list();
  std::size_t width = 0;
  for (const ListedSource& one : all) width = std::max(width, one.name.size());
  std::string text;
  for (const ListedSource& one : all) {
    text += fmt::format("{:<{}} {}", one.name, width, printable(one.what));
    text += one.file.empty() ? "\n" : fmt::format(" ({})\n", printable(one.file));
  }
  print(text);
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
                      in_quotes(location));
  }
}

/// What cannot be had together, of sources with files.
void refuse_contradictions(const Options& o) {
  const GettingRules& rules = o.getting;
  if (rules.if_changed && (rules.offline || rules.as_of)) {
    throw usage_error("--if-changed asks the server, which --offline and --as-of do not");
  }
  if (o.sort && o.source == "csv") {
    throw usage_error("--sort is for local files, without --provenance and --changes-since");
  }
}

void make_up(const Options& o) {
  if (!o.files.empty()) throw usage_error("demo reads no file");
  if (!o.provenance.empty() || !o.changes_since.empty()) {
    throw usage_error("demo is made up, so that it has neither provenance nor changes");
  }
  note("these counts are made up (seed {})", o.demo.seed);
  Filter filter(o.selected);
  Output out(o.output);
  Demo(o.demo).write(out, filter);
  filter.require_all_seen();
  out.close();
}

/// Writes the part that is asked for of what `in` reads.
void write_part(auto& in, const Options& o) {
  Filter filter(o.selected);
  Output out(o.output);
  Writer writer(out, in_order(in.columns()));
  for (Record row; in.read(row);) {
    if (filter.keeps(row)) writer.write(row);
  }
  filter.require_all_seen();
  out.close();
}

void merge_csv(const CLI::App& app, const Options& o) {
  refuse_options_of_urls(app, "csv");
  std::vector<std::string> paths;
  for (const std::string& location : o.files) paths.push_back(local_path(location));
  Input in(paths, o.sort ? Order::sort : Order::by_date);
  write_part(in, o);
}

void show_changes(const Source& source, const std::string& location, Data& now, const Options& o) {
  Got earlier = open_earlier(source, location, o.changes_since, o.getting);
  const auto before = open_data(source, std::move(earlier.file), o.told);
  Output out(o.output);
  const Changes changes = write_changes(*before, now, o.selected, out);
  out.close();
  if (changes.changed == 0) return note("none of {} counts has changed", changes.cells);
  note("{} of {} counts have changed, on {} date{} from {} to {}", changes.changed, changes.cells,
       changes.dates, changes.dates == 1 ? "" : "s", to_string(*changes.first),
       to_string(*changes.last));
}

void list_publications(const Source& source, const std::string& url, const Options& o) {
  const Cache cache(Cache::root(o.getting.cache), cache_name(source, url));
  print(publications_as_csv(cache), o.output);
}

void prune(const Source& source, const std::string& url, const Options& o) {
  LockedCache cache(Cache::root(o.getting.cache), cache_name(source, url));
  const Count removed = cache.prune(*o.prune);
  note("{}: {} publication{} removed", source.name, removed, removed == 1 ? "" : "s");
}

void run(const CLI::App& app, const Options& o) {
  const Sources sources(o.source_files);
  if (o.list) return print_list(sources);
  if (!o.describe.empty()) return print(sources.description(o.describe));
  if (o.source.empty()) throw usage_error("no SOURCE: --list names them");
  const Source source = sources.named(o.source);
  refuse_options_of_other_sources(app, source);
  if (o.selected.since && o.selected.until && *o.selected.since > *o.selected.until) {
    throw usage_error("--since is after --until");
  }
  if (source.form == Form::made_up) return make_up(o);
  const bool remote = std::any_of(o.files.begin(), o.files.end(), is_remote);
  const bool plain = o.provenance.empty() && o.changes_since.empty();
  if (source.form == Form::corona_csv && !remote && plain) return merge_csv(app, o);

  const std::string location = location_of(source, o.files);
  refuse_contradictions(o);
  if (!is_remote(location)) refuse_options_of_urls(app, location);
  if (o.publications) return list_publications(source, location, o);
  if (o.prune) return prune(source, location, o);
  if (source.form == Form::long_rows && source.layout.date_column.empty() && !o.told.date) {
    throw usage_error("{} has no dates: say of which day the counts are with --date", source.name);
  }
  Got got = open_location(source, location, o.told, o.getting, !o.provenance.empty());
  const auto data = open_data(source, std::move(got.file), o.told);
  if (!o.changes_since.empty()) return show_changes(source, location, *data, o);
  write_part(*data, o);
  if (!o.provenance.empty()) {
    write_provenance(o.provenance, source, got.publication, is_remote(location) ? "" : location,
                     app.version());
  }
  if (is_remote(location)) pass_on(source, location, o.getting, got.publication);
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app{"Get totals from a source, as corona-csv", "corona-fetch"};
  declare(app, options);
  return run_tool(app, argc, argv, [&] { run(app, options); });
}
