#include "reference/tiles.hpp"

#include "csv/table.hpp"
#include "reference/embedded.hpp"
#include "reference/mergers.hpp"

#include <map>

namespace corona {
namespace {

int whole(const Table<3>& table, std::string_view cell) {
  const auto value = parse_whole(cell);
  if (!value) throw table.fault("{} is not a whole number", in_quotes(cell));
  return static_cast<int>(*value);
}

}  // namespace

std::vector<Tile> tile_map(int year) {
  const Mergers mergers = Mergers::built_in();
  Table<3> table("tiles.csv", embedded::tiles, {"region_code", "column", "row"});
  std::map<std::string, Tile> tiles;  // by code
  std::vector<Tile> of_others;        // of municipalities that ended
  for (Table<3>::Cells cell; table.read(cell);) {
    Tile tile{std::string(cell[0]), whole(table, cell[1]), whole(table, cell[2])};
    const std::vector<Successor> parts = mergers.in_year(tile.code, year);
    if (parts.size() > 1) continue;
    if (parts[0].code == tile.code) {
      tiles.emplace(tile.code, tile);
    } else {
      tile.code = parts[0].code;
      of_others.push_back(tile);
    }
  }
  for (const Tile& tile : of_others) tiles.emplace(tile.code, tile);
  std::vector<Tile> all;
  for (const auto& [code, tile] : tiles) all.push_back(tile);
  return all;
}

}  // namespace corona
