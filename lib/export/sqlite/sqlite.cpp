#include "export/sqlite/sqlite.hpp"

#include "core/error.hpp"
#include "core/file_beside.hpp"
#include "core/text.hpp"
#include "export/embedded.hpp"
#include "export/sqlite/database.hpp"
#include "export/sqlite/observations.hpp"

#include <filesystem>

namespace corona {
namespace {

constexpr Count application_id = 0x636F726E;  // "corn", at offset 68 of the file
constexpr Count schema_version = 1;

void create_tables(Database& database) {
  database.run(fmt::format("pragma application_id = {}; pragma user_version = {};", application_id,
                           schema_version));
  database.run(std::string(embedded::schema));
}

void require_ours(Database& database, const std::string& path) {
  if (database.number("pragma application_id") != application_id) {
    throw data_error("{} is a database of another program: name another file", in_quotes(path));
  }
  if (database.number("pragma user_version") != schema_version) {
    throw data_error("{} has the tables of another version of corona-export: name another file",
                     in_quotes(path));
  }
}

/// A new database appears whole or not at all, so it needs no journal while it is made.
void create(Input& in, const Job& job) {
  FileBeside file(job.output);
  {
    Database database(file.path(), job.output);
    database.run("pragma journal_mode = off; pragma synchronous = off; begin");
    create_tables(database);
    add_observations(in, job, database);
    database.run("commit");
  }
  file.appear();
}

void update(Input& in, const Job& job) {
  Database database(job.output, job.output);
  database.run("begin immediate");
  require_ours(database, job.output);
  add_observations(in, job, database);
  database.run("commit");
}

bool is_new(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code fault;
  const fs::file_status status = fs::status(path, fault);
  if (!fs::exists(status)) return true;
  if (!fs::is_regular_file(status)) {
    throw data_error("{} is no file that can hold a database", in_quotes(path));
  }
  return fs::file_size(path, fault) == 0;
}

/// SQLite would undo or redo in the new database what these tell of the old one.
void refuse_leftovers(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code fault;
  const bool is_link = fs::is_symlink(fs::symlink_status(path, fault));
  const std::string target = is_link ? fs::weakly_canonical(path, fault).string() : path;
  for (const std::string_view end : {"-journal", "-wal"}) {
    const std::string leftover = target + std::string(end);
    std::error_code ignored;
    if (!fs::exists(fs::symlink_status(leftover, ignored))) continue;
    throw data_error("{} is left of a database that is gone: move it away, or name another file",
                     in_quotes(leftover));
  }
}

}  // namespace

void write_sqlite(Input& in, const Job& job) {
  if (is_new(job.output)) {
    refuse_leftovers(job.output);
    create(in, job);
  } else {
    update(in, job);
  }
}

}  // namespace corona
