#pragma once

#include "core/column.hpp"
#include "core/date.hpp"
#include "export/package/nesting.hpp"
#include "export/package/package_options.hpp"
#include "export/provenance.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// By what the datapackage.json of a package shows that it is one of ours.
inline constexpr std::string_view package_generator = "corona-export";

/// The file in a package that lists the SHA-256 sums of all others.
inline constexpr std::string_view sums_file = "SHA256SUMS";

/// A column of a CSV file of a package; definition_of() says what it means.
struct PackageColumn {
  std::string name;
  Kind kind = Kind::text;
  bool required = false;            ///< never empty
  std::vector<std::string> values;  ///< that it can have; empty: any
  bool is_list = false;             ///< its cells hold several, with blanks between
};

/// A CSV file of a package.
struct PackageTable {
  std::string name;  ///< of the file, without .csv
  std::string title_en, title_nl;
  std::vector<PackageColumn> columns;
  std::vector<std::string> key;   ///< columns of which no two lines have the same
  bool refers_to_regions = true;  ///< its region_code is that of a line of regions.csv
  std::uint64_t lines = 0;        ///< without the header
  std::uint64_t bytes = 0;
  std::string sha256;

  std::string file() const { return name + ".csv"; }
};

/// A region as people call it.
struct CoveredPlace {
  std::string code, name;
};

/// All that the descriptions in a package say.
struct PackageDescription {
  PackageOptions options;
  Provenance provenance;
  std::vector<PackageTable> tables;  ///< the observations first
  std::size_t regions = 0;           ///< how many there are
  std::vector<CoveredPlace>
      coverage;  ///< the place that holds them all, or those that lie in no other
  std::vector<std::string> metrics;
  Date first, last;          ///< days that the counts are of
  bool weekly = false;       ///< the observations are weeks, and small counts are hidden
  std::uint64_t hidden = 0;  ///< how many are

  std::string name() const;  ///< short, for programs: gemeente-emmen-corona
  std::string title_en() const;
  std::string title_nl() const;
  std::string summary_en() const;
  std::string summary_nl() const;
};

/// CSV on the Web (W3C): metadata of all tables, csv-metadata.json.
std::string csvw_text(const PackageDescription& package);

/// Frictionless Data Package 1, datapackage.json.
std::string frictionless_text(const PackageDescription& package);

/// DCAT-AP-NL 3.0 as JSON-LD, dcat.jsonld. Where the package will be found is not known, addresses
/// are relative to the file.
std::string dcat_text(const PackageDescription& package);

/// README.md, in Dutch and then in English.
std::string readme_text(const PackageDescription& package);

}  // namespace corona
