#include "export/package/package.hpp"

#include "core/error.hpp"
#include "core/message.hpp"
#include "core/region.hpp"
#include "export/own_folder.hpp"
#include "export/package/description.hpp"
#include "export/package/old_package.hpp"
#include "export/package/tables.hpp"

#include <filesystem>

namespace corona {
namespace {

/// The one place that holds all regions, or, where nobody knows it, the regions themselves.
std::vector<CoveredPlace> coverage_of(const Contents& contents, const Regions& regions) {
  std::vector<std::string> codes;
  for (const CoveredPlace& region : contents.regions()) codes.push_back(region.code);
  if (codes.size() == 1) return contents.regions();
  const Region* holder = smallest_holder(codes, regions);
  if (holder == nullptr) return contents.regions();
  return {{holder->code, holder->name}};
}

/// Measures a table that has been written.
void measure(OwnFolder& folder, PackageTable& table) {
  table.bytes = std::filesystem::file_size(folder.path() + "/" + table.file());
  table.sha256 = folder.add(table.file());
}

}  // namespace

void write_package(Input& in, const Job& job) {
  const Regions regions = read_regions(job.package.regions);
  OwnFolder folder(job.output, sums_file, files_of_package);
  PackageDescription package;
  package.options = job.package;
  require_plain("--title", job.page.title);
  package.options.title = job.page.title;
  package.options.url = job.page.url;
  package.provenance = job.provenance;
  package.weekly = job.package.suppress > 0;
  Contents contents;
  package.tables.push_back(package.weekly ? write_weeks(in, regions, job.package.suppress,
                                                        folder.path(), contents, package.hidden)
                                          : write_observations(in, folder.path(), contents));
  if (contents.empty()) throw data_error("no rows, so that there is nothing to publish");
  package.tables.push_back(write_regions(contents, regions, folder.path()));
  for (PackageTable& table : package.tables) measure(folder, table);
  package.metrics = contents.metrics();
  package.regions = contents.regions().size();
  package.coverage = coverage_of(contents, regions);
  package.first = contents.first();
  package.last = contents.last();
  folder.write("csv-metadata.json", csvw_text(package));
  folder.write("datapackage.json", frictionless_text(package));
  folder.write("dcat.jsonld", dcat_text(package));
  folder.write("README.md", readme_text(package));
  folder.close();
  if (package.weekly) {
    note("{} of {} weekly counts are hidden", package.hidden, package.tables[0].lines);
  }
}

}  // namespace corona
