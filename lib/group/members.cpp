#include "csv/table.hpp"
#include "group/divisions.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace corona {
namespace {

struct Entry {
  std::string code;
  unsigned line;  // of the file
};

struct Members {
  std::string name;
  std::vector<Entry> entries;
};

/// The groups of a members file, by code, with what they hold.
class MembersFile {
 public:
  MembersFile(const Regions& regions, const std::string& path) : regions_(regions), path_(path) {
    const std::string text = read_file(path);
    Table<3> table(path, text, {"region_code", "group_code", "group_name"}, 2);
    for (Table<3>::Cells cell; table.read(cell);) add(table, cell);
  }

  void put_into(Division& division) const {
    for (const auto& [code, group] : groups_) {
      std::set<Index> leaves;
      std::vector<std::string> way{code};
      collect(division, group, way, leaves);
    }
  }

 private:
  void add(const Table<3>& table, const Table<3>::Cells& cell) {
    const auto [region, group, name] = cell;
    if (region.empty() || group.empty()) throw table.fault("a code is empty");
    if (regions_.find(group) != nullptr) {
      throw table.fault("group_code: {} is a region already: choose another code",
                        in_quotes(group));
    }
    Members& of = groups_[std::string(group)];
    if (!of.name.empty() && !name.empty() && of.name != name) {
      throw table.fault("group_name: {} is called {} above", in_quotes(group), in_quotes(of.name));
    }
    if (!name.empty()) of.name = name;
    of.entries.push_back({std::string(region), table.line()});
  }

  /// Adds the leaves of a group; `way` is how it was reached.
  void collect(Division& division, const Members& group, std::vector<std::string>& way,
               std::set<Index>& leaves) const {
    for (const auto& [code, line] : group.entries) {
      const auto fault = [&, at = line, &of = code](const std::string& what) {
        return data_error("{}:{}: region_code: {} {}", printable(path_), at, in_quotes(of), what);
      };
      if (std::find(way.begin(), way.end(), code) != way.end()) throw fault("lies in itself");
      if (const auto inner = groups_.find(code); inner != groups_.end()) {
        way.push_back(code);
        collect(division, inner->second, way, leaves);
        way.pop_back();
        continue;
      }
      std::vector<Index> members = division.leaves_of(code);
      if (members.empty()) members = {division.add_leaf(code)};
      for (const Index leaf : members) {
        const std::string twice = division.leaves()[leaf].code;
        if (leaves.insert(leaf).second) {
          const auto& [group_code, outermost] = *groups_.find(way.front());
          if (twice == code) {
            division.put_named(leaf, group_code, outermost.name);
          } else {
            division.put(leaf, group_code, outermost.name);
          }
          continue;
        }
        throw fault(twice == code
                        ? fmt::format("is in group {} twice", in_quotes(way.front()))
                        : fmt::format("holds {}, which is in group {} too: levels overlap",
                                      in_quotes(twice), in_quotes(way.front())));
      }
    }
  }

  const Regions& regions_;
  std::string path_;
  std::map<std::string, Members> groups_;
};

}  // namespace

Division by_members(const Regions& regions, const Mergers& mergers, const std::string& path) {
  const MembersFile file(regions, path);
  Division division(regions, mergers, Rest::leave_out,
                    {"group of " + printable(path), "", "--classification draws all dates alike"});
  division.begin_level();
  file.put_into(division);
  return division;
}

}  // namespace corona
