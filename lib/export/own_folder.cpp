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

}  // namespace

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
  folder_.close();
}

void require_as_written(const std::string& path, std::string_view list, std::string_view of) {
  const auto sums = read_sums(fs::path(path) / list);
  std::vector<fs::directory_entry> entries(fs::recursive_directory_iterator(path), {});
  std::sort(entries.begin(), entries.end());
  for (const fs::directory_entry& entry : entries) {
    const std::string name = entry.path().lexically_relative(path);
    if (name == list) continue;
    const bool is_link = entry.is_symlink();
    if (!is_link && entry.is_directory() && has_folder(sums, name)) continue;
    const auto sum = sums.find(name);
    if (sum == sums.end() || is_link || !entry.is_regular_file()) {
      throw data_error("the folder {} holds {}, which is not of {}: move it away", in_quotes(path),
                       in_quotes(name), of);
    }
    if (sha256_of_file(entry.path()) != sum->second) {
      throw data_error("{} in the folder {} has changed since it was written: move it away",
                       in_quotes(name), in_quotes(path));
    }
  }
}

}  // namespace corona
