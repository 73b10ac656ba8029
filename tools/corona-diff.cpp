#include "core/error.hpp"
#include "core/message.hpp"
#include "core/same_file.hpp"
#include "core/text.hpp"
#include "csv/input.hpp"
#include "csv/writer.hpp"
#include "diff/backfiller.hpp"
#include "diff/differ.hpp"
#include "diff/ledger.hpp"
#include "diff/spreader.hpp"
#include "tool/run_tool.hpp"

using namespace corona;

namespace {

struct Options {
  std::vector<std::string> files;
  std::string output = "-";
  std::string ledger;
  DiffRules rules;
  bool backfill = false;
  bool check = false;
  bool sort = false;
};

void declare(CLI::App& app, Options& o) {
  add_choice(app, "--first", o.rules.first,
             {{"omit", First::omit}, {"zero", First::zero}, {"total", First::total}},
             "What a first total counts as");
  add_choice(app, "--gaps", o.rules.gaps,
             {{"lump", Gaps::lump}, {"spread", Gaps::spread}, {"refuse", Gaps::refuse}},
             "What to do where dates are missing");
  add_choice(app, "--period", o.rules.period, {{"day", 1}, {"week", 7}},
             "How often the source counts");
  app.add_flag("--backfill", o.backfill, "Take corrections from earlier counts, in memory");
  app.add_option("--ledger", o.ledger, "Write every correction, gap and duplicate to FILE")
      ->type_name("FILE");
  app.add_flag("--check", o.check, "Write nothing; fail if there is any of these");
  add_sort(app, o.sort);
  add_output(app, o.output);
  add_files(app, o.files);
  app.footer(
      "Examples:\n"
      "  corona-fetch demo | corona-diff\n"
      "  corona-fetch rivm FILE | corona-diff --gaps spread --ledger ledger.csv");
}

/// The columns that diff gives; figures were computed from other counts and are left out.
std::vector<Column> columns_of(const Input& in) {
  using enum Column;
  in.require(total,
             "corona-diff turns totals into daily counts, and these are daily counts already");
  if (in.columns().has(new_count)) note("column 'new' is computed anew from 'total'");
  ColumnSet columns{date, region_code, metric, total, new_count, correction, days};
  if (in.columns().has(region_name)) columns.insert(region_name);
  return in_order(columns);
}

/// The ledger has a file of its own, and is not the end of one to be read.
void refuse_files_that_mix(const Options& o) {
  if (o.ledger.empty()) return;
  if (!o.check && is_same_file(o.ledger, o.output)) {
    throw usage_error("the ledger and the counts would mix in {}: give each a file of its own",
                      o.output == "-" ? "standard output" : in_quotes(o.output));
  }
  for (const std::string& file : o.files) {
    if (file == "-" || !is_same_file(o.ledger, file)) continue;
    throw usage_error("the ledger would take the place of the input {}: give it another name",
                      in_quotes(file));
  }
}

/// Writes the count of each row as it comes.
void write_counts(Input& in, Differ& differ, Writer& out) {
  for (Record row; in.read(row);) {
    if (differ.add(row)) out.write(row, in.lead());
  }
}

/// Writes counts that later rows change: as they are divided over a gap, or as a correction takes
/// from them.
void write_revised_counts(const Options& o, Input& in, Differ& differ, Writer& out) {
  Spreader spreader(o.rules.period);
  Backfiller backfiller;
  const auto count = [&](const Observation& row) {
    if (o.backfill) {
      backfiller.add(row);
    } else {
      out.write(row);
    }
  };
  const auto count_spread = [&] {
    for (Observation row; spreader.next(row);) count(row);
  };
  for (Record row; in.read(row);) {
    const bool counts = differ.add(row);
    if (o.rules.gaps != Gaps::spread) {
      if (counts) count(row);
      continue;
    }
    spreader.saw(row);
    if (counts) spreader.add(row);
    count_spread();
  }
  spreader.finish();
  count_spread();
  backfiller.finish();
  for (Observation row; backfiller.next(row);) out.write(row);
}

void run(const Options& o) {
  refuse_files_that_mix(o);
  Input in(o.files, o.sort ? Order::sort : Order::by_date);
  const std::vector<Column> columns = columns_of(in);
  Ledger ledger(o.ledger);
  Differ differ(o.rules, in, ledger);
  Output out(o.check ? "/dev/null" : o.output);
  Writer writer(out, columns);
  if (o.backfill || o.rules.gaps == Gaps::spread) {
    write_revised_counts(o, in, differ, writer);
  } else {
    write_counts(in, differ, writer);
  }
  ledger.close();
  out.close();
  in.tell_of_lone_headers();
  if (o.check && !ledger.empty()) throw data_error("{}", ledger.summary());
  if (differ.lacks_second_totals()) {
    note("no series has a total on a second day, so there is nothing to count: see --first");
  }
  if (const Count twice = ledger.duplicates(); twice > 0) {
    note("{} row{} came twice with the same total: kept once", twice, twice == 1 ? "" : "s");
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
  return run_tool("corona-diff", "Turn totals into daily counts", argc, argv, tool);
}
