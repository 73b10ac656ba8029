#include "core/error.hpp"
#include "core/region.hpp"
#include "reference/apportion.hpp"
#include "reference/drawing.hpp"
#include "reference/municipalities.hpp"
#include "reference/neighbours.hpp"
#include "reference/population.hpp"
#include "reference/region_lookup.hpp"
#include "reference/tiles.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <set>

using namespace corona;

namespace {

Count inhabitants(Populations& all, std::string_view code, int year) {
  const auto found = all.find(code, *make_date(year, 7, 1));
  return found ? found->inhabitants : -1;
}

int year_found(Populations& all, std::string_view code, int year) {
  return all.find(code, *make_date(year, 7, 1)).value().year;
}

Count sum(const std::vector<Count>& parts) {
  return std::accumulate(parts.begin(), parts.end(), Count{0});
}

std::vector<std::string> codes_of(int year) {
  std::vector<std::string> codes;
  for (const Municipality& place : municipalities(year)) codes.push_back(place.code);
  return codes;
}

std::string refusal(const RegionLookup& lookup, std::string_view text) {
  try {
    lookup.find(text);
  } catch (const std::exception& fault) {
    return fault.what();
  }
  return "";
}

}  // namespace

TEST_SUITE("reference") {
  TEST_CASE("each year has its municipalities, in the order of their codes") {
    CHECK(municipalities(2020).size() == 355);
    CHECK(municipalities(2021).size() == 352);
    CHECK(municipalities(2022).size() == 344);
    CHECK(municipalities(2023).size() == 342);
    CHECK_THROWS(municipalities(2019));
    CHECK_THROWS(municipalities(2024));
    for (int year = first_drawing; year <= last_drawing; ++year) {
      const auto codes = codes_of(year);
      CHECK(std::is_sorted(codes.begin(), codes.end()));
      CHECK(drawing_of(codes) == year);
      Count people = 0;
      for (const Municipality& place : municipalities(year)) people += place.population;
      CHECK(people == 17'407'585);
    }
  }

  TEST_CASE("a municipality knows what it lies in") {
    const auto all = municipalities(2020);
    const auto emmen = std::find_if(all.begin(), all.end(),
                                    [](const Municipality& m) { return m.code == "GM0114"; });
    CHECK(emmen->name == "Emmen");
    CHECK(emmen->province_code == "PV22");
    CHECK(emmen->safety_region_code == "VR03");
    CHECK(emmen->health_service == "GGD Drenthe");
  }

  TEST_CASE("few codes, or codes of two drawings, tell no year") {
    CHECK_FALSE(drawing_of({"GM0114"}));
    CHECK_FALSE(drawing_of({"GM0003", "GM1979"}));
    CHECK(drawing_of({"GM0788", "PV22"}) == 2020);
    CHECK(drawing_of({"GM1979", "GM0457"}) == 2021);
  }

  TEST_CASE("larger regions have the inhabitants of what lies in them") {
    Populations all = Populations::built_in();
    CHECK(inhabitants(all, "NL", 2020) == 17'407'585);
    CHECK(inhabitants(all, "NL", 2022) == 17'590'672);
    CHECK(inhabitants(all, "VR03", 2020) == 493'682);
    CHECK(inhabitants(all, "PV22", 2020) == 493'682);
    CHECK_FALSE(all.find("PV22.unknown", *make_date(2020, 7, 1)));
    CHECK(all.find("GM0114", *make_date(2021, 7, 1))->inferred);
    CHECK_FALSE(all.find("GM0114", *make_date(2022, 7, 1))->inferred);
    CHECK(year_found(all, "GM0114", 2019) == 2020);
    CHECK(year_found(all, "GM0114", 2023) == 2022);
  }

  TEST_CASE("a code that covers more since a merger has the inhabitants of its drawing") {
    Populations of_2020 = Populations::built_in(2020);
    Populations of_2023 = Populations::built_in(2023);
    CHECK(inhabitants(of_2020, "GM0363", 2020) == 872'757);
    CHECK(inhabitants(of_2023, "GM0363", 2020) == 892'495);
    CHECK(inhabitants(of_2023, "GM0363", 2022) == 903'399);
    CHECK(inhabitants(of_2023, "GM0855", 2020) == 219'789 + 1452);
    CHECK(inhabitants(of_2023, "GM0757", 2020) == 30'801 + 2170);
    CHECK(inhabitants(of_2023, "GM0824", 2020) == 26'245 + 5886);
    CHECK(inhabitants(of_2023, "GM0865", 2020) == 26'558 + 4862);
    CHECK(inhabitants(of_2023, "GM1979", 2020) == 45'857);
    CHECK(inhabitants(of_2020, "VR14", 2020) == 257'075);
    CHECK(inhabitants(of_2023, "VR14", 2020) == 257'075 - 19'738);
    CHECK_FALSE(of_2023.find("GM0457", *make_date(2020, 7, 1)));
  }

  TEST_CASE("a later figure is not taken for a region that was drawn smaller") {
    Populations all = Populations::built_in();
    CHECK(year_found(all, "GM0363", 2021) == 2020);
    CHECK(year_found(all, "VR13", 2021) == 2020);
    CHECK(year_found(all, "PV27", 2021) == 2021);
    CHECK(year_found(all, "GM0855", 2021) == 2021);
    CHECK(year_found(all, "GM0363", 2022) == 2022);
    CHECK(inhabitants(all, "GM0457", 2022) == 19'738);
    CHECK(inhabitants(all, "GM1979", 2020) == 45'857);
  }

  TEST_CASE("Haaren's parts add up and never fall while the whole grows") {
    const std::vector<Count> inhabitants_of_parts{2170, 5886, 1452, 4862};
    std::vector<Count> weights;
    for (const Successor& part : Mergers::built_in().in_year("GM0788", 2021)) {
      weights.push_back(part.weight);
    }
    CHECK(apportion(14'370, weights) == inhabitants_of_parts);
    std::vector<Count> before(4, 0);
    for (Count total = 0; total <= 5000; ++total) {
      CAPTURE(total);
      const auto parts = apportion(total, weights);
      REQUIRE(sum(parts) == total);
      REQUIRE(parts == apportion(total, inhabitants_of_parts));
      for (std::size_t i = 0; i < parts.size(); ++i) REQUIRE(parts[i] >= before[i]);
      before = parts;
    }
    CHECK(apportion(70, weights) == std::vector<Count>{11, 28, 7, 24});
  }

  TEST_CASE("units are given out one by one") {
    for (const auto& weights : std::vector<std::vector<Count>>{
             {1, 1}, {1, 1, 1}, {5, 3, 1}, {1, 0, 2}, {7, 7, 7, 1, 1}, {1000, 1, 1, 1}}) {
      std::vector<Count> given(weights.size(), 0);
      for (Count total = 0; total <= 500; ++total) {
        CAPTURE(total);
        REQUIRE(apportion(total, weights) == given);
        REQUIRE(sum(apportion(-total, weights)) == -total);
        std::size_t next = 0;
        for (std::size_t i = 1; i < weights.size(); ++i) {
          if (weights[i] * (2 * given[next] + 1) > weights[next] * (2 * given[i] + 1)) next = i;
        }
        ++given[next];
      }
    }
  }

  TEST_CASE("the largest total is divided as well") {
    CHECK(sum(apportion(INT64_MAX, {2170, 5886, 1452, 4862})) == INT64_MAX);
    CHECK(sum(apportion(INT64_MAX, {1, 1})) == INT64_MAX);
    CHECK(sum(apportion(INT64_MAX, {1, 1, 1})) == INT64_MAX);
  }

  TEST_CASE("every region of the tables lies in the country, and in one of each level") {
    const Regions& regions = Regions::built_in();
    CHECK(regions.all().size() == 423);
    CHECK(regions.leaves().size() == 360);
    for (const Region* leaf : regions.leaves()) {
      CAPTURE(leaf->code);
      CHECK(regions.with_ancestors(leaf->code).size() == 5);
      for (const auto level : {"municipality", "province", "security-region", "ggd", "country"}) {
        CHECK(regions.at_level(leaf->code, level) != nullptr);
      }
    }
    CHECK(regions.leaves("PV24").size() == 6);
    CHECK(regions.leaves("GM0114").size() == 1);
  }

  TEST_CASE("the known region of a code is what stands before .unknown") {
    CHECK(known_region("PV30.unknown") == "PV30");
    CHECK(known_region("PV30") == "PV30");
  }

  TEST_CASE("neighbours are those of the year's drawing") {
    CHECK(neighbours("GM0114", 2020) == std::vector<std::string>{"GM0109", "GM1681", "GM1950"});
    CHECK(neighbours("GM0088", 2020).empty());
    CHECK(neighbours("GM0003", 2020) == std::vector<std::string>{"GM0010", "GM0024", "GM1952"});
    const auto of_eemsdelta = neighbours("GM1979", 2021);
    CHECK(std::find(of_eemsdelta.begin(), of_eemsdelta.end(), "GM1952") != of_eemsdelta.end());
    CHECK(std::find(of_eemsdelta.begin(), of_eemsdelta.end(), "GM0010") == of_eemsdelta.end());
  }

  TEST_CASE("each municipality has a tile of its own") {
    for (int year = first_drawing; year <= last_drawing; ++year) {
      std::vector<std::string> codes;
      std::set<std::pair<int, int>> squares;
      for (const Tile& tile : tile_map(year)) {
        codes.push_back(tile.code);
        squares.emplace(tile.column, tile.row);
      }
      CHECK(codes == codes_of(year));
      CHECK(squares.size() == codes.size());
    }
  }

  TEST_CASE("a region is found by code and by any of its names") {
    const RegionLookup lookup(Regions::built_in());
    CHECK(lookup.find("GM0114") == "GM0114");
    CHECK(lookup.find("NL") == "NL");
    CHECK(lookup.find("emmen") == "GM0114");
    for (const auto name :
         {"Den Haag", "'s-Gravenhage", "s-Gravenhage", "’s-Gravenhage", "The Hague"}) {
      CHECK(lookup.find(name) == "GM0518");
    }
    CHECK(lookup.find("Hengelo") == "GM0164");
    CHECK(lookup.find("Hengelo (O.)") == "GM0164");
    CHECK(lookup.find("Nuenen, Gerwen en Nederwetten") == "GM0820");
    CHECK(lookup.find("Nuenen Gerwen en Nederwetten") == "GM0820");
    CHECK(lookup.find("Sudwest Fryslan") == "GM1900");
    CHECK(lookup.find("Laren (NH.)") == "GM0417");
    CHECK(lookup.find("Bergen (L.)") == "GM0893");
    CHECK(lookup.find("Utrecht (gemeente)") == "GM0344");
    CHECK(lookup.find("Friesland") == "PV21");
  }

  TEST_CASE("municipalities are those of a year that is known") {
    CHECK_THROWS_WITH_AS(municipalities(1990),
                         "the municipalities of 1990 are not known, only those of 2020 to 2023",
                         Error);
  }

  TEST_CASE("a name of nothing or of several regions is answered with the candidates") {
    const RegionLookup lookup(Regions::built_in());
    CHECK(refusal(lookup, "Groningen") ==
          "--region: 'Groningen' is more than one region: GM0014 Groningen (municipality), PV20 "
          "Groningen (province) and VR01 Groningen (security-region): give a code");
    CHECK(refusal(lookup, "Bergen") ==
          "--region: 'Bergen' is more than one region: GM0373 Bergen (NH.) (municipality) and "
          "GM0893 Bergen (L.) (municipality): give a code");
    CHECK(refusal(lookup, "Emen")
              .starts_with(
                  "--region: no region 'Emen' is known; near it: GM0114 Emmen (municipality)"));
    CHECK(refusal(lookup, "qqqqqq\x1b") == "--region: no region 'qqqqqq\\x1b' is known");
  }

  TEST_CASE("among the regions of the data only these are found") {
    RegionLookup lookup(Regions::built_in());
    lookup.add("GM0014", "Groningen");
    lookup.add("GM0518", "'s-Gravenhage");
    lookup.add("015", "Milano");
    CHECK(lookup.find("Groningen") == "GM0014");
    CHECK(lookup.find("Den Haag") == "GM0518");
    CHECK(lookup.find("milano") == "015");
    CHECK(refusal(lookup, "GM0114")
              .starts_with("--region: no region 'GM0114' in the data; near it: GM0014 Groningen"));
  }
}
