#pragma once

#include "export/history.hpp"
#include "export/html/region_now.hpp"
#include "export/html/site_files.hpp"
#include "export/html/templates.hpp"
#include "export/locale.hpp"
#include "export/picture/map_data.hpp"
#include "export/picture/outlines.hpp"
#include "export/provenance.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace corona {

/// Data that is shown beside that of the pipe.
struct Also {
  std::string file;
  std::optional<Provenance> provenance;  ///< none: only the name of the file is known
  const Archive* archive = nullptr;
};

/// Where a region stands among those of its kind; null: it is not ranked.
struct PlaceAmong {
  const RegionNow* region = nullptr;
  Count all = 0;          ///< regions of its kind
  Count of = 0;           ///< those with a figure of the window
  Count of_by_total = 0;  ///< those with a figure of the total
};

/// What all pages of one export share.
struct PageSource {
  PageSource(const Archive& all, Locale language, Outlines drawn_on);

  const Archive& archive;
  Locale locale;
  std::string metric;  ///< that maps and rankings are of: the first
  Date last;           ///< the newest day of that metric
  Outlines outlines;
  SiteFiles files;                 ///< of a site
  int drawing;                     ///< the year as which the municipalities are drawn
  std::vector<RegionNow> regions;  ///< of the smallest kind, by metric
  std::vector<RegionNow> larger;   ///< of the kinds between those and the country
  MapData now, total;              ///< by rate of the window, and of all time
  std::string title;               ///< none: made from the region
  std::vector<std::string> compare{"province", "country", "neighbours"};
  std::vector<Also> also;
  const Templates* templates = nullptr;
  Provenance provenance;

  bool in_site = false;           ///< pages of regions and files of data lie beside
  std::optional<Date> first_day;  ///< that charts and tables of days show; none: all

  /// The codes of the regions that have a page in a site, besides the country's.
  const std::set<std::string>& pages() const { return pages_; }
  bool has_page(const std::string& code) const { return pages_.contains(code); }

  PlaceAmong standing(const std::string& code) const;

  /// The province and the country that a region lies in, of those that the data has.
  std::vector<std::string> around(const std::string& code) const;

 private:
  std::set<std::string> pages_;
};

/// The page of one region, or of the country with all of its regions.
std::string region_page(const PageSource& source, const std::string& code);
std::string country_page(const PageSource& source, const std::string& code);

/// What a region's page shows of its days, as corona-csv.
std::string region_csv(const PageSource& source, const std::string& code);

/// What the country's page shows of its regions.
std::string regions_csv(const PageSource& source);

}  // namespace corona
