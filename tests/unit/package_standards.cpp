#include "written_package.hpp"

#include <doctest/doctest.h>

#include <regex>
#include <set>

using namespace corona;
using nlohmann::json;

namespace {

const std::string counts =
    "date,region_code,region_name,metric,total,new,correction,days,per_100k\n"
    "2020-09-07,GM0114,Emmen,cases,377,20,0,1,18.6\n"
    "2020-09-07,GM0820,\"Nuenen, Gerwen en Nederwetten\",cases,100,2,0,1,\n"
    "2020-09-13,GM0114,Emmen,cases,376,5,-6,6,-0.9\n"
    "2020-09-13,GM0820,\"Nuenen, Gerwen en Nederwetten\",cases,100,0,0,6,0\n"
    "2020-09-13,NL.unknown,,cases,,,,,\n";

json json_of(const WrittenPackage& package, const std::string& file) {
  return json::parse(text_of(package.path() + "/" + file));
}

bool has_both_languages(const json& values) {
  std::set<std::string> languages;
  for (const json& value : values) {
    if (!value.at("@value").get<std::string>().empty()) languages.insert(value.at("@language"));
  }
  return languages == std::set<std::string>{"en", "nl"};
}

/// Whether a cell is of a data type of CSV on the Web.
bool is_of(const json& datatype, const std::string& cell) {
  const std::string base = datatype.is_string() ? datatype : datatype.at("base");
  if (base == "date") return std::regex_match(cell, std::regex("\\d{4}-\\d\\d-\\d\\d"));
  if (base == "positiveInteger") return std::regex_match(cell, std::regex("[1-9]\\d*"));
  if (base == "nonNegativeInteger") return std::regex_match(cell, std::regex("\\d+"));
  if (base == "nonPositiveInteger") return std::regex_match(cell, std::regex("0|-\\d+"));
  if (base == "integer") return std::regex_match(cell, std::regex("-?\\d+"));
  if (base == "decimal") return std::regex_match(cell, std::regex("-?\\d+(\\.\\d+)?"));
  if (base != "string") return false;
  return datatype.is_string() ||
         std::regex_match(cell, std::regex(std::string(datatype.at("format"))));
}

/// A table of a package, as its metadata says it is.
struct Annotated {
  json schema;
  std::vector<std::vector<std::string>> lines;  // without the header

  std::vector<std::string> values(const json& names) const {
    std::vector<std::size_t> wanted;
    for (const json& name : names) {
      for (std::size_t i = 0; i < schema.at("columns").size(); ++i) {
        if (schema["columns"][i].at("name") == name) wanted.push_back(i);
      }
    }
    CHECK(wanted.size() == names.size());
    std::vector<std::string> all;
    for (const auto& line : lines) {
      all.emplace_back();
      for (const std::size_t i : wanted) all.back() += line.at(i) + "\n";
    }
    return all;
  }
};

json as_list(const json& value) {
  return value.is_array() ? value : json::array({value});
}

/// The parts of "Metadata Vocabulary for Tabular Data" (MV) and "Model for Tabular Data" (MT), W3C
/// Recommendations of 17 December 2015, that a package makes use of.
void check_csvw(const WrittenPackage& package) {
  const json group = json_of(package, "csv-metadata.json");
  // MV 5.2: the context is the namespace, or that and an object with @language or @base.
  REQUIRE(group.at("@context").is_array());
  CHECK(group["@context"][0] == "http://www.w3.org/ns/csvw");
  CHECK(group["@context"][1].contains("@language"));
  // MV 5.3.1: a table group has one or more tables.
  REQUIRE(!group.at("tables").empty());
  // MV 5.8: common properties may have language-tagged values.
  CHECK(has_both_languages(group.at("dc:title")));
  CHECK(has_both_languages(group.at("dc:description")));
  // MV 5.9: the dialect is the one of the files.
  CHECK(group.at("dialect") == json{{"encoding", "utf-8"}, {"delimiter", ","}, {"header", true}});
  std::map<std::string, Annotated> tables;
  for (const json& table : group["tables"]) {
    // MV 5.4.1: url is required, and relative to the metadata.
    const std::string url = table.at("url");
    CAPTURE(url);
    auto lines = lines_of(package.path() + "/" + url);
    REQUIRE(!lines.empty());
    const json& columns = table.at("tableSchema").at("columns");
    // MV 5.5.2: names are unique; MT 8: titles are those of the header, in their order.
    REQUIRE(lines[0].size() == columns.size());
    std::set<std::string> names;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      CHECK(names.insert(columns[i].at("name")).second);
      // MV 5.6: a name is no reserved word (it starts with no _) and is a part of a URI template.
      CHECK(std::regex_match(std::string(columns[i]["name"]),
                             std::regex("[A-Za-z0-9][A-Za-z0-9_]*")));
      CHECK(columns[i].at("titles") == lines[0][i]);
      CHECK(has_both_languages(columns[i].at("dc:description")));
    }
    lines.erase(lines.begin());
    for (const auto& line : lines) {
      REQUIRE(line.size() == columns.size());
      for (std::size_t i = 0; i < line.size(); ++i) {
        CAPTURE(line[i]);
        // MT 6.4: an empty cell is null, which a required column has not.
        if (line[i].empty()) {
          CHECK(columns[i].at("null") == "");
          CHECK(columns[i].at("required") == false);
        } else if (!columns[i].contains("separator")) {
          CHECK(is_of(columns[i].at("datatype"), line[i]));
        }
      }
    }
    tables[url] = {table["tableSchema"], lines};
  }
  for (const auto& [url, table] : tables) {
    CAPTURE(url);
    // MV 5.5: no two rows have the same values of the primary key.
    const auto keys = table.values(as_list(table.schema.at("primaryKey")));
    CHECK(std::set<std::string>(keys.begin(), keys.end()).size() == keys.size());
    // MV 5.5.2.1: each row refers to one of the other table.
    for (const json& foreign : table.schema.value("foreignKeys", json::array())) {
      const json& reference = foreign.at("reference");
      const Annotated& other = tables.at(reference.at("resource"));
      const auto there = other.values(as_list(reference.at("columnReference")));
      for (const std::string& value : table.values(as_list(foreign.at("columnReference")))) {
        CHECK(std::count(there.begin(), there.end(), value) == 1);
      }
    }
  }
}

bool is_term(const json& value, const std::string& list, const std::string& type) {
  const std::string id = value.at("@id");
  return id.starts_with("http://publications.europa.eu/resource/authority/" + list + "/") &&
         value.at("@type") == type;
}

/// What DCAT-AP-NL 3.0 (Geonovum, 2024) and DCAT-AP 3.0 (SEMIC), on which it stands, ask of a
/// dataset and its distributions: M mandatory, R recommended.
void check_dcat(const WrittenPackage& package) {
  const json dataset = json_of(package, "dcat.jsonld");
  const json& context = dataset.at("@context");
  CHECK(context.at("dcat") == "http://www.w3.org/ns/dcat#");
  CHECK(context.at("dct") == "http://purl.org/dc/terms/");
  CHECK(dataset.at("@type") == "dcat:Dataset");
  // Each prefix that is used is in the context.
  const std::string text = dataset.dump();
  const std::regex used("\"([a-z]+):[A-Za-z]+\"");
  for (std::sregex_iterator at(text.begin(), text.end(), used), end; at != end; ++at) {
    CHECK(context.contains((*at)[1].str()));
  }
  CHECK(has_both_languages(dataset.at("dct:title")));        // M
  CHECK(has_both_languages(dataset.at("dct:description")));  // M
  CHECK(dataset.at("dct:identifier").is_string());           // M, one, a literal
  CHECK(is_term(dataset.at("dct:accessRights"), "access-right", "dct:RightsStatement"));  // M
  CHECK(dataset.at("dct:publisher").at("@type") == "foaf:Agent");                         // M
  CHECK(dataset["dct:publisher"].at("foaf:name").is_string());  // M of an agent
  CHECK(dataset.at("dct:creator").at("@id") == dataset["dct:publisher"].at("@id"));  // M
  const json& contact = dataset.at("dcat:contactPoint");  // M, one, with mail or a page
  CHECK(contact.at("@type") == "vcard:Kind");
  CHECK(contact.at("vcard:hasEmail").at("@id") == "mailto:data@example.org");
  for (const json& theme : dataset.at("dcat:theme")) {  // M, one or more
    CHECK(is_term(theme, "data-theme", "skos:Concept"));
  }
  CHECK(!dataset["dcat:theme"].empty());
  for (const json& language : dataset.at("dct:language")) {  // R
    CHECK(is_term(language, "language", "dct:LinguisticSystem"));
  }
  const json& period = dataset.at("dct:temporal");  // R
  CHECK(period.at("@type") == "dct:PeriodOfTime");
  for (const char* bound : {"dcat:startDate", "dcat:endDate"}) {
    CHECK(period.at(bound).at("@type") == "xsd:date");
  }
  for (const json& place : dataset.at("dct:spatial")) {  // R
    CHECK(place.at("@type") == "dct:Location");
  }
  CHECK(dataset.at("foaf:page").at("@type") == "foaf:Document");  // R
  REQUIRE(!dataset.at("dcat:distribution").empty());              // M where there are any
  for (const json& distribution : dataset["dcat:distribution"]) {
    CHECK(distribution.at("@type") == "dcat:Distribution");
    CHECK(distribution.at("dcat:accessURL").at("@id").is_string());  // M, one
    const std::string file = distribution.at("dcat:downloadURL").at("@id");
    const std::string licence = distribution.at("dct:license").at("@id");  // M, Creative Commons
    CHECK(licence.starts_with("https://creativecommons.org/"));
    CHECK(is_term(distribution.at("dct:format"), "file-type", "dct:MediaTypeOrExtent"));
    CHECK(distribution.at("dcat:mediaType").at("@id") ==
          "https://www.iana.org/assignments/media-types/text/csv");
    // M where a file can be downloaded: its size.
    const json& size = distribution.at("dcat:byteSize");
    CHECK(size.at("@type") == "xsd:nonNegativeInteger");
    CHECK(size.at("@value") == std::to_string(text_of(package.path() + "/" + file).size()));
    const json& checksum = distribution.at("spdx:checksum");
    CHECK(checksum.at("@type") == "spdx:Checksum");
    CHECK(checksum.at("spdx:algorithm").at("@id") ==
          "http://spdx.org/rdf/terms#checksumAlgorithm_sha256");
    const std::string sum = checksum.at("spdx:checksumValue").at("@value");
    const std::string sums = text_of(package.path() + "/SHA256SUMS");
    CHECK(sums.find(sum + "  " + file + "\n") != std::string::npos);
    CHECK(distribution.at("dct:conformsTo").at("@type") == "dct:Standard");
  }
}

}  // namespace

TEST_SUITE("package_standards") {
  TEST_CASE("days are described as CSV on the Web") {
    check_csvw(WrittenPackage(counts, 0));
  }
  TEST_CASE("weeks are described as CSV on the Web") {
    check_csvw(WrittenPackage(counts, 5));
  }
  TEST_CASE("days are described as DCAT-AP-NL asks") {
    check_dcat(WrittenPackage(counts, 0));
  }
  TEST_CASE("weeks are described as DCAT-AP-NL asks") {
    check_dcat(WrittenPackage(counts, 5));
  }
}
