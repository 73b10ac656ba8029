#pragma once

#include "fetch/description/source.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// A source as --list shows it.
struct ListedSource {
  std::string name;
  std::string what;
  std::string file;  ///< of its description; empty where it is built in
};

/// The sources there are: those of --source-file, the built-in ones, and a person's own, in
/// $XDG_CONFIG_HOME/corona/sources, else ~/.config/corona/sources. A name means the first of them.
/// Descriptions are read when they are asked for.
class Sources {
 public:
  /// Reads the descriptions in `files`. Throws Error where one is mistaken.
  explicit Sources(const std::vector<std::string>& files);

  /// Throws a usage Error that names the nearest ones where there is none of that name, and Error
  /// where its description is mistaken.
  Source named(std::string_view name) const;

  /// The TOML of a source. Throws a usage Error where it has none, as csv and demo.
  std::string description(std::string_view name) const;

  /// All that can be named. What cannot be read, or is hidden by a built-in, is noted on stderr.
  std::vector<ListedSource> list() const;

 private:
  struct Described {
    std::string name;
    std::string toml;
    std::string file;  // how messages call it
  };

  const Described* told(std::string_view name) const;
  Described own(std::string_view name) const;
  void tell_hidden(std::string_view name) const;

  std::vector<Described> told_;
  std::vector<std::string> own_files_;
};

/// The names of those that are built in, in the order in which list() gives them.
std::vector<std::string> built_in_sources();

}  // namespace corona
