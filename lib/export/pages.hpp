#pragma once

#include "csv/input.hpp"

#include <string>
#include <vector>

namespace corona {

struct Job;

/// What the command line says of pages.
struct PageOptions {
  std::string title;                 ///< empty: made from the region
  std::vector<std::string> compare;  ///< levels, neighbours, or codes; empty: what is usual
  std::vector<std::string> also;     ///< files of other data, each as FILE or FILE,PROVENANCE
  std::string templates;             ///< folder of templates that replace those built in
  std::string url;  ///< where a site or a package will be, with a / at its end; empty: not known
};

/// Writes one page: of the region that the job names, else of the country and all its regions.
void write_html(Input& in, const Job& job);

/// Writes a folder: the country's page, one for each region, their data, and a sitemap.
void write_site(Input& in, const Job& job);

}  // namespace corona
