#include "export/sqlite/sqlite.hpp"

#include "core/error.hpp"
#include "core/file_beside.hpp"
#include "core/file_lock.hpp"
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

enum class Target { none, empty, database };

Target look_at(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code fault;
  const fs::file_status status = fs::status(path, fault);
  if (!fs::exists(status)) return Target::none;
  if (!fs::is_regular_file(status)) {
    throw data_error("{} is no file that can hold a database", in_quotes(path));
  }
  return fs::file_size(path, fault) == 0 ? Target::empty : Target::database;
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
    if (look_at(path) == Target::database) return;  // which another export has made by now
    throw data_error("{} is left of a database that is gone: move it away, or name another file",
                     in_quotes(leftover));
  }
}

/// Throws where the records can have no place at `path`, before any is read.
void require_place(const std::string& path) {
  if (look_at(path) != Target::database) return refuse_leftovers(path);
  Database database(path, path);
  require_ours(database, path);
}

/// Fills a database that nobody else knows of: it needs no journal while it is made.
void fill(Input& in, const Job& job, const std::string& path) {
  Database database(path, job.output);
  database.run("pragma journal_mode = off; pragma synchronous = off; begin");
  create_tables(database);
  add_observations(in, job, database);
  database.run("commit");
}

/// Brings what the database at `path` holds into the one of the job, in one transaction.
void update(const std::string& path, ColumnSet columns, const Job& job) {
  Database database(job.output, job.output);
  Statement attach(database, "attach ? as new");
  const std::string absolute = std::filesystem::absolute(path).string();
  attach.bind(1, std::string_view(absolute));
  attach.run();
  // Without a journal of its own it takes no part in the transaction, which would need one for
  // both.
  database.run("pragma new.journal_mode = off; begin immediate");
  require_ours(database, job.output);
  merge_observations(columns, job, database);
  database.run("commit");
}

/// Takes the place of an empty file. False where it is not empty any more: other exports wait here,
/// and find what the first one put there.
bool replace_empty(FileBeside& file, const Job& job) {
  constexpr Count longest_wait = 600;  // seconds, for a rename
  const FileLock lock = FileLock::of_existing(
      job.output, fmt::format("another corona-export that writes {}", in_quotes(job.output)),
      longest_wait);
  if (look_at(job.output) != Target::empty) return false;
  file.appear();
  return true;
}

}  // namespace

void write_sqlite(Input& in, const Job& job) {
  require_place(job.output);
  FileBeside file(job.output);
  fill(in, job, file.path());
  // Another program may have made or removed a database while the input was read.
  while (true) {
    switch (look_at(job.output)) {
      case Target::none:
        refuse_leftovers(job.output);
        if (file.appear_where_none_is()) return;
        break;
      case Target::empty:
        refuse_leftovers(job.output);
        if (replace_empty(file, job)) return;
        break;
      case Target::database:
        return update(file.path(), in.columns(), job);
    }
  }
}

}  // namespace corona
