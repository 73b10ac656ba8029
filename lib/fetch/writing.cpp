#include "fetch/writing.hpp"

#include "core/message.hpp"
#include "core/record_store.hpp"
#include "core/text.hpp"
#include "csv/writer.hpp"

#include <algorithm>

namespace corona {
namespace {

/// Writes what is selected of the records of `in`, each of which `look` sees. Where a region is
/// named otherwise than by a built-in code, its rows are kept in memory until the end, as the name
/// may yet come as a code.
void write_selected(auto& in, const Selection& selected, const std::string& output,
                    const auto& look) {
  Filter filter(selected);
  Output out(output);
  Writer writer(out, in_order(in.columns()));
  const bool waits = filter.may_change_its_mind();
  RecordStore waiting;
  for (Record row; in.read(row);) {
    look(row);
    if (!filter.keeps(row)) continue;
    if (waits) {
      waiting.add(row);
    } else {
      writer.write(row);
    }
  }
  filter.settle();
  filter.require_all_seen();
  for (std::size_t i = 0; i < waiting.size(); ++i) {
    const Record row = waiting[i];
    if (filter.still_keeps(row)) writer.write(row);
  }
  out.close();
}

/// "the publication of 2020-09-14, fetched 2020-09-14T13:20:00.123456Z", or the name of a file.
std::string called(const Publication& publication, const Data& data) {
  if (publication.fetched.empty()) return printable(data.name());
  return fmt::format("the publication of {}, fetched {}", to_string(publication.date),
                     publication.fetched);
}

}  // namespace

void write_text(const std::string& text, const std::string& output) {
  Output out(output);
  out.write(text);
  out.close();
}

void write_part(Data& data, const Selection& selected, const std::string& output,
                Publication& publication) {
  publication.dates = 0;
  write_selected(data, selected, output, [&](const Record& row) {
    if (publication.dates == 0 || publication.date != row.date) ++publication.dates;
    publication.date = row.date;
  });
  if (publication.dates == 0) note("{}: no rows behind the header", printable(data.name()));
}

void write_merged(const std::vector<std::string>& paths, Order order, const Selection& selected,
                  const std::string& output) {
  Input in(paths, order);
  write_selected(in, selected, output, [](const Record&) {});
  in.tell_of_lone_headers();
}

void write_demo(const DemoRules& rules, const Selection& selected, const std::string& output) {
  note("these counts are made up (seed {})", rules.seed);
  Filter filter(selected);
  Output out(output);
  Demo(rules).write(out, filter);
  filter.require_all_seen();
  out.close();
}

void write_changes(Data& before, const Publication& earlier, Data& after, const Publication& later,
                   const Selection& selected, const std::string& output) {
  Output out(output);
  const Changes changes = write_changes(before, after, selected, out);
  out.close();
  note("{}, compared with {}", called(later, after), called(earlier, before));
  if (changes.changed == 0) return note("none of {} counts has changed", changes.cells);
  note("{} of {} counts have changed, on {} date{} from {} to {}", changes.changed, changes.cells,
       changes.dates, changes.dates == 1 ? "" : "s", to_string(*changes.first),
       to_string(*changes.last));
}

std::string sources_as_text(const std::vector<ListedSource>& sources) {
  std::size_t width = 0;
  for (const ListedSource& one : sources) width = std::max(width, one.name.size());
  std::string text;
  for (const ListedSource& one : sources) {
    text += fmt::format("{:<{}} {}", one.name, width, printable(one.what));
    text += one.file.empty() ? "\n" : fmt::format(" ({})\n", printable(one.file));
  }
  return text;
}

}  // namespace corona
