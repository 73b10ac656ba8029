#include "export/geojson.hpp"

#include "core/error.hpp"
#include "core/message.hpp"
#include "core/region.hpp"
#include "core/text.hpp"
#include "csv/cell_text.hpp"
#include "csv/writer.hpp"
#include "export/borders.hpp"
#include "export/json_text.hpp"
#include "export/one_date.hpp"
#include "export/region_table.hpp"
#include "export/tile_squares.hpp"

#include <array>
#include <set>

namespace corona {
namespace {

constexpr int coordinate_decimals = 6;  // a tenth of a metre

/// A property that is a column of a metric.
struct Figure {
  std::string name;
  std::size_t metric;
  Column column;
};

std::vector<Figure> figures_of(const RegionTable& table, ColumnSet columns) {
  std::set<std::string> names{"region_code", "region_name", "date"};
  std::vector<Figure> figures;
  for (std::size_t metric = 0; metric < table.metrics().size(); ++metric) {
    for (const Column column : in_order(columns)) {
      if (column < Column::total) continue;
      std::string name = fmt::format("{}_{}", table.metrics()[metric], name_of(column));
      if (!names.insert(name).second) {
        throw data_error("two properties would be called {}: rename the metric", in_quotes(name));
      }
      figures.push_back({std::move(name), metric, column});
    }
  }
  return figures;
}

void append_property(std::string& out, std::string_view name, std::string_view cell, Kind kind) {
  if (out.back() != '{') out += ',';
  append_json_string(out, name);
  out += ':';
  append_json_value(out, cell, kind);
}

/// Appends the items in brackets, each by `append`.
void append_array(std::string& out, const auto& items, const auto& append) {
  out += '[';
  for (const auto& item : items) {
    if (&item != &items.front()) out += ',';
    append(item);
  }
  out += ']';
}

void append_polygon(std::string& out, const Polygon& polygon) {
  append_array(out, polygon, [&](const Ring& ring) {
    append_array(out, ring, [&](const Position& at) {
      append_array(out, std::array{at.lon, at.lat},
                   [&](double degrees) { out += to_text(degrees, coordinate_decimals); });
    });
  });
}

void append_geometry(std::string& out, const Shape& shape) {
  if (shape.size() == 1) {
    out += R"({"type":"Polygon","coordinates":)";
    append_polygon(out, shape[0]);
  } else {
    out += R"({"type":"MultiPolygon","coordinates":)";
    append_array(out, shape, [&](const Polygon& polygon) { append_polygon(out, polygon); });
  }
  out += '}';
}

class FeatureWriter {
 public:
  FeatureWriter(Output& out, const Borders& borders, const RegionTable& table, ColumnSet columns)
      : out_(out),
        borders_(borders),
        table_(table),
        named_(columns.has(Column::region_name)),
        figures_(figures_of(table, columns)) {}

  void write(std::size_t region, std::string_view date) {
    const Series& series = table_.region(region);
    line_ = region == 0 ? "\n" : ",\n";
    line_ += R"({"type":"Feature","id":)";
    append_json_string(line_, series.region_code);
    line_ += R"(,"properties":{)";
    append_property(line_, "region_code", series.region_code, Kind::text);
    if (named_) append_property(line_, "region_name", series.region_name, Kind::text);
    append_property(line_, "date", date, Kind::date);
    for (const Figure& figure : figures_) append_figure(region, figure);
    line_ += R"(},"geometry":)";
    const auto border = borders_.find(series.region_code);
    if (border != borders_.end()) {
      append_geometry(line_, border->second);
    } else {
      line_ += "null";
      if (!is_unknown_region(series.region_code)) {
        without_border_.push_back(printable(series.region_code));
      }
    }
    line_ += '}';
    out_.write(line_);
  }

  /// Codes of the regions that have none.
  const std::vector<std::string>& without_border() const { return without_border_; }

 private:
  void append_figure(std::size_t region, const Figure& figure) {
    const Record* row = table_.find(region, figure.metric);
    CellRoom room;
    const std::string_view cell = row != nullptr ? cell_text(*row, figure.column, room) : "";
    append_property(line_, figure.name, cell, info(figure.column).kind);
  }

  Output& out_;
  const Borders& borders_;
  const RegionTable& table_;
  bool named_;
  std::vector<Figure> figures_;
  std::string line_;
  std::vector<std::string> without_border_;
};

/// A member of the collection, which readers of GeoJSON pass over or show (RFC 7946, 6.1).
void write_provenance(Output& out, const Provenance& provenance) {
  std::string text;
  for (const ProvenanceField& field : provenance_fields) {
    text += text.empty() ? R"("provenance":{)" : ",";
    append_json_string(text, field.name);
    text += ':';
    append_json_string(text, provenance.*field.text);
  }
  text += "},";
  out.write(text);
}

void tell_missing(const std::vector<std::string>& codes, const std::string& borders) {
  if (borders.empty()) {
    note(
        "the tile map, which is of municipalities, has no square for {}: name a file with "
        "--borders",
        listed(codes));
  } else {
    note("{} has no border for {}", printable(borders), listed(codes));
  }
}

}  // namespace

void write_geojson(Input& in, const Job& job) {
  const Borders borders =
      job.borders.empty() ? tile_squares() : read_borders(job.borders, Conversion::told);
  const OneDate day = read_one_date(in, job.date);
  const RegionTable table(day.rows, in);
  Output out(job.output);
  FeatureWriter writer(out, borders, table, in.columns());
  const std::string date = to_string(day.date);
  out.write(R"({"type":"FeatureCollection",)");
  if (job.provenance != Provenance{}) write_provenance(out, job.provenance);
  out.write(R"("features":[)");
  for (std::size_t region = 0; region < table.size(); ++region) writer.write(region, date);
  out.write("\n]}\n");
  if (!writer.without_border().empty()) tell_missing(writer.without_border(), job.borders);
  if (!day.absent.empty()) note("no row of {} for {}", date, listed(day.absent));
  out.close();
}

}  // namespace corona
