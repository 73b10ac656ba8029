#include "export/definitions.hpp"
#include "export/package/description.hpp"

#include <nlohmann/json.hpp>

namespace corona {
namespace {

using Json = nlohmann::ordered_json;

Json field(const PackageColumn& of) {
  Json json{{"name", of.name}, {"type", "string"}};
  Json constraints{{"required", of.required}};
  switch (of.kind) {
    case Kind::text:
      break;
    case Kind::date:
      json["type"] = "date";
      json["format"] = "%Y-%m-%d";
      break;
    case Kind::count:
      json["type"] = "integer";
      constraints["minimum"] = 0;
      break;
    case Kind::days:
    case Kind::window:
      json["type"] = "integer";
      constraints["minimum"] = 1;
      break;
    case Kind::lowering:
      json["type"] = "integer";
      constraints["maximum"] = 0;
      break;
    case Kind::whole:
      json["type"] = "integer";
      break;
    case Kind::decimal:
      json["type"] = "number";
      break;
  }
  if (!of.values.empty()) constraints["enum"] = of.values;
  json["description"] = definition_of(of.name, Locale::en);
  json["description_nl"] = definition_of(of.name, Locale::nl);
  json["constraints"] = constraints;
  return json;
}

Json resource(const PackageTable& of) {
  Json schema{{"fields", Json::array()}, {"missingValues", {""}}, {"primaryKey", of.key}};
  for (const PackageColumn& each : of.columns) schema["fields"].push_back(field(each));
  if (of.refers_to_regions) {
    schema["foreignKeys"] =
        Json::array({{{"fields", "region_code"},
                      {"reference", {{"resource", "regions"}, {"fields", "region_code"}}}}});
  }
  return {{"profile", "tabular-data-resource"},
          {"name", of.name},
          {"path", of.file()},
          {"title", of.title_en},
          {"title_nl", of.title_nl},
          {"format", "csv"},
          {"mediatype", "text/csv"},
          {"encoding", "utf-8"},
          {"bytes", of.bytes},
          {"hash", "sha256:" + of.sha256},
          {"dialect", {{"delimiter", ","}, {"lineTerminator", "\n"}, {"header", true}}},
          {"schema", schema}};
}

Json contributor(const Party& party, const std::string& role) {
  const bool mail = party.address.find("://") == std::string::npos;
  Json json{{"title", party.name.empty() ? party.address : party.name}, {"role", role}};
  if (!party.address.empty()) json[mail ? "email" : "path"] = party.address;
  return json;
}

}  // namespace

std::string frictionless_text(const PackageDescription& package) {
  const PackageOptions& options = package.options;
  const Licence& licence = *options.licence;
  Json json{{"profile", "tabular-data-package"}, {"name", package.name()}};
  if (!options.url.empty()) {
    json["id"] = options.url;
    json["homepage"] = options.url;
  }
  json["title"] = package.title_en();
  json["title_nl"] = package.title_nl();
  json["description"] = package.summary_en();
  json["description_nl"] = package.summary_nl();
  json["licenses"] =
      Json::array({{{"name", licence.name}, {"title", licence.title}, {"path", licence.url}}});
  json["contributors"] = Json::array(
      {contributor(*options.publisher, "publisher"), contributor(*options.contact, "maintainer")});
  Json source{{"title", package.provenance.source}};
  if (package.provenance.url != Provenance::unknown) source["path"] = package.provenance.url;
  json["sources"] = Json::array({source});
  json["generator"] = package_generator;
  json["resources"] = Json::array();
  for (const PackageTable& each : package.tables) json["resources"].push_back(resource(each));
  return json.dump(2) + "\n";
}

}  // namespace corona
