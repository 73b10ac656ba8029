#include "reference/regions.hpp"

#include "core/text_hash.hpp"
#include "csv/table.hpp"
#include "reference/embedded.hpp"
#include "reference/year.hpp"

#include <algorithm>
#include <map>

namespace corona {
namespace {

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> all;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) all.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return all;
}

}  // namespace

/// A table of regions, and on which line each of them stands.
struct Regions::Source {
  std::string name;
  std::string_view text;
  TextMap<std::string, unsigned> lines;

  /// Where the region stands, for messages; one of the built-in table stands nowhere.
  std::string place_of(const std::string& code) const {
    const auto line = lines.find(code);
    if (line == lines.end()) return printable(name);
    return fmt::format("{}:{}", printable(name), line->second);
  }
};

const Regions& Regions::built_in() {
  static const Regions all = [] {
    Source source{"regions.csv", embedded::regions, {}};
    Regions read;
    read.read(source);
    return read;
  }();
  return all;
}

void Regions::extend(const std::string& path) {
  const std::string text = read_file(path);
  Source source{path, text, {}};
  read(source);
  check(source);
}

void Regions::read(Source& source) {
  Table<5> table(source.name, source.text,
                 {"region_code", "region_level", "region_name", "parent_code", "since"}, 2);
  for (Table<5>::Cells cell; table.read(cell);) {
    const auto [code, level, name, parents, since] = cell;
    if (code.empty()) throw table.fault("region_code: empty");
    if (level.empty()) throw table.fault("region_level: empty: give a word such as province");
    if (!source.lines.emplace(code, table.line()).second) {
      throw table.fault("region_code: {} stands twice", in_quotes(code));
    }
    Region region{std::string(code), std::string(name), std::string(level), words(parents), 0};
    if (!since.empty()) region.since = parse_year(table, "since", since);
    const auto [known, is_new] = index_.emplace(code, regions_.size());
    if (is_new) {
      regions_.push_back(std::move(region));
    } else {
      regions_[known->second] = std::move(region);
    }
  }
}

void Regions::check(const Source& source) const {
  for (const Region& region : regions_) {
    const auto fault = [&](const std::string& what) {
      return data_error("{}: parent_code: {} {}", source.place_of(region.code),
                        in_quotes(region.code), what);
    };
    for (const std::string& parent : region.parents) {
      if (find(parent) == nullptr) {
        throw fault("lies in " + in_quotes(parent) + ", which no row describes");
      }
    }
    std::map<std::string, const Region*> at_level;
    for (const Region* holder : with_ancestors(region.code)) {
      const auto& parents = holder->parents;
      if (std::find(parents.begin(), parents.end(), region.code) != parents.end()) {
        throw fault("lies in itself");
      }
      const Region* other = at_level.emplace(holder->level, holder).first->second;
      if (other == &region && holder != other) {
        throw fault("lies in " + in_quotes(holder->code) + ", of the same level");
      }
      if (other != holder) {
        throw fault(fmt::format("lies in {} and {}, both of level {}", in_quotes(other->code),
                                in_quotes(holder->code), in_quotes(holder->level)));
      }
    }
  }
}

const Region* Regions::find(std::string_view code) const {
  const auto found = index_.find(std::string(code));
  return found == index_.end() ? nullptr : &regions_[found->second];
}

std::vector<const Region*> Regions::with_ancestors(std::string_view code) const {
  std::vector<const Region*> found;
  if (const Region* region = find(code)) found.push_back(region);
  for (std::size_t i = 0; i < found.size(); ++i) {
    for (const std::string& parent : found[i]->parents) {
      const Region* holder = find(parent);
      const bool known = std::find(found.begin(), found.end(), holder) != found.end();
      if (holder != nullptr && !known) found.push_back(holder);
    }
  }
  return found;
}

const Region* Regions::at_level(std::string_view code, std::string_view level) const {
  for (const Region* region : with_ancestors(code)) {
    if (region->level == level) return region;
  }
  return nullptr;
}

std::vector<const Region*> Regions::leaves() const {
  TextSet<std::string_view> holders;
  for (const Region& region : regions_)
    holders.insert(region.parents.begin(), region.parents.end());
  std::vector<const Region*> found;
  for (const Region& region : regions_) {
    if (!holders.contains(region.code)) found.push_back(&region);
  }
  return found;
}

std::vector<const Region*> Regions::leaves(std::string_view code) const {
  const Region* holder = find(code);
  if (holder == nullptr) return {};
  std::vector<const Region*> found;
  for (const Region* leaf : leaves()) {
    const auto lies_in = with_ancestors(leaf->code);
    if (std::find(lies_in.begin(), lies_in.end(), holder) != lies_in.end()) found.push_back(leaf);
  }
  return found;
}

Regions read_regions(const std::string& path) {
  Regions regions = Regions::built_in();
  if (!path.empty()) regions.extend(path);
  return regions;
}

}  // namespace corona
