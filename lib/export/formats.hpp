#pragma once

#include "csv/input.hpp"
#include "export/package/package_options.hpp"
#include "export/pages.hpp"
#include "export/pictures.hpp"
#include "export/provenance.hpp"
#include "export/sheets.hpp"
#include "export/wide_rows.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// What to export, where to and how.
struct Job {
  std::string output = "-";
  Look look;
  std::vector<Column> columns;  ///< to keep, in this order; none: all, as they are
  std::optional<Across> wide;   ///< none: the records as they are
  std::optional<Column> value;  ///< of a wide sheet; see WideRows
  std::string borders;          ///< file of a map's borders; empty: the tile map
  std::optional<Date> date;     ///< that a map shows; none: the last
  PictureOptions picture;
  PageOptions page;
  Provenance provenance;
  PackageOptions package;  ///< of an open data package
  std::string version;     ///< of the project
};

struct Format {
  std::string_view name;
  std::string_view what;     ///< a line for --help
  std::string_view page;     ///< the man page of its family: "corona-export-table"
  std::string_view options;  ///< of those that not every format has, the ones it has a use for
  bool streams;              ///< can go to standard output
  void (*write)(Input& in, const Job& job);

  bool takes(std::string_view option) const;
};

/// Every format there is.
std::span<const Format> formats();

/// Throws a usage Error that names the nearest ones where there is no such format.
const Format& format_named(std::string_view name);

/// Throws a usage Error where only other formats have a use for the option: "--title is for xlsx,
/// and csv has no use for it".
void require_use(const Format& format, std::string_view option);

}  // namespace corona
