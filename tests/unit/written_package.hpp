#pragma once

#include "core/message.hpp"
#include "export/package/package.hpp"
#include "temporary_folder.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace corona {

/// A package made of a file of counts and, where it needs one, a file of regions; gone with the
/// object.
class WrittenPackage {
 public:
  WrittenPackage(const std::string& counts, Count suppress, const std::string& regions = "") {
    set_quiet(true);
    std::ofstream(folder_ / "counts.csv") << counts;
    Input in({folder_ / "counts.csv"}, Order::any);
    Job job;
    job.output = folder_ / "package";
    job.package.publisher = parse_publisher("Gemeente Emmen <https://example.org>");
    job.package.contact = parse_contact("data@example.org");
    job.package.licence = licence_named("CC0-1.0");
    job.package.suppress = suppress;
    if (!regions.empty()) {
      std::ofstream(folder_ / "regions.csv") << regions;
      job.package.regions = folder_ / "regions.csv";
    }
    write_package(in, job);
  }

  std::string path() const { return folder_ / "package"; }

 private:
  TemporaryFolder folder_;
};

inline std::string text_of(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

/// The cells of a line of CSV whose cells have no quotes within.
inline std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      cells.emplace_back();
    } else {
      cells.back() += c;
    }
  }
  return cells;
}

/// The lines of a CSV file, the header first.
inline std::vector<std::vector<std::string>> lines_of(const std::string& path) {
  std::ifstream file(path);
  std::vector<std::vector<std::string>> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(cells_of(line));
  return lines;
}

}  // namespace corona
