#include "export/formats.hpp"

#include "core/error.hpp"
#include "core/nearest.hpp"
#include "core/text.hpp"
#include "export/geojson.hpp"
#include "export/long_rows.hpp"
#include "export/package/package.hpp"
#include "export/sqlite/sqlite.hpp"
#include "export/xlsx/xlsx.hpp"

#include <algorithm>

namespace corona {
namespace {

template <typename Rows>
void write_rows(Rows rows, Output& out, const Look& look, SheetMaker* make) {
  const auto sheet = make(out, look, rows.heads());
  for (Row row; rows.next(row);) sheet->add(row);
  sheet->end();
}

/// A format that is one sheet.
template <SheetMaker* make>
void write_sheet(Input& in, const Job& job) {
  Output out(job.output);
  if (job.wide) {
    write_rows(WideRows(in, *job.wide, job.value, job.look.locale), out, job.look, make);
  } else {
    write_rows(LongRows(in, job.look.locale, job.columns), out, job.look, make);
  }
  out.close();
}

constexpr std::string_view of_sheets = "--columns --wide --value";
constexpr std::string_view of_tables = "--columns --wide --value --provenance";
constexpr std::string_view of_package =
    "--publisher --contact --licence --title --url --suppress --regions --provenance";
constexpr bool streams = true;
constexpr bool needs_a_path = false;

constexpr Format table[] = {
    {"csv", "for spreadsheets and programs", "corona-export-table", of_sheets, streams,
     write_sheet<csv_sheet>},
    {"table", "aligned, for a terminal", "corona-export-table", of_tables, streams,
     write_sheet<table_sheet>},
    {"json", "an array of objects", "corona-export-table", of_sheets, streams,
     write_sheet<json_sheet>},
    {"ndjson", "an object a line", "corona-export-table", of_sheets, streams,
     write_sheet<ndjson_sheet>},
    {"markdown", "a table for a web page or a letter", "corona-export-table", of_tables, streams,
     write_sheet<markdown_sheet>},
    {"xlsx", "a workbook with charts", "corona-export-xlsx", "--region --title --provenance",
     needs_a_path, write_xlsx},
    {"sqlite", "a database, made or updated", "corona-export-sqlite", "--provenance", needs_a_path,
     write_sqlite},
    {"geojson", "a map of one date", "corona-export-map", "--borders --date --provenance", streams,
     write_geojson},
    {"chart", "daily counts and their mean, as SVG", "corona-export-chart",
     "--region --metric --kind --title --population --provenance", streams, write_chart},
    {"map", "regions in classes, as SVG", "corona-export-map",
     "--metric --by --date --classes --borders --highlight --title --population --provenance",
     streams, write_map},
    {"html", "a page of a region, or of the country", "corona-export-html",
     "--region --title --compare --also --template --borders --population --provenance", streams,
     write_html},
    {"site", "a folder of pages, one a region", "corona-export-html",
     "--title --compare --also --template --url --borders --population --provenance", needs_a_path,
     write_site},
    {"package", "a folder of open data that describes itself", "corona-export-package", of_package,
     needs_a_path, write_package},
};

}  // namespace

bool Format::takes(std::string_view option) const {
  for (std::string_view rest = options; !rest.empty();) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    if (rest.substr(0, end) == option) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

std::span<const Format> formats() {
  return table;
}

const Format& format_named(std::string_view name) {
  std::vector<std::string_view> names;
  for (const Format& format : table) {
    if (format.name == name) return format;
    names.push_back(format.name);
  }
  throw usage_error("no format {}: {}", in_quotes(name), suggestion(name, names));
}

void require_use(const Format& format, std::string_view option) {
  std::vector<std::string_view> others;
  for (const Format& other : table) {
    if (other.takes(option)) others.push_back(other.name);
  }
  if (others.empty() || format.takes(option)) return;
  const bool is_of_rows = option == "--region" || option == "--metric";
  const std::string advice =
      is_of_rows ? fmt::format(": choose them first, by corona-fetch csv {}", option) : "";
  throw usage_error("{} is for {}, and {} has no use for it{}", option, listed(others), format.name,
                    advice);
}

}  // namespace corona
