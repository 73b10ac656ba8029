#pragma once

#include "export/html/page.hpp"

#include <string>

namespace corona {

/// "355 municipalities": regions of the level of `code`.
std::string regions_text(Count number, const std::string& code, Locale locale);

/// The same of those that are ranked, and that they are not all: "4 regions with such a figure".
std::string ranked_text(Count ranked, Count all, const std::string& code, Locale locale);

/// ", shared with 31 others"; nothing where a place is not shared.
std::string shared_text(const Rank& rank, Locale locale);

/// A region's name in a sentence; see region_titles.hpp.
std::string name_in_text(const History& history, Locale locale);

/// A province says that it is one, as some have the name of a municipality.
std::string name_beside(const History& history, Locale locale);

/// A region's name where a page is called by it: where another region of the data has the same one,
/// with what it is: "Groningen (municipality)"; with its code where that says no more.
std::string name_of_page(const PageSource& source, const History& history);

}  // namespace corona
