#pragma once

#include "csv/input.hpp"
#include "export/formats.hpp"
#include "export/sqlite/database.hpp"

namespace corona {

/// Brings the records into the tables observation, region and source of a database that has them
/// and holds no rows, within the transaction that is open. Throws Error where a row comes twice or
/// the database fails.
void add_observations(Input& in, const Job& job, const Database& database);

/// Brings what the tables of an attached database, called new, hold of these columns into those of
/// the main one, within the transaction that is open: what add_observations() wrote there for the
/// same job. Throws Error where the database fails.
void merge_observations(ColumnSet columns, const Job& job, const Database& database);

}  // namespace corona
