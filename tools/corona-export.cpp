#include "core/error.hpp"
#include "core/message.hpp"
#include "core/text.hpp"
#include "csv/input.hpp"
#include "export/formats.hpp"
#include "tool/completion.hpp"
#include "tool/run_tool.hpp"
#include "tool/split.hpp"

#include <algorithm>
#include <unistd.h>

using namespace corona;

namespace {

struct Options {
  const Format* format = nullptr;
  std::vector<std::string> columns;
  std::vector<std::string> files;
  std::string provenance;
  Job job;
};

Column column_to_keep(const std::string& name) {
  const auto column = column_named(name);
  if (!column)
    throw usage_error("--columns: no column of corona-csv is called {}", in_quotes(name));
  return *column;
}

/// "--region"; empty for a positional. A hidden option has no name for CLI11, but this.
std::string long_name(const CLI::Option* option) {
  const auto& names = option->get_lnames();
  return names.empty() ? "" : "--" + names.front();
}

/// --help alone has the options that every format takes; with a FORMAT, those of that one too.
void show_options(CLI::App& app, const Format* format) {
  for (CLI::Option* option : app.get_options()) {
    const std::string name = long_name(option);
    const auto takes = [&](const Format& other) { return other.takes(name); };
    if (std::none_of(formats().begin(), formats().end(), takes)) continue;
    option->group(format != nullptr && takes(*format) ? "Options" : "");
  }
  if (format == nullptr) return;
  app.description(fmt::format("{}: {}", format->name, format->what));
  app.footer(fmt::format("{}(1) says more, with examples", format->page));
}

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const Format& format : formats()) names.emplace_back(format.name);
  return names;
}

std::string footer() {
  std::string text = "Formats:\n";
  for (const Format& format : formats()) {
    text += fmt::format("  {:<26}{}\n", format.name, format.what);
  }
  return text +
         "\n'corona-export FORMAT --help' has the options of a format.\n"
         "\nExamples:\n"
         "  corona-fetch demo | corona-diff | corona-rank --top 10 | corona-export table\n"
         "  corona-export csv --locale nl --wide metric -o daily.csv daily-counts.csv";
}

/// `--name TEXT`, read by `read` into `value`.
template <typename Value>
void add_text(CLI::App& app, const std::string& name, Value& value, const auto& read,
              const std::string& type, const std::string& what) {
  app.add_option_function<std::string>(
         name, [&value, read](const std::string& text) { value = read(text); }, what)
      ->type_name(type);
}

/// What an open data package says of itself.
void declare_package(CLI::App& app, PackageOptions& o) {
  add_text(app, "--publisher", o.publisher, parse_publisher, "NAME",
           "Who publishes a package, as 'Name <https://...>'");
  add_text(app, "--contact", o.contact, parse_contact, "ADDRESS", "Mail or page for questions");
  add_text(app, "--licence", o.licence, licence_named, "NAME", "Of a package, such as CC0-1.0");
  app.add_option("--suppress", o.suppress, "Publish weeks, and hide counts from 1 to N - 1")
      ->type_name("N")
      ->check(whole_number(2, 1'000'000));
  app.add_option("--regions", o.regions, "Regions of your own, and what they lie in")
      ->type_name("FILE");
}

void declare_pictures(CLI::App& app, PictureOptions& o) {
  add_list(app, "--region", o.regions, "R,...", "Regions of a chart or a page, by code or name");
  app.add_option("--metric", o.metric, "What a picture shows; the first by default")
      ->type_name("M");
  const Words<std::optional<ChartKind>> kinds{{"line", ChartKind::line},
                                              {"bar", ChartKind::bar},
                                              {"small-multiples", ChartKind::small_multiples}};
  add_choice(app, "--kind", o.kind, kinds, "How a chart is drawn");
  add_choice(app, "--by", o.by,
             {{"per_100k", MapBy::per_100k},
              {"sum", MapBy::sum},
              {"mean", MapBy::mean},
              {"new", MapBy::new_count},
              {"total", MapBy::total},
              {"total_per_100k", MapBy::total_per_100k},
              {"change", MapBy::change},
              {"level", MapBy::level}},
             "What a map shows");
  app.add_option_function<std::string>(
         "--classes", [&o](const std::string& list) { o.classes = parse_classes(list); },
         "Lower bounds of a map's classes")
      ->type_name("N,...");
  app.add_option("--population", o.population, "Inhabitants: region_code, population, year")
      ->type_name("FILE");
  app.add_option("--highlight", o.highlight, "Draw a frame around a region")->type_name("R");
}

void declare_pages(CLI::App& app, PageOptions& o) {
  app.add_option("--title", o.title, "Title of a picture, page, workbook or package")
      ->type_name("T");
  app.add_option_function<std::string>(
         "--compare", [&o](const std::string& list) { o.compare = split(list, ','); },
         "Beside a region: province, country, neighbours, codes")
      ->type_name("R,...");
  app.add_option_function<std::string>(
         "--also", [&o](const std::string& path) { o.also.push_back(path); },
         "Show other data on a page; may be repeated")
      ->type_name("FILE")
      ->trigger_on_parse();
  app.add_option("--template", o.templates, "Take templates of pages from here")
      ->type_name("FOLDER");
  add_text(app, "--url", o.url, parse_folder_url, "URL", "Where a site or a package will be");
}

void declare(CLI::App& app, Options& o) {
  CLI::Option* format = app.add_option_function<std::string>(
      "FORMAT",
      [&](const std::string& name) {
        o.format = &format_named(name);
        show_options(app, o.format);
      },
      "What to write, see below");
  format->type_name("")->required();
  offer_words(format, format_names);
  add_list(app, "--columns", o.columns, "NAME,...", "Keep these columns, in this order");
  add_choice(app, "--wide", o.job.wide, {{"metric", Across::metric}, {"region", Across::region}},
             "A column a metric, or a column a region");
  app.add_option_function<std::string>(
         "--value", [&](const std::string& name) { o.job.value = value_column(name); },
         "What fills the cells of --wide")
      ->type_name("COLUMN")
      ->needs("--wide");
  add_choice(app, "--locale", o.job.look.locale, {{"en", Locale::en}, {"nl", Locale::nl}},
             "Heads and decimals as in the pipe, or Dutch");
  app.add_option("--borders", o.job.borders, "GeoJSON with the borders of the regions")
      ->type_name("FILE");
  add_date(app, "--date", o.job.date, "What a map shows: latest, or a day of the data");
  declare_pictures(app, o.job.picture);
  declare_pages(app, o.job.page);
  app.add_option("--provenance", o.provenance, "Where figures are from, as corona-fetch writes it")
      ->type_name("FILE");
  declare_package(app, o.job.package);
  add_output(app, o.job.output);
  add_files(app, o.files);
  app.footer(footer());
  show_options(app, nullptr);
}

/// Refuses what the format cannot do. Every format takes a provenance, as scripts give it to all of
/// them; one without a place for it says so.
void check(const CLI::App& app, const Options& o) {
  const Format& format = *o.format;
  for (const CLI::Option* option : app.get_options()) {
    const std::string name = long_name(option);
    if (option->count() == 0) continue;
    if (name != "--provenance") {
      require_use(format, name);
    } else if (!format.takes(name)) {
      note("{} has no place for the provenance: it is left out", format.name);
    }
  }
  if (o.job.wide && !o.columns.empty()) throw usage_error("--columns and --wide: choose one");
  if (!format.streams && o.job.output == "-") {
    throw usage_error("{} cannot go to standard output: say where with -o", format.name);
  }
  if (format.takes("--publisher")) require_complete(o.job.package);
}

void run(const Options& o) {
  Job job = o.job;
  for (const std::string& name : o.columns) job.columns.push_back(column_to_keep(name));
  if (!o.provenance.empty()) {
    job.provenance = read_provenance(o.provenance);
    job.look.source = source_line(job.provenance, job.look.locale);
  }
  job.version = version();
  Input in(o.files, Order::any);
  job.look.colour = job.output == "-" && ::isatty(STDOUT_FILENO) == 1;
  o.format->write(in, job);
  in.tell_of_lone_headers();
}

}  // namespace

int main(int argc, char** argv) {
  const auto tool = [](CLI::App& app, const Parse& parse) {
    Options options;
    declare(app, options);
    parse();
    check(app, options);
    run(options);
  };
  return run_tool("corona-export", "Write counts for people and programs", argc, argv, tool);
}
