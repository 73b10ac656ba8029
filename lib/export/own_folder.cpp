#include "export/own_folder.hpp"

#include "core/error.hpp"
#include "core/sha256.hpp"
#include "core/text.hpp"
#include "csv/table.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <vector>

namespace corona {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = 10'000'000;

/// The sum of each file, by name.
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

/// Whether the list has a file in the folder of that name.
bool has_folder(const std::map<std::string, std::string>& sums, const std::string& name) {
  const auto first = sums.lower_bound(name + "/");
  return first != sums.end() && first->first.starts_with(name + "/");
}

/// The paths in a folder, which messages call `name`, in order; what a folder holds only where the
/// list has files in it.
std::vector<std::string> paths_in(const std::string& folder, const std::string& name,
                                  const std::map<std::string, std::string>& sums) {
  std::vector<std::string> paths;
  std::error_code fault;
  fs::recursive_directory_iterator entry(folder, fault);
  while (!fault && entry != fs::recursive_directory_iterator()) {
    paths.push_back(entry->path().lexically_relative(folder).string());
    if (!has_folder(sums, paths.back())) entry.disable_recursion_pending();
    entry.increment(fault);
  }
  if (fault) throw system_error(fault.value(), "cannot read the folder {}", in_quotes(name));
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

OwnFolder::OwnFolder(const std::string& path, std::string_view list, RemovableFiles removable)
    : removable_(std::move(removable)), folder_(checked(path)), list_(list) {
}

/// The path, where what is there may be replaced.
const std::string& OwnFolder::checked(const std::string& path) const {
  removable_(path, path);
  return path;
}

void OwnFolder::write(const std::string& name, std::string_view text) {
  folder_.write(name, text);
  add(name);
}

std::string OwnFolder::add(const std::string& name) {
  std::string sum = sha256_of_file(path() + "/" + name);
  sums_ += sum + "  " + name + "\n";
  return sum;
}

void OwnFolder::close() {
  folder_.write(list_, sums_);
  folder_.close(removable_);
}

std::vector<std::string> files_as_written(const std::string& path, const std::string& name,
                                          std::string_view list, std::string_view of) {
  const auto sums = read_sums(fs::path(path) / list);
  std::vector<std::string> files = paths_in(path, name, sums);
  for (const std::string& file : files) {
    if (file == list) continue;
    const fs::path place = fs::path(path) / file;
    std::error_code fault;
    const fs::file_status status = fs::symlink_status(place, fault);
    if (fs::is_directory(status) && has_folder(sums, file)) continue;
    const auto sum = sums.find(file);
    if (sum == sums.end() || !fs::is_regular_file(status)) {
      throw data_error("the folder {} holds {}, which is not of {}: move it away", in_quotes(name),
                       in_quotes(file), of);
    }
    if (sha256_of_file(place) != sum->second) {
      throw data_error("{} in the folder {} has changed since it was written: move it away",
                       in_quotes(file), in_quotes(name));
    }
  }
  return files;
}

}  // namespace corona
