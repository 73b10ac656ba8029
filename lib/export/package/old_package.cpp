#include "export/package/old_package.hpp"

#include "core/error.hpp"
#include "core/sha256.hpp"
#include "core/text.hpp"
#include "csv/table.hpp"
#include "export/package/description.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>

namespace corona {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = 10'000'000;

bool is_ours(const fs::path& folder) {
  const fs::path description = folder / "datapackage.json";
  if (!fs::is_regular_file(description) || !fs::is_regular_file(folder / sums_file)) return false;
  const auto json = nlohmann::json::parse(read_file(description, most_bytes), nullptr, false);
  return json.is_object() && json.value("generator", nlohmann::json()) == package_generator;
}

/// The sum of each file, by name, as sha256sum(1) lists them.
std::map<std::string, std::string> read_sums(const fs::path& path) {
  std::map<std::string, std::string> sums;
  const std::string text = read_file(path, most_bytes);
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    const std::size_t gap = line.find("  ");
    if (gap != std::string_view::npos)
      sums[std::string(line.substr(gap + 2))] = line.substr(0, gap);
  }
  return sums;
}

}  // namespace

void require_replaceable(const std::string& path) {
  std::error_code fault;
  const fs::file_status status = fs::status(path, fault);
  if (!fs::exists(status)) return;
  if (!fs::is_directory(status)) {
    throw data_error("{} is no folder: a package is one", in_quotes(path));
  }
  if (fs::is_empty(path)) return;
  if (!is_ours(path)) {
    throw data_error("the folder {} is not a package of ours: name another", in_quotes(path));
  }
  const auto sums = read_sums(fs::path(path) / sums_file);
  for (const fs::directory_entry& entry : fs::directory_iterator(path)) {
    const std::string name = entry.path().filename();
    if (name == sums_file) continue;
    const auto sum = sums.find(name);
    if (sum == sums.end() || !entry.is_regular_file()) {
      throw data_error("the folder {} holds {}, which is not of the package: move it away",
                       in_quotes(path), in_quotes(name));
    }
    if (sha256_of_file(entry.path()) != sum->second) {
      throw data_error("{} in the folder {} has changed since it was written: move it away",
                       in_quotes(name), in_quotes(path));
    }
  }
}

}  // namespace corona
