#include "export/formats.hpp"

#include "core/error.hpp"
#include "core/nearest.hpp"
#include "core/text.hpp"
#include "export/geojson.hpp"
#include "export/long_rows.hpp"

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

constexpr Format table[] = {
    {"csv", "for spreadsheets and programs", write_sheet<csv_sheet>},
    {"table", "aligned, for a terminal", write_sheet<table_sheet>},
    {"json", "an array of objects", write_sheet<json_sheet>},
    {"ndjson", "an object a line", write_sheet<ndjson_sheet>},
    {"markdown", "a table for a web page or a letter", write_sheet<markdown_sheet>},
    {"geojson", "a map of one date", write_geojson},
    {"chart", "daily counts and their mean, as SVG", write_chart},
    {"map", "regions in classes, as SVG", write_map},
    {"html", "a page of a region, or of the country", write_html},
    {"site", "a folder of pages, one a region", write_site},
};

}  // namespace

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

}  // namespace corona
