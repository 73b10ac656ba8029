#include "core/message.hpp"
#include "core/text.hpp"
#include "csv/input.hpp"
#include "csv/writer.hpp"
#include "rank/ranking.hpp"
#include "tool/completion.hpp"
#include "tool/run_tool.hpp"

using namespace corona;

namespace {

struct Options {
  std::vector<std::string> files;
  std::string output = "-";
  std::string population;
  RankRules rules;
  RankScope scope;
  bool window_given = false;
  bool sort = false;
};

void set_by(RankRules& rules, const std::string& word) {
  const auto by = by_named(word);
  if (!by) {
    throw CLI::ValidationError("--by", in_quotes(word) + " is none of " + listed(measure_words()) +
                                           ", and no numeric column of corona-csv");
  }
  rules.by = *by;
}

void set_date(RankScope& scope, const std::string& text) {
  scope.every_date = text == "all";
  scope.date = parse_date(text);
  if (!scope.date && !scope.every_date && text != "latest") {
    throw CLI::ValidationError("--date", in_quotes(text) + " is not a date like 2020-09-14");
  }
}

void declare(CLI::App& app, Options& o) {
  CLI::Option* by = app.add_option_function<std::string>(
      "--by", [&o](const std::string& word) { set_by(o.rules, word); },
      "What to rank by: a measure or a numeric column");
  by->type_name("COLUMN")->default_str("per_100k");
  offer_words(by, measure_words);
  add_window(app, o.rules.window);
  app.add_option_function<std::string>(
         "--date", [&o](const std::string& text) { set_date(o.scope, text); },
         "The day to rank on, or every day")
      ->type_name("DATE|latest|all")
      ->default_str("latest");
  app.add_option("--metric", o.scope.metric, "Rank this metric only")->type_name("M");
  app.add_option("-n,--top", o.rules.top, "Keep the first N, and ties with the last of them")
      ->type_name("N")
      ->check(whole_number(1, 1'000'000'000));
  add_choice(
      app, "--ties", o.rules.ties,
      {{"min", Ties::min}, {"dense", Ties::dense}, {"max", Ties::max}, {"ordinal", Ties::ordinal}},
      "Which rank equal values share");
  app.add_flag_callback(
      "--reverse", [&o] { o.rules.direction = Direction::lowest_first; }, "Lowest first");
  app.add_flag("--interval", o.rules.interval, "Add the range of ranks that chance allows");
  app.add_option("--against", o.scope.against, "Add the ratio to this region's value")
      ->type_name("REGION");
  app.add_flag("--mixed", o.scope.mixed, "Rank regions of all levels together");
  add_choice(app, "--stale", o.scope.stale, {{"omit", Stale::omit}, {"keep", Stale::keep}},
             "What to do with regions without a count on the day");
  add_population(app, o.population);
  add_sort(app, o.sort);
  add_output(app, o.output);
  add_files(app, o.files);
  app.footer(
      "Examples:\n"
      "  corona-fetch demo | corona-diff | corona-rank --metric cases --top 10\n"
      "  corona-rank --by change --window 14 --date 2020-09-14 daily.csv");
}

/// The window of the figures that the stream gives, where the command line names none.
void adopt_window(Options& o, const Record& row) {
  const auto given = parse_whole(row.figures[Column::window]);
  if (given && *given >= 1 && !o.window_given) o.rules.window = *given;
}

void run(Options o) {
  Input in(o.files, o.sort ? Order::sort : Order::by_date);
  in.require(Column::new_count, "pipe the totals through corona-diff first");
  o.rules.by = by_for(o.rules.by, in.columns());
  if (o.rules.interval && !is_count(o.rules.by)) {
    throw usage_error("--interval: {} is not a count, which chance could be worked out for",
                      name_of(o.rules.by.column));
  }
  if (o.rules.interval && o.rules.ties == Ties::dense) {
    throw usage_error("--interval: dense ranks have none: choose other --ties");
  }
  Record row;
  bool more = in.read(row);
  adopt_window(o, row);

  Ranking ranking(o.rules, o.scope, in, read_populations(o.population));
  Output out(o.output);
  Writer writer(out, ranking_columns(o.rules, o.scope, in.columns()));
  Record ranked;
  const auto write_ranked = [&] {
    while (ranking.next(ranked)) writer.write(ranked);
  };
  for (; more; more = in.read(row)) {
    ranking.add(row);
    write_ranked();
  }
  ranking.finish();
  write_ranked();
  out.close();
  in.tell_of_lone_headers();
}

}  // namespace

int main(int argc, char** argv) {
  const auto tool = [](CLI::App& app, const Parse& parse) {
    Options options;
    declare(app, options);
    parse();
    options.window_given = app.count("--window") > 0;
    run(options);
  };
  return run_tool("corona-rank", "Rank regions by where it spreads now", argc, argv, tool);
}
