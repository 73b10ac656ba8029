#include "export/xlsx/words.hpp"

#include <algorithm>

namespace corona {
namespace {

constexpr XlsxWords english{
    .ranking = "Ranking",
    .charts = "Charts",
    .daily = "Daily {}",
    .totals = "Totals {}",
    .trend = "Trend",
    .corrections = "Corrections",
    .chart_data = "Chart data",
    .about = "About",
    .rank_change = "rank_change",
    .level_in_words = "level_in_words",
    .what = "what",
    .since = "since",
    .from = "from",
    .to = "to",
    .mean_of_seven = "{}, 7-day mean",
    .correction = "correction",
    .gap = "gap",
    .line_chart = "{}: 7-day mean (thick) and counts (thin)",
    .bar_chart = "{}: top ten on {}, {}",
    .title = "Counts by region to {}",
    .page = "Page &P of &N",
    .not_stated = "not stated",
    .first_date = "First date",
    .last_date = "Published (last date)",
    .options = "Options",
    .made_by = "Made by",
    .unknown = "An empty cell is not known; it is never 0.",
    .indicative =
        "Levels are what published thresholds give, and indicative: the minister set the "
        "level in force after judgement.",
    .column = "Column",
    .means = "What it means",
    .date_format = "yyyy\\-mm\\-dd",
    .number_locale = "",
};

constexpr XlsxWords dutch{
    .ranking = "Ranglijst",
    .charts = "Grafieken",
    .daily = "Per dag {}",
    .totals = "Totalen {}",
    .trend = "Trend",
    .corrections = "Correcties",
    .chart_data = "Grafiekgegevens",
    .about = "Over dit bestand",
    .rank_change = "plaatsen gestegen",
    .level_in_words = "niveau in woorden",
    .what = "wat",
    .since = "sinds",
    .from = "van",
    .to = "naar",
    .mean_of_seven = "{}, gemiddelde over 7 dagen",
    .correction = "correctie",
    .gap = "ontbrekende dagen",
    .line_chart = "{}: gemiddelde over 7 dagen (dik) en per dag (dun)",
    .bar_chart = "{}: hoogste tien op {}, {}",
    .title = "Aantallen per regio tot en met {}",
    .page = "Pagina &P van &N",
    .not_stated = "niet vermeld",
    .first_date = "Eerste datum",
    .last_date = "Gepubliceerd (laatste datum)",
    .options = "Opties",
    .made_by = "Gemaakt met",
    .unknown = "Een lege cel is niet bekend; het is nooit 0.",
    .indicative =
        "Niveaus volgen uit gepubliceerde drempels en zijn indicatief: de minister stelde "
        "het geldende niveau vast na weging.",
    .column = "Kolom",
    .means = "Wat het betekent",
    .date_format = "[$-413]dd\\-mm\\-yyyy",
    .number_locale = "[$-413]",
};

struct Translation {
  std::string_view field, english, dutch;
};

constexpr Translation fields[] = {
    {"source", "Source", "Bron"},
    {"url", "Address", "Adres"},
    {"fetched", "Fetched", "Opgehaald"},
    {"etag", "ETag", "ETag"},
    {"last_modified", "Last modified", "Laatst gewijzigd"},
    {"size", "Size in bytes", "Grootte in bytes"},
    {"sha256", "SHA-256", "SHA-256"},
    {"licence", "Licence", "Licentie"},
    {"attribution", "Attribution", "Naamsvermelding"},
    {"version", "Fetched by version", "Opgehaald met versie"},
};

}  // namespace

const XlsxWords& xlsx_words(Locale locale) {
  return locale == Locale::nl ? dutch : english;
}

std::string shown_date(Date date, Locale locale) {
  const std::string iso = to_string(date);
  if (locale == Locale::en) return iso;
  return iso.substr(8) + "-" + iso.substr(5, 2) + "-" + iso.substr(0, 4);
}

std::string_view provenance_word(std::string_view field, Locale locale) {
  const auto found = std::find_if(std::begin(fields), std::end(fields),
                                  [&](const Translation& word) { return word.field == field; });
  if (found == std::end(fields)) return field;
  return locale == Locale::nl ? found->dutch : found->english;
}

}  // namespace corona
