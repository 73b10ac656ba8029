#include "export/package/old_package.hpp"

#include "core/error.hpp"
#include "core/text.hpp"
#include "csv/table.hpp"
#include "export/own_folder.hpp"
#include "export/package/description.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>

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

}  // namespace

std::vector<std::string> files_of_package(const std::string& path, const std::string& name) {
  std::error_code fault;
  const fs::file_status status = fs::status(path, fault);
  if (!fs::exists(status)) return {};
  if (!fs::is_directory(status)) {
    throw data_error("{} is no folder: a package is one", in_quotes(name));
  }
  if (fs::is_empty(path, fault)) return {};
  if (!is_ours(path)) {
    throw data_error("the folder {} is not a package of ours: name another", in_quotes(name));
  }
  return files_as_written(path, name, sums_file, "the package");
}

}  // namespace corona
