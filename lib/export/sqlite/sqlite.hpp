#pragma once

#include "csv/input.hpp"
#include "export/formats.hpp"

namespace corona {

/// Writes the records into the tables observation, region and source of an SQLite database, see
/// schema.sql. All are read into a new database beside it first. One that is there by then is
/// updated, in one transaction: rows of the same date, region and metric get the new figures, all
/// others stay. Columns that the input lacks stay as they are. So nothing is lost of what others
/// write to the database while the input is read, and none waits for it.
///
/// Throws Error where the file is no database of ours or another program holds it, and then, as
/// after a kill, the database is as it was. Memory grows with the number of series, and by a byte a
/// record.
void write_sqlite(Input& in, const Job& job);

}  // namespace corona
