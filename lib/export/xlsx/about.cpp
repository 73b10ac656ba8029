#include "export/xlsx/about.hpp"

#include "csv/writer.hpp"
#include "export/definitions.hpp"
#include "export/xlsx/data_sheet.hpp"

#include <algorithm>

namespace corona {
namespace {

constexpr double label_width = 34;

/// The options that shape what is in the workbook; paths are left out, as they are of one machine.
std::string options_text(const Job& job) {
  std::string text = fmt::format("--locale {}", job.look.locale == Locale::nl ? "nl" : "en");
  if (!job.picture.regions.empty())
    text += fmt::format(" --region {}", fmt::join(job.picture.regions, ","));
  if (!job.page.title.empty()) text += fmt::format(" --title '{}'", job.page.title);
  return text;
}

class AboutSheet {
 public:
  AboutSheet(Workbook& book, Locale locale) : locale_(locale), cells_(book, book.word("about")) {}

  void title(const std::string& text) {
    cells_.text(text, Style::title);
    cells_.next_row();
    cells_.next_row();
  }

  void line(std::string_view label, std::string_view text) {
    cells_.text(label, Style::label);
    cells_.text(text, Style::wrapped);
    cells_.next_row();
  }

  void line(std::string_view label, std::optional<Date> date) {
    if (date) line(label, date_text(*date, locale_));
  }

  void sentence(std::string_view text) { line("", text); }

  void heads() {
    cells_.next_row();
    cells_.text(words("xlsx.column", locale_), Style::label);
    cells_.text(words("xlsx.means", locale_), Style::label);
    cells_.next_row();
  }

  void meaning(const Head& head) { line(head.title, definition_of(head.name, locale_)); }

  void meaning(std::string_view name, std::string_view title) {
    line(title, definition_of(name, locale_));
  }

  void end() {
    cells_.set_pages();
    ::worksheet_fit_to_pages(cells_.sheet(), 1, 0);
    check(::worksheet_set_column(cells_.sheet(), 0, 0, label_width, nullptr));
    check(::worksheet_set_column(cells_.sheet(), 1, 1, wrapped_width, nullptr));
  }

 private:
  Locale locale_;
  CellSheet cells_;
};

}  // namespace

void write_about(Workbook& book, const Job& job, const DayContents& days,
                 const RankingContents& ranking) {
  const Locale locale = job.look.locale;
  const ColumnSet columns = days.columns | ranking.columns;
  AboutSheet sheet(book, locale);
  sheet.title(book.plan().title);
  for (const ProvenanceField& field : provenance_fields) {
    sheet.line(words(fmt::format("provenance.{}", field.name), locale),
               stated(job.provenance.*field.text, locale));
  }
  sheet.line(book.word("first_date"), days.first ? days.first : ranking.first);
  sheet.line(book.word("last_date"), std::max(days.last, ranking.last));
  sheet.line(book.word("options"), options_text(job));
  sheet.line(book.word("made_by"), fmt::format("corona-export {}", job.version));
  sheet.sentence(book.word("unknown"));
  if (columns.has(Column::risk_level)) {
    SeenLevels levels = days.seen_levels;
    levels.add(ranking.seen_levels);
    sheet.sentence(about_levels(levels.scheme(), locale));
  }

  sheet.heads();
  for (const Column column : in_order(columns)) {
    sheet.meaning(head_of(column, locale));
    if (column == Column::rank) sheet.meaning("rank_of", book.word("rank_of"));
    if (column == Column::rank_before) sheet.meaning("rank_change", book.word("rank_change"));
    if (column == Column::risk_level) sheet.meaning("level_in_words", book.word("level_in_words"));
  }
  if (days.are_counts()) {
    sheet.meaning("what", book.word("what"));
    sheet.meaning("since", book.word("since"));
    sheet.meaning("from", book.word("from"));
    sheet.meaning("to", book.word("to"));
  }
  sheet.end();
}

}  // namespace corona
