#include "fetch/sources.hpp"

#include "core/error.hpp"
#include "core/message.hpp"
#include "core/nearest.hpp"
#include "core/text.hpp"
#include "csv/rereadable_file.hpp"
#include "fetch/description/description.hpp"
#include "fetch/embedded.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace corona {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_description = std::size_t{1} << 20;

struct BuiltIn {
  std::string_view name;
  const std::string_view* toml;
};

/// In the order in which --list shows them.
constexpr BuiltIn built_in[] = {
    {"rivm", &embedded::rivm},
    {"rivm-daily", &embedded::rivm_daily},
    {"rivm-2020-march", &embedded::rivm_2020_march},
    {"jhu-global", &embedded::jhu_global},
    {"jhu-us", &embedded::jhu_us},
    {"italy-provinces", &embedded::italy_provinces},
    {"uk", &embedded::uk},
    {"nyt-counties", &embedded::nyt_counties},
    {"ecdc", &embedded::ecdc},
    {"owid", &embedded::owid},
};

Source without_layout(const std::string& name, const std::string& what, Form form) {
  Source source;
  source.name = name;
  source.what = what;
  source.form = form;
  return source;
}

const std::vector<Source>& without_description() {
  static const std::vector<Source> all{
      without_layout("csv", "corona-csv(5) from anywhere, checked and passed on", Form::corona_csv),
      without_layout("demo", "made-up counts for the Dutch municipalities of 2020", Form::made_up),
  };
  return all;
}

const BuiltIn* find_built_in(std::string_view name) {
  const auto* found = std::find_if(std::begin(built_in), std::end(built_in),
                                   [&](const BuiltIn& one) { return one.name == name; });
  return found == std::end(built_in) ? nullptr : found;
}

const Source* find_without_description(std::string_view name) {
  for (const Source& source : without_description()) {
    if (source.name == name) return &source;
  }
  return nullptr;
}

bool is_built_in(std::string_view name) {
  return find_built_in(name) != nullptr || find_without_description(name) != nullptr;
}

std::string read_whole(const std::string& path) {
  RereadableFile file(path);
  file.rewind();
  std::string text(longest_description, '\0');
  text.resize(file.read(text.data(), text.size()));
  if (text.size() == longest_description) {
    throw data_error("{}: over 1 MiB: this is no description of a source", printable(path));
  }
  return text;
}

/// The *.toml in a person's own folder, by name; none where there is no folder.
std::vector<std::string> own_files() {
  const auto set = [](const char* value) { return value != nullptr && *value == '/'; };
  const char* config = std::getenv("XDG_CONFIG_HOME");
  const char* home = std::getenv("HOME");
  if (!set(config) && !set(home)) return {};
  const fs::path folder = (set(config) ? fs::path(config) : fs::path(home) / ".config") / "corona";
  std::vector<std::string> files;
  std::error_code fault;
  for (const auto& entry : fs::directory_iterator(folder / "sources", fault)) {
    if (entry.path().extension() == ".toml") files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string name_in(const std::string& file) {
  return fs::path(file).stem().string();
}

/// The description in a person's own folder; its name is the file's, so that it is found by it.
Source read_own(const std::string& toml, const std::string& file) {
  Source source = read_description(toml, file);
  if (source.name == name_in(file)) return source;
  throw data_error("{}: name: {} is not the name of the file: call it {}.toml", printable(file),
                   in_quotes(source.name), source.name);
}

}  // namespace

Sources::Sources(const std::vector<std::string>& files) : own_files_(own_files()) {
  for (const std::string& file : files) {
    const std::string toml = read_whole(file);
    told_.push_back({read_description(toml, file).name, toml, file});
  }
}

const Sources::Described* Sources::told(std::string_view name) const {
  const auto found = std::find_if(told_.begin(), told_.end(),
                                  [&](const Described& one) { return one.name == name; });
  return found == told_.end() ? nullptr : &*found;
}

Sources::Described Sources::own(std::string_view name) const {
  for (const std::string& file : own_files_) {
    if (name_in(file) == name) return {std::string(name), read_whole(file), file};
  }
  std::error_code unreadable;
  if (std::filesystem::is_regular_file(name, unreadable)) {
    throw usage_error("{} is a file: name its source before it; --list has them", in_quotes(name));
  }
  std::vector<std::string> names;
  for (const Described& one : told_) names.push_back(one.name);
  for (const BuiltIn& one : built_in) names.emplace_back(one.name);
  for (const Source& one : without_description()) names.push_back(one.name);
  for (const std::string& file : own_files_) names.push_back(name_in(file));
  throw usage_error("no source {}: {}", in_quotes(name),
                    suggestion(name, std::vector<std::string_view>(names.begin(), names.end())));
}

/// Says that a person's own source is not used, if there is one of the name of a built-in.
void Sources::tell_hidden(std::string_view name) const {
  for (const std::string& file : own_files_) {
    if (name_in(file) != name) continue;
    note("{}: not used, as a built-in source has its name: rename it, or name it by --source-file",
         printable(file));
  }
}

Source Sources::named(std::string_view name) const {
  if (const Described* one = told(name)) return read_description(one->toml, one->file);
  if (is_built_in(name)) tell_hidden(name);
  if (const BuiltIn* one = find_built_in(name)) {
    return read_description(*one->toml, std::string(name) + ".toml");
  }
  if (const Source* one = find_without_description(name)) return *one;
  const Described one = own(name);
  return read_own(one.toml, one.file);
}

std::string Sources::description(std::string_view name) const {
  if (const Described* one = told(name)) return one->toml;
  if (const BuiltIn* one = find_built_in(name)) return std::string(*one->toml);
  if (find_without_description(name) != nullptr) {
    throw usage_error("the source {} has no description: it is no file with a layout of its own",
                      in_quotes(name));
  }
  return own(name).toml;
}

std::vector<ListedSource> Sources::list() const {
  std::vector<ListedSource> listed;
  for (const Described& one : told_) {
    listed.push_back({one.name, read_description(one.toml, one.file).what, one.file});
  }
  for (const BuiltIn& one : built_in) {
    if (told(one.name) != nullptr) continue;
    const Source source = read_description(*one.toml, std::string(one.name) + ".toml");
    listed.push_back({source.name, source.what, ""});
  }
  for (const Source& one : without_description()) listed.push_back({one.name, one.what, ""});
  for (const std::string& file : own_files_) {
    if (is_built_in(name_in(file))) {
      tell_hidden(name_in(file));
      continue;
    }
    if (told(name_in(file)) != nullptr) continue;
    try {
      listed.push_back({name_in(file), read_own(read_whole(file), file).what, file});
    } catch (const Error& fault) {
      note("{}", fault.what());
    }
  }
  return listed;
}

std::vector<std::string> built_in_sources() {
  std::vector<std::string> names;
  for (const BuiltIn& one : built_in) names.emplace_back(one.name);
  for (const Source& source : without_description()) names.push_back(source.name);
  return names;
}

}  // namespace corona
