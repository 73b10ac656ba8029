#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

/// The files of a site that are not of one region. All names that a code must not take are here.
inline constexpr std::string_view site_list = ".corona-site";
inline constexpr std::string_view site_index = "index.html";
inline constexpr std::string_view site_sitemap = "sitemap.xml";
inline constexpr std::string_view site_regions = "data/regions.csv";

/// Which file of a site is that of which region.
class SiteFiles {
 public:
  /// `codes` are of all regions of the data.
  explicit SiteFiles(const std::vector<std::string>& codes);

  /// The name of a region's files, without folder and ending: its code where that can be a name.
  /// Other characters than letters, digits, - and . become _ and their number, and so does the
  /// first character of a name that another file has. Small letters do too, where another code of
  /// the data differs in its capitals only, as some file systems take these for one name. A name
  /// that is too long ends in a part of the code's SHA-256 sum. No two codes have one name.
  std::string name_of(const std::string& code) const;

  /// "regions/CODE.html" and "data/CODE.csv", from the folder of the site.
  std::string page_of(const std::string& code) const {
    return "regions/" + name_of(code) + ".html";
  }
  std::string data_of(const std::string& code) const { return "data/" + name_of(code) + ".csv"; }

 private:
  std::set<std::string> alike_;  // codes in lower case that several codes have
};

}  // namespace corona
