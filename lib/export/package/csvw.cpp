#include "export/definitions.hpp"
#include "export/package/description.hpp"
#include "export/package/linked_data.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace corona {
namespace {

using Json = nlohmann::ordered_json;

/// The data type of a column's cells, as chapter 5.11 of the metadata vocabulary has them.
Json datatype(Kind kind) {
  switch (kind) {
    case Kind::text:
      return "string";
    case Kind::date:
      return {{"base", "date"}, {"format", "yyyy-MM-dd"}};
    case Kind::count:
      return "nonNegativeInteger";
    case Kind::days:
    case Kind::window:
      return "positiveInteger";
    case Kind::lowering:
      return "nonPositiveInteger";
    case Kind::whole:
      return "integer";
    case Kind::decimal:
      return "decimal";
  }
  return "string";
}

Json column(const PackageColumn& of) {
  Json json{{"name", of.name},
            {"titles", of.name},
            {"dc:description",
             in_both(definition_of(of.name, Locale::nl), definition_of(of.name, Locale::en))},
            {"datatype", datatype(of.kind)},
            {"required", of.required},
            {"null", ""}};
  if (!of.values.empty()) {
    json["datatype"] = {{"base", "string"},
                        {"format", fmt::format("{}", fmt::join(of.values, "|"))}};
  }
  if (of.is_list) json["separator"] = " ";
  return json;
}

Json table(const PackageTable& of) {
  Json schema{{"columns", Json::array()}, {"primaryKey", of.key}};
  for (const PackageColumn& each : of.columns) schema["columns"].push_back(column(each));
  if (of.refers_to_regions) {
    schema["foreignKeys"] = Json::array(
        {{{"columnReference", "region_code"},
          {"reference", {{"resource", "regions.csv"}, {"columnReference", "region_code"}}}}});
  }
  return {
      {"url", of.file()}, {"dc:title", in_both(of.title_nl, of.title_en)}, {"tableSchema", schema}};
}

}  // namespace

std::string csvw_text(const PackageDescription& package) {
  Json json{{"@context", Json::array({"http://www.w3.org/ns/csvw", {{"@language", "en"}}})},
            {"dc:title", in_both(package.title_nl(), package.title_en())},
            {"dc:description", in_both(package.summary_nl(), package.summary_en())},
            {"dc:publisher", package.options.publisher->name},
            {"dc:license", {{"@id", package.options.licence->url}}},
            {"dialect", {{"encoding", "utf-8"}, {"delimiter", ","}, {"header", true}}},
            {"tables", Json::array()}};
  for (const PackageTable& each : package.tables) json["tables"].push_back(table(each));
  return json.dump(2) + "\n";
}

}  // namespace corona
