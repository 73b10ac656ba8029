#pragma once

#include "csv/input.hpp"
#include "export/formats.hpp"
#include "export/sqlite/database.hpp"

namespace corona {

/// Brings the records into the tables observation, region and source of a database that has them,
/// within the transaction that is open. Throws Error where a row comes twice or the database fails.
void add_observations(Input& in, const Job& job, const Database& database);

}  // namespace corona
