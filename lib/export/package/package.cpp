#include "export/package/package.hpp"

#include "core/error.hpp"
#include "core/message.hpp"
#include "core/output_folder.hpp"
#include "core/region.hpp"
#include "core/sha256.hpp"
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

/// The files of a package as they are written.
class PackageFolder {
 public:
  explicit PackageFolder(const std::string& path) : folder_(path) {}

  const std::string& path() const { return folder_.path(); }

  /// Measures a table that has been written.
  void measure(PackageTable& table) {
    const std::string file = path() + "/" + table.file();
    table.bytes = std::filesystem::file_size(file);
    table.sha256 = sha256_of_file(file);
    note_sum(table.file(), table.sha256);
  }

  void write(const std::string& name, const std::string& text) {
    folder_.write(name, text);
    note_sum(name, sha256_of_file(path() + "/" + name));
  }

  void close() {
    folder_.write(std::string(sums_file), sums_);
    folder_.close();
  }

 private:
  void note_sum(const std::string& name, const std::string& sha256) {
    sums_ += sha256 + "  " + name + "\n";
  }

  OutputFolder folder_;
  std::string sums_;
};

}  // namespace

void write_package(Input& in, const Job& job) {
  const Regions regions = read_regions(job.package.regions);
  require_replaceable(job.output);
  PackageFolder folder(job.output);
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
  for (PackageTable& table : package.tables) folder.measure(table);
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
