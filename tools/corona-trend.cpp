#include "core/message.hpp"
#include "core/text.hpp"
#include "csv/input.hpp"
#include "csv/writer.hpp"
#include "tool/completion.hpp"
#include "tool/run_tool.hpp"
#include "trend/trend.hpp"

using namespace corona;

namespace {

struct Options {
  std::vector<std::string> files;
  std::string output = "-";
  std::string population;
  std::string levels = "nl-region";
  double si_mean = 4;
  double si_sd = 2;
  TrendRules rules;
  bool sort = false;
  bool asks_for_levels = false;  // by an option
};

const Words<Indicator> indicators{{"mean", Indicator::mean},
                                  {"per_100k", Indicator::per_100k},
                                  {"limits", Indicator::limits},
                                  {"change", Indicator::change},
                                  {"doubling_days", Indicator::doubling_days},
                                  {"r", Indicator::r},
                                  {"risk", Indicator::risk}};

void declare(CLI::App& app, Options& o) {
  add_window(app, o.rules.window);
  add_choice(app, "--align", o.rules.align,
             {{"trailing", Align::trailing}, {"centre", Align::centre}},
             "Where in its window a day stands");
  const auto asks_for_levels = [&o](const std::string&) { o.asks_for_levels = true; };
  add_choices(app, "--with", o.rules.with, indicators, "Add")->each(asks_for_levels);
  CLI::Option* levels =
      app.add_option("--levels", o.levels, "Levels of risk, indicative: nl-region, ecdc or a table")
          ->type_name("NAME|FILE")
          ->each(asks_for_levels)
          ->capture_default_str();
  offer_words(levels, level_schemes);
  app.add_option("--si-mean", o.si_mean, "Serial interval for r: mean in days, over 1")
      ->type_name("DAYS")
      ->check(number(1.01, 100))
      ->capture_default_str();
  app.add_option("--si-sd", o.si_sd, "and its standard deviation")
      ->type_name("DAYS")
      ->check(number(0.1, 100))
      ->capture_default_str();
  app.add_option("--r-min-count", o.rules.reproduction.min_count, "No r from fewer counts")
      ->type_name("N")
      ->check(whole_number(0, 1'000'000'000))
      ->capture_default_str();
  app.add_flag("--signal", o.rules.signal, "Mark regions that crossed the first threshold anew")
      ->each(asks_for_levels);
  app.add_option_function<std::string>(
         "--compat", [&o](const std::string&) { o.rules.nl_dashboard = true; },
         "Mean and rate per day rounded as the ministry's dashboard did")
      ->type_name("nl-dashboard")
      ->check(CLI::IsMember({"nl-dashboard"}).description(""));
  add_population(app, o.population);
  add_sort(app, o.sort);
  add_output(app, o.output);
  add_files(app, o.files);
  app.footer(
      "Examples:\n"
      "  corona-fetch demo | corona-diff | corona-trend --with per_100k,change\n"
      "  corona-trend --window 14 --levels ecdc --with risk --signal daily.csv");
}

/// The columns of the input but for figures, which are of other windows and would be taken for
/// these.
ColumnSet counts_of(const Input& in) {
  ColumnSet counts;
  std::vector<std::string> figures;
  for (const Column column : in_order(in.columns())) {
    if (column < Column::window) {
      counts.insert(column);
    } else {
      figures.emplace_back(name_of(column));
    }
  }
  if (!figures.empty()) note("the figures of the input are left out: {}", listed(figures));
  return counts;
}

void run(Options o) {
  Input in(o.files, o.sort ? Order::sort : Order::by_date);
  in.require(Column::new_count, "pipe the totals through corona-diff first");
  if (o.rules.needs_levels()) o.rules.levels = read_levels(o.levels);
  o.rules.reproduction.interval = serial_interval(o.si_mean, o.si_sd);
  o.rules.reproduction.interval_mean = o.si_mean;
  o.rules.reproduction.window = o.rules.window;

  Output out(o.output);
  Writer writer(out, in_order(counts_of(in) | trend_columns(o.rules)));
  Trend trend(o.rules, in, read_populations(o.population),
              [&](const Record& row) { writer.write(row); });
  for (Record row; in.read(row);) trend.add(row);
  trend.finish();
  out.close();
  in.tell_of_lone_headers();
  if (trend.lacks_levels() && o.asks_for_levels) {
    note("{} has no level for any row: man corona-trend says for which dates and metrics it has",
         o.rules.levels.name);
  }
  if (trend.window_is_too_long()) {
    note(
        "no region has counts for {} days in a row, so no figure is known: choose a shorter"
        " --window",
        o.rules.window);
  }
}

}  // namespace

int main(int argc, char** argv) {
  const auto tool = [](CLI::App& app, const Parse& parse) {
    Options options;
    declare(app, options);
    parse();
    run(options);
  };
  return run_tool("corona-trend",
                  "Add rates, growth, the reproduction number and levels to daily counts", argc,
                  argv, tool);
}
