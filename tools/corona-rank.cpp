#include "core/message.hpp"
#include "csv/input.hpp"
#include "csv/writer.hpp"
#include "rank/ranking.hpp"
#include "tool/run_tool.hpp"

using namespace corona;

namespace {

struct Options {
  std::vector<std::string> files;
  std::string output = "-";
  std::string population;
  RankRules rules;
  bool sort = false;
};

void declare(CLI::App& app, Options& o) {
  add_choice(app, "--by", o.rules.by,
             {{"per_100k", Measure::per_100k},
              {"sum", Measure::sum},
              {"mean", Measure::mean},
              {"new", Measure::new_count},
              {"total", Measure::total},
              {"total_per_100k", Measure::total_per_100k},
              {"change", Measure::change}},
             "What to rank by");
  add_window(app, o.rules.window);
  add_date(app, "--date", o.rules.date, "Rank on this day, or on the latest of each metric");
  app.add_option("--metric", o.rules.metric, "Rank this metric only")->type_name("M");
  app.add_option("-n,--top", o.rules.top, "Keep the first N, and ties with the last of them")
      ->type_name("N")
      ->check(whole_number(1, 1'000'000'000));
  add_choice(
      app, "--ties", o.rules.ties,
      {{"min", Ties::min}, {"dense", Ties::dense}, {"max", Ties::max}, {"ordinal", Ties::ordinal}},
      "Which rank equal values share");
  app.add_flag_callback(
      "--reverse", [&o] { o.rules.direction = Direction::lowest_first; }, "Lowest first");
  add_choice(app, "--stale", o.rules.stale, {{"omit", Stale::omit}, {"keep", Stale::keep}},
             "What to do with regions without a count on the day");
  app.add_option("--population", o.population, "Inhabitants: region_code, population, year")
      ->type_name("FILE");
  add_sort(app, o.sort);
  add_output(app, o.output);
  add_files(app, o.files);
  app.footer(
      "Examples:\n"
      "  corona-fetch demo | corona-diff | corona-rank --metric cases --top 10\n"
      "  corona-rank --by change --window 14 --date 2020-09-14 daily.csv");
}

void run(const Options& o) {
  Input in(o.files, o.sort ? Order::sort : Order::by_date);
  in.require(Column::new_count, "pipe the totals through corona-diff first");
  Ranking ranking(o.rules, in, read_populations(o.population));
  for (Record row; in.read(row);) ranking.add(row);
  ranking.finish();

  Output out(o.output);
  Writer writer(out, ranking_columns(o.rules.by));
  for (Record row; ranking.next(row);) writer.write(row);
  out.close();
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app{"Rank regions by where it spreads now", "corona-rank"};
  declare(app, options);
  return run_tool(app, argc, argv, [&] { run(options); });
}
