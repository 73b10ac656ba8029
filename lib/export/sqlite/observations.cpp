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

/// Keeps table region up to date: a region has the last name that came.
class Regions {
 public:
  explicit Regions(const Database& database)
      : upsert_(database,
                "insert into region (region_code, region_name, level) values (?, ?, ?) "
                "on conflict do update set region_name = excluded.region_name "
                "where excluded.region_name is not null") {}

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

/// A row keeps the source it has where the new one is not stated.
std::string upsert_of(const std::vector<Column>& columns, bool is_stated) {
  std::string names;
  std::string values;
  std::string changes;
  for (const Column column : columns) {
    const std::string_view name = name_of(column);
    names += fmt::format("{}, ", name);
    values += "?, ";
    if (column > Column::metric) changes += fmt::format("{0} = excluded.{0}, ", name);
  }
  return fmt::format(
      "insert into observation ({}source_id) values ({}?) "
      "on conflict do update set {}source_id = {}source_id",
      names, values, changes, is_stated ? "excluded." : "");
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
  Statement upsert(database, upsert_of(columns, job.provenance != Provenance{}));
  SeenRows seen;
  std::vector<CellRoom> rooms(columns.size());
  for (Record row; in.read(row);) {
    seen.add(row, in);
    regions.saw(*row.series);
    int parameter = 0;
    for (const Column column : columns) {
      CellRoom& room = rooms[static_cast<std::size_t>(parameter)];
      bind(upsert, ++parameter, cell_text(row, column, room), info(column).kind);
    }
    upsert.bind(++parameter, std::optional(source));
    upsert.run();
  }
}

}  // namespace corona
