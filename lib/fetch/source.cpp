#include "fetch/source.hpp"

#include "core/error.hpp"
#include "core/nearest.hpp"
#include "core/text.hpp"

namespace corona {
namespace {

Source rivm() {
  Source source;
  source.name = "rivm";
  source.what = "the Netherlands: RIVM's cumulative file, a row a municipality and day";
  source.url = "https://data.rivm.nl/covid-19/COVID-19_aantallen_gemeente_cumulatief.csv";
  source.licence = "public domain";
  source.attribution = "RIVM";
  Layout& layout = source.layout;
  layout.delimiter = ';';
  layout.date_column = "Date_of_report";
  layout.code_column = "Municipality_code";
  layout.name_column = "Municipality_name";
  layout.unknown = {"Province",
                    {{"Groningen", "PV20"},
                     {"Friesland", "PV21"},
                     {"Fryslân", "PV21"},
                     {"Drenthe", "PV22"},
                     {"Overijssel", "PV23"},
                     {"Flevoland", "PV24"},
                     {"Gelderland", "PV25"},
                     {"Utrecht", "PV26"},
                     {"Noord-Holland", "PV27"},
                     {"Zuid-Holland", "PV28"},
                     {"Zeeland", "PV29"},
                     {"Noord-Brabant", "PV30"},
                     {"Limburg", "PV31"}},
                    "municipality unknown"};
  layout.metrics = {{"cases", "Total_reported", true},
                    {"admissions", "Hospital_admission"},
                    {"deaths", "Deceased"}};
  layout.unused_columns = {"Version"};
  layout.mistakes = {{"Date_of_publication",
                      "this is RIVM's file of daily counts, COVID-19_aantallen_gemeente_per_dag: "
                      "the source 'rivm' reads its totals, "
                      "COVID-19_aantallen_gemeente_cumulatief.csv"}};
  return source;
}

Source corona_csv() {
  Source source;
  source.name = "csv";
  source.what = "corona-csv(5) from anywhere, checked and passed on";
  source.form = Form::corona_csv;
  return source;
}

Source demo() {
  Source source;
  source.name = "demo";
  source.what = "made-up counts for the Dutch municipalities of 2020";
  source.form = Form::made_up;
  return source;
}

}  // namespace

std::span<const Source> sources() {
  static const std::vector<Source> all{rivm(), corona_csv(), demo()};
  return all;
}

const Source& source_named(std::string_view name) {
  std::vector<std::string_view> names;
  for (const Source& source : sources()) {
    if (source.name == name) return source;
    names.push_back(source.name);
  }
  throw usage_error("no source {}: {}", in_quotes(name), suggestion(name, names));
}

}  // namespace corona
