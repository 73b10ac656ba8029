#pragma once

#include "export/count_period.hpp"
#include "export/html/html_table.hpp"
#include "export/html/page.hpp"
#include "export/html/region_words.hpp"
#include "export/html/templates.hpp"
#include "export/picture/chart.hpp"

#include <string>
#include <vector>

namespace corona {

/// "4 567" as the page's language writes it; "–" where it is not known.
std::string shown(std::optional<Count> value, Locale locale);
std::string shown(std::optional<double> value, int decimals, Locale locale);

HtmlCell figure_cell(std::optional<Count> value, Locale locale);
HtmlCell figure_cell(std::optional<double> value, int decimals, Locale locale);

/// One that is sorted with the lowest first: "3", or "3=" where others share it.
HtmlCell rank_cell(const Rank& rank, Locale locale);

/// "14 Sep 2020", as short as a table needs a day.
std::string day_in_table(Date date, Locale locale);

/// "14 September 2020", and in files 2020-09-14.
HtmlCell date_cell(Date date, Locale locale);

/// "+80%".
HtmlCell change_cell(std::optional<double> change, Locale locale);

/// A region's name, which leads to its page where there is one.
HtmlCell region_cell(const PageSource& source, const std::string& code, const std::string& name,
                     const std::string& folder);

/// "2: worrying", or the scheme's own word; "–" where there is none.
std::string level_text(const DayFigures* day, Locale locale);

/// The newest day with a figure of a region; of a code without figures, that of all regions.
Date newest_date(const PageSource& source, const std::string& code);

/// The day whose figures a region shows: the newest of its metric, or where the region has none of
/// that day, the last it has.
Date last_day(const PageSource& source, const History& history);

/// What every page has: title, heading, date of the newest figures, provenance.
PageData page_data(const PageSource& source, const std::string& heading, Date newest);

/// "All days", or "The days of the last 26 weeks" where a page shows no more.
std::string days_heading(const PageSource& source, CountPeriod period);

/// The text of the link to the file of a region's days, which has all of them.
std::string days_file_text(const PageSource& source, const std::string& code);

/// The histories of a region, a metric each, in the order of the archive's metrics.
std::vector<const History*> histories_of(const Archive& archive, const std::string& code);

/// The first day of the charts and tables.
Date first_shown(const PageSource& source);

/// Whether no region of the smallest kind has a known number of inhabitants, so that counts rank.
bool ranked_by_count(const PageSource& source);

/// The days of the windows of the smallest regions.
Count window_of(const PageSource& source);

/// "Cases", as a heading has it.
std::string metric_heading(const std::string& metric, Locale locale);

/// How the charts of a page are drawn: words of 12 pixels where 288 are left on a telephone, three
/// beside one another on a desk.
ChartLook page_chart(const PageSource& source, std::string id);

/// The text, or for an empty one false, which a template can ask for.
PageData true_or(const std::string& text);

}  // namespace corona
