// peaks FILE...: on which day each region had its highest daily count. What a tool of one's own
// looks like that reads totals as corona-diff does, and answers a question that no tool does.
#include "core/error.hpp"
#include "core/message.hpp"
#include "csv/input.hpp"
#include "diff/differ.hpp"

#include <fmt/format.h>

#include <map>

using namespace corona;

namespace {

void run(const std::vector<std::string>& files) {
  Input in(files, Order::by_date);
  in.require(Column::total, "peaks makes daily counts of totals");
  Ledger ledger("");
  Differ differ({}, in, ledger);
  std::map<std::uint32_t, Observation> highest;  // by series, in the order of the file
  for (Record row; in.read(row);) {
    if (!differ.add(row) || row.days != 1) continue;  // a count of two days is no day's
    const auto [at, is_first] = highest.try_emplace(row.series->id, row);
    if (!is_first && row.new_count > at->second.new_count) at->second = row;
  }
  for (const auto& [id, row] : highest) {
    fmt::print("{} {} {} {}\n", row.series->region_code, row.series->metric, to_string(row.date),
               *row.new_count);
  }
}

}  // namespace

int main(int argc, char** argv) {
  set_program("peaks");
  try {
    run({argv + 1, argv + argc});
  } catch (const Error& error) {
    say_error(error.what());
    return static_cast<int>(error.status());
  }
}
