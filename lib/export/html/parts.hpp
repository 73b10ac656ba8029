#pragma once

#include "export/html/html_table.hpp"
#include "export/html/page.hpp"
#include "export/html/templates.hpp"

#include <string>
#include <vector>

namespace corona {

/// "4 567" as the page's language writes it; "–" where it is not known.
std::string shown(std::optional<Count> value, Locale locale);
std::string shown(std::optional<double> value, int decimals, Locale locale);

HtmlCell figure_cell(std::optional<Count> value, Locale locale);
HtmlCell figure_cell(std::optional<double> value, int decimals, Locale locale);

/// A region's name, which leads to its page where there is one.
HtmlCell region_cell(const PageSource& source, const std::string& code, const std::string& name,
                     const std::string& folder);

/// "2: worrying", or the scheme's own word; "–" where there is none.
std::string level_text(const DayFigures* day, Locale locale);

/// What every page has: title, heading, date of the newest figures, provenance.
PageData page_data(const PageSource& source, const std::string& heading);

/// Cards: new, sum, rate, change, level and ranks of the first metric; new and sum of the others.
PageData key_figures(const PageSource& source, const std::string& code);

/// A chart a metric.
PageData charts(const PageSource& source, const std::string& code);

/// A row a day, the latest first, with the counts of every metric.
std::string days_table(const PageSource& source, const std::string& code);

/// "On 14 July 2020 8 earlier reports (cases) were withdrawn", the latest first; false where none.
PageData corrections(const PageSource& source, const std::string& code);

/// Sections for the data of --also: of the region where it has it, else of all regions it has.
PageData also_sections(const PageSource& source, const std::string& code);

/// The histories of a region, a metric each, in the order of the archive's metrics.
std::vector<const History*> histories_of(const Archive& archive, const std::string& code);

/// The first day of the charts and tables.
Date first_shown(const PageSource& source);

/// A map for a page.
std::string page_map(const PageSource& source, const MapData& data, const std::string& id,
                     const std::string& highlight);

/// The colours of as many classes as the page's maps have.
std::string page_picture_style(const PageSource& source);

}  // namespace corona
