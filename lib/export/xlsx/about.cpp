#include "export/xlsx/about.hpp"

#include "csv/writer.hpp"
#include "export/definitions.hpp"
#include "export/xlsx/data_sheet.hpp"
#include "export/xlsx/words.hpp"

#include <algorithm>

namespace corona {
namespace {

constexpr double label_width = 34;

/// The options that shape what is in the workbook; paths are left out, as they are of one machine.
std::string options_text(const Job& job) {
  std::string text = fmt::format("--locale {}", job.look.locale == Locale::nl ? "nl" : "en");
  if (!job.regions.empty()) text += fmt::format(" --region {}", fmt::join(job.regions, ","));
  if (!job.title.empty()) text += fmt::format(" --title '{}'", job.title);
  return text;
}

class AboutSheet {
 public:
  AboutSheet(Workbook& book, Locale locale)
      : locale_(locale), words_(xlsx_words(locale)), cells_(book, words_.about) {}

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
    if (!date) return;
    cells_.text(label, Style::label);
    cells_.date(*date);
    cells_.next_row();
  }

  void sentence(std::string_view text) { line("", text); }

  void heads() {
    cells_.next_row();
    cells_.text(words_.column, Style::head);
    cells_.text(words_.means, Style::head);
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
  const XlsxWords& words_;
  CellSheet cells_;
};

}  // namespace

void write_about(Workbook& book, const Job& job, const DayContents& days,
                 const RankingContents& ranking) {
  const Locale locale = job.look.locale;
  const XlsxWords& words = xlsx_words(locale);
  const ColumnSet columns = days.columns | ranking.columns;
  AboutSheet sheet(book, locale);
  sheet.title(book.plan().title);
  for (const ProvenanceField& field : provenance_fields) {
    const std::string& text = job.provenance.*field.text;
    sheet.line(provenance_word(field.name, locale),
               text == Provenance::unknown ? words.not_stated : text);
  }
  sheet.line(words.first_date, days.first ? days.first : ranking.first);
  sheet.line(words.last_date, std::max(days.last, ranking.last));
  sheet.line(words.options, options_text(job));
  sheet.line(words.made_by, fmt::format("corona-export {}", job.version));
  sheet.sentence(words.unknown);
  if (columns.has(Column::risk_level)) sheet.sentence(words.indicative);

  sheet.heads();
  for (const Column column : in_order(columns)) {
    sheet.meaning(head_of(column, locale));
    if (column == Column::rank_before) sheet.meaning("rank_change", words.rank_change);
    if (column == Column::risk_level) sheet.meaning("level_in_words", words.level_in_words);
  }
  if (days.are_counts()) {
    sheet.meaning("what", words.what);
    sheet.meaning("since", words.since);
    sheet.meaning("from", words.from);
    sheet.meaning("to", words.to);
  }
  sheet.end();
}

}  // namespace corona
