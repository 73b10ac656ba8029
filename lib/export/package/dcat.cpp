#include "core/region.hpp"
#include "export/package/description.hpp"
#include "export/package/linked_data.hpp"

#include <nlohmann/json.hpp>

namespace corona {
namespace {

using Json = nlohmann::ordered_json;

/// A term of a list that the profile prescribes, as chapter Waardelijsten has them.
Json term(const std::string& list, const std::string& name, const std::string& type) {
  return {{"@id", "http://publications.europa.eu/resource/authority/" + list + "/" + name},
          {"@type", type}};
}

Json typed(const std::string& value, const std::string& type) {
  return {{"@value", value}, {"@type", type}};
}

/// How the publisher is referred to.
std::string publisher_id(const Party& party) {
  return party.address.empty() ? "_:publisher" : party.address;
}

Json contact(const PackageOptions& options) {
  const Party& party = *options.contact;
  const bool mail = party.address.find("://") == std::string::npos;
  return {{"@type", "vcard:Kind"},
          {"vcard:fn", party.name.empty() ? options.publisher->name : party.name},
          {mail ? "vcard:hasEmail" : "vcard:hasURL",
           {{"@id", (mail ? "mailto:" : "") + party.address}}}};
}

/// The country is the only place of ours that the prescribed list has.
Json location(const CoveredPlace& place) {
  Json json{{"@type", "dct:Location"}};
  if (level_of_code(place.code) == RegionLevel::country) {
    json = term("country", "NLD", "dct:Location");
  }
  json["dct:identifier"] = place.code;
  if (!place.name.empty()) json["skos:prefLabel"] = place.name;
  return json;
}

Json checksum(const std::string& sha256) {
  return {{"@type", "spdx:Checksum"},
          {"spdx:algorithm",
           {{"@id", "http://spdx.org/rdf/terms#checksumAlgorithm_sha256"},
            {"@type", "spdx:ChecksumAlgorithm"}}},
          {"spdx:checksumValue", typed(sha256, "xsd:hexBinary")}};
}

Json distribution(const PackageTable& table, const PackageOptions& options) {
  const std::string address = options.url + table.file();
  return {
      {"@type", "dcat:Distribution"},
      {"dct:title", in_both(table.title_nl, table.title_en)},
      {"dcat:accessURL", {{"@id", address}}},
      {"dcat:downloadURL", {{"@id", address}}},
      {"dct:license", {{"@id", options.licence->url}, {"@type", "dct:LicenseDocument"}}},
      {"dct:format", term("file-type", "CSV", "dct:MediaTypeOrExtent")},
      {"dcat:mediaType",
       {{"@id", "https://www.iana.org/assignments/media-types/text/csv"},
        {"@type", "dct:MediaType"}}},
      {"dcat:byteSize", typed(std::to_string(table.bytes), "xsd:nonNegativeInteger")},
      {"spdx:checksum", checksum(table.sha256)},
      {"dct:conformsTo", {{"@id", options.url + "csv-metadata.json"}, {"@type", "dct:Standard"}}}};
}

Json context() {
  return {{"dcat", "http://www.w3.org/ns/dcat#"},
          {"dct", "http://purl.org/dc/terms/"},
          {"foaf", "http://xmlns.com/foaf/0.1/"},
          {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
          {"skos", "http://www.w3.org/2004/02/skos/core#"},
          {"spdx", "http://spdx.org/rdf/terms#"},
          {"vcard", "http://www.w3.org/2006/vcard/ns#"},
          {"xsd", "http://www.w3.org/2001/XMLSchema#"}};
}

}  // namespace

std::string dcat_text(const PackageDescription& package) {
  const PackageOptions& options = package.options;
  const Party& publisher = *options.publisher;
  Json json{
      {"@context", context()},
      {"@id", options.url.empty() ? "./" : options.url},
      {"@type", "dcat:Dataset"},
      {"dct:identifier", options.url.empty() ? package.name() : options.url},
      {"dct:title", in_both(package.title_nl(), package.title_en())},
      {"dct:description", in_both(package.summary_nl(), package.summary_en())},
      {"dcat:keyword", Json::array({"corona", "COVID-19"})},
      {"dcat:theme", Json::array({term("data-theme", "HEAL", "skos:Concept")})},
      {"dct:accessRights", term("access-right", "PUBLIC", "dct:RightsStatement")},
      {"dct:publisher",
       {{"@id", publisher_id(publisher)}, {"@type", "foaf:Agent"}, {"foaf:name", publisher.name}}},
      {"dct:creator", {{"@id", publisher_id(publisher)}}},
      {"dcat:contactPoint", contact(options)},
      {"dct:language", Json::array({term("language", "NLD", "dct:LinguisticSystem"),
                                    term("language", "ENG", "dct:LinguisticSystem")})},
      {"dct:temporal",
       {{"@type", "dct:PeriodOfTime"},
        {"dcat:startDate", typed(to_string(package.first), "xsd:date")},
        {"dcat:endDate", typed(to_string(package.last), "xsd:date")}}},
      {"dcat:temporalResolution", typed(package.weekly ? "P7D" : "P1D", "xsd:duration")},
      {"dct:spatial", Json::array()},
      {"foaf:page", {{"@id", options.url + "README.md"}, {"@type", "foaf:Document"}}},
      {"dct:provenance",
       {{"@type", "dct:ProvenanceStatement"},
        {"rdfs:label", source_line(package.provenance, Locale::en)}}},
      {"dcat:distribution", Json::array()}};
  for (const CoveredPlace& place : package.coverage) {
    json["dct:spatial"].push_back(location(place));
  }
  for (const PackageTable& table : package.tables) {
    json["dcat:distribution"].push_back(distribution(table, options));
  }
  return json.dump(2) + "\n";
}

}  // namespace corona
