#include "core/message.hpp"
#include "csv/input.hpp"
#include "csv/writer.hpp"
#include "group/stages.hpp"
#include "tool/run_tool.hpp"
#include "tool/split.hpp"

using namespace corona;

namespace {

struct Options {
  std::vector<std::string> files;
  std::string output = "-";
  GroupRules rules;
  bool sort = false;
};

void declare(CLI::App& app, Options& o) {
  GroupRules& rules = o.rules;
  app.add_option_function<std::string>(
         "--to", [&rules](const std::string& list) { rules.levels = split(list, ','); },
         "Add up to municipality, security-region, ggd, province or country")
      ->type_name("LEVEL,...");
  app.add_option("--members", rules.members,
                 "Add up to groups of one's own: region_code, group_code")
      ->type_name("FILE");
  app.add_option("--classification", rules.classification,
                 "Re-draw to the municipalities of the end of YEAR")
      ->type_name("YEAR")
      ->check(whole_number(1, 9999));
  add_choice(app, "--period", rules.period,
             {{"day", Period::day}, {"week", Period::week}, {"month", Period::month}},
             "Sum daily counts over ISO weeks or calendar months");
  app.add_flag("--keep", rules.keep, "Pass the regions of the input on too");
  app.add_option("--regions", rules.regions, "Regions to add to the built-in ones")
      ->type_name("FILE");
  app.add_option("--mergers", rules.mergers, "Mergers and splits instead of the built-in ones")
      ->type_name("FILE");
  app.add_flag("-v,--verbose", rules.verbose, "Say whether what was re-drawn adds up");
  add_sort(app, o.sort);
  add_output(app, o.output);
  add_files(app, o.files);
  app.footer(
      "Examples:\n"
      "  corona-fetch demo | corona-diff | corona-group --to security-region\n"
      "  corona-group --classification 2023 --to province,country --keep totals.csv");
}

void run(const Options& o) {
  o.rules.check();
  Input in(o.files, o.sort ? Order::sort : Order::by_date);
  Stages stages(o.rules, in);
  Output out(o.output);
  Writer writer(out, stages.columns());
  while (stages.next()) {
    for (const Observation& row : stages.rows()) writer.write({row, {}});
  }
  out.close();
  in.tell_of_lone_headers();
  stages.tell();
}

}  // namespace

int main(int argc, char** argv) {
  const auto tool = [](CLI::App& app, const Parse& parse) {
    Options options;
    declare(app, options);
    parse();
    run(options);
  };
  return run_tool("corona-group", "Add up counts to larger or re-drawn regions", argc, argv, tool);
}
