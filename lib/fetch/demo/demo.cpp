#include "fetch/demo/demo.hpp"

#include "csv/cells.hpp"
#include "fetch/demo/noise.hpp"
#include "reference/municipalities.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace corona {
namespace {

constexpr Date first_date = date::year{2020} / 8 / 1;

// Numbers of municipalities are below the first of these.
constexpr std::uint64_t first_province_id = 10000;
constexpr std::uint64_t first_made_up_id = 20000;

/// The number in a code such as VR03 or GM0114.
std::uint64_t number_of(std::string_view code) {
  return static_cast<std::uint64_t>(parse_whole(code.substr(2)).value());
}

/// Where a municipality lies on the way of a wave. Safety regions are numbered from the north-east
/// by way of the west to the south, so that neighbours in number are mostly neighbours on the map.
Count position_of(const Municipality& municipality) {
  return static_cast<Count>(number_of(municipality.safety_region_code)) - 1;
}

}  // namespace

Demo::Region Demo::region(std::string code, std::string_view name, const Spot& spot) {
  Region region{std::move(code), ",", spot};
  append_cell(region.text, region.code);
  region.text += ',';
  append_cell(region.text, name);
  region.text += ',';
  return region;
}

Demo::Demo(const DemoRules& rules) : rules_(rules), epidemic_(rules.seed) {
  const std::vector<Municipality> all = municipalities(2020);
  std::map<std::string, Region> provinces;  // of the municipalities taken, by code
  for (const Municipality& one : all) {
    if (static_cast<Count>(municipalities_.size()) == rules_.regions) break;
    const Count position = position_of(one);
    municipalities_.push_back(
        region(one.code, one.name, {number_of(one.code), one.population, position}));
    const std::uint64_t province_id = first_province_id + number_of(one.province_code);
    provinces.try_emplace(one.province_code, region(one.province_code + ".unknown",
                                                    one.province + " (municipality unknown)",
                                                    {province_id, 0, position, true}));
  }
  for (const Municipality& one : all) {
    const auto province = provinces.find(one.province_code);
    if (province != provinces.end()) province->second.spot.population += one.population;
  }
  for (auto& [code, province] : provinces) unknown_.push_back(std::move(province));
}

/// The place of that number, from 1, beyond the municipalities; many are small.
Demo::Region Demo::made_up(Count number) {
  const std::uint64_t id = first_made_up_id + static_cast<std::uint64_t>(number);
  const std::uint64_t draw = noise(id);
  const auto size = static_cast<Count>(draw % 1000);
  const auto position = static_cast<Count>((draw >> 32) % Spot::positions);
  return region(fmt::format("XX{:07}", number), fmt::format("Place {}", number),
                {id, 1000 + size * size / 10, position});
}

void Demo::write(Output& out, Filter& filter) const {
  out.write("date,region_code,region_name,metric,total\n");
  for (Count day = 0; day < rules_.days; ++day) {
    if (day != epidemic_.missing_day()) write_day(out, filter, day);
  }
}

void Demo::write_day(Output& out, Filter& filter, Count day) const {
  const Date date = first_date + Days{day};
  const std::string date_text = to_string(date);
  const bool keeps_date = filter.keeps_date(date);
  std::vector<const Outcome*> kept;
  for (const Outcome& one : outcomes()) {
    if (filter.keeps_metric(one.metric)) kept.push_back(&one);
  }
  std::string lines;
  const auto write = [&](const Region& region) {
    if (!filter.keeps_region(region.code) || !keeps_date) return;
    lines.clear();
    for (const Outcome* one : kept) {
      lines += date_text;
      lines += region.text;
      lines += one->metric;
      lines += ',';
      const fmt::format_int total(epidemic_.total(region.spot, *one, day));
      lines.append(total.data(), total.size());
      lines += '\n';
    }
    out.write(lines);
  };
  for (const Region& region : municipalities_) write(region);
  const auto known = static_cast<Count>(municipalities_.size());
  for (Count number = 1; known + number <= rules_.regions; ++number) write(made_up(number));
  for (const Region& region : unknown_) write(region);
}

}  // namespace corona
