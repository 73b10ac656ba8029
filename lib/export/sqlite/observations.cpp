#include "export/sqlite/observations.hpp"

#include "core/region.hpp"
#include "core/text.hpp"
#include "csv/cell_text.hpp"
#include "csv/writer.hpp"
#include "export/seen_rows.hpp"

namespace corona {
namespace {

/// The row of table source that stands for the provenance, made where there is none.
Count source_id(const Database& database, const Provenance& provenance) {
  std::string names;
  std::string values;
  for (const ProvenanceField& field : provenance_fields) {
    names += (names.empty() ? "" : ", ") + std::string(field.name);
    values += values.empty() ? "?" : ", ?";
  }
  Statement insert(database, fmt::format("insert into source ({0}) values ({1}) on conflict ({0}) "
                                         "do update set source = source returning source_id",
                                         names, values));
  int parameter = 0;
  for (const ProvenanceField& field : provenance_fields) {
    insert.bind(++parameter, std::string_view(provenance.*field.text));
  }
  return insert.number();
}

/// A region has the last name that came.
constexpr const char* keep_region =
    "on conflict do update set region_name = excluded.region_name "
    "where excluded.region_name is not null";

/// Keeps table region up to date.
class Regions {
 public:
  explicit Regions(const Database& database)
      : upsert_(database, fmt::format("insert into region (region_code, region_name, level) "
                                      "values (?, ?, ?) {}",
                                      keep_region)) {}

  void saw(const Series& series) {
    if (latest_.size() <= series.id) latest_.resize(series.id + 1);
    if (latest_[series.id] == &series) return;
    latest_[series.id] = &series;
    upsert_.bind(1, std::string_view(series.region_code));
    upsert_.bind(2, std::string_view(series.region_name));
    upsert_.bind(3, level(series.region_code));
    upsert_.run();
  }

 private:
  static std::string_view level(std::string_view code) {
    if (is_unknown_region(code)) return "unknown";
    return name_of(level_of_code(code));
  }

  Statement upsert_;
  std::vector<const Series*> latest_;  // by series id
};

/// The columns of table observation that the input fills.
std::vector<Column> observed_columns(ColumnSet present) {
  present.erase(Column::region_name);
  return in_order(present);
}

std::string insert_of(const std::vector<Column>& columns) {
  std::string names;
  std::string values;
  for (const Column column : columns) {
    names += fmt::format("{}, ", name_of(column));
    values += "?, ";
  }
  return fmt::format("insert into observation ({}source_id) values ({}?)", names, values);
}

/// A row keeps the source it has where the new one is not stated.
std::string merge_of(const std::vector<Column>& columns, bool is_stated) {
  std::string names;
  std::string changes;
  for (const Column column : columns) {
    names += fmt::format("{}, ", name_of(column));
    if (column > Column::metric) changes += fmt::format("{0} = excluded.{0}, ", name_of(column));
  }
  return fmt::format(
      "insert into main.observation ({0}source_id) select {0}? from new.observation where true "
      "on conflict do update set {1}source_id = {2}source_id",
      names, changes, is_stated ? "excluded." : "");
}

void bind(Statement& statement, int parameter, std::string_view text, Kind kind) {
  switch (kind) {
    case Kind::text:
    case Kind::date:
      return statement.bind(parameter, text);
    case Kind::decimal:
      return statement.bind(parameter, parse_decimal(text));
    case Kind::count:
    case Kind::days:
    case Kind::window:
    case Kind::lowering:
    case Kind::whole:
      return statement.bind(parameter, parse_whole(text));
  }
}

}  // namespace

void add_observations(Input& in, const Job& job, const Database& database) {
  const std::vector<Column> columns = observed_columns(in.columns());
  const Count source = source_id(database, job.provenance);
  Regions regions(database);
  Statement insert(database, insert_of(columns));
  SeenRows seen;
  std::vector<CellRoom> rooms(columns.size());
  for (Record row; in.read(row);) {
    seen.add(row, in);
    regions.saw(*row.series);
    int parameter = 0;
    for (const Column column : columns) {
      CellRoom& room = rooms[static_cast<std::size_t>(parameter)];
      bind(insert, ++parameter, cell_text(row, column, room), info(column).kind);
    }
    insert.bind(++parameter, std::optional(source));
    insert.run();
  }
}

void merge_observations(ColumnSet columns, const Job& job, const Database& database) {
  const Count source = source_id(database, job.provenance);
  Statement regions(database,
                    fmt::format("insert into main.region (region_code, region_name, level) select "
                                "region_code, region_name, level from new.region where true {}",
                                keep_region));
  regions.run();
  Statement rows(database, merge_of(observed_columns(columns), job.provenance != Provenance{}));
  rows.bind(1, std::optional(source));
  rows.run();
}

}  // namespace corona
