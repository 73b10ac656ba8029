#include "export/sqlite/database.hpp"

#include "core/error.hpp"
#include "core/text.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <new>
#include <sys/stat.h>
#include <thread>
#include <vector>

namespace corona {
namespace {

constexpr std::chrono::seconds longest_standstill{5};
constexpr std::chrono::milliseconds pause{20};

}  // namespace

/// Waits for the lock of another program as long as that writes to the database: many exports to
/// one database wait for each other, however long the others take.
class Database::Patience {
 public:
  explicit Patience(std::string path) : path_(std::move(path)) {}

  /// For sqlite3_busy_handler(): whether to try again, for the `tries`th time.
  static int may_try_again(void* self, int tries) {
    return static_cast<Patience*>(self)->may_try_again(tries) ? 1 : 0;
  }

 private:
  /// What changes as someone writes: times and sizes of the database and its journals.
  std::vector<std::int64_t> state() const {
    std::vector<std::int64_t> all;
    for (const char* end : {"", "-journal", "-wal"}) {
      struct stat file {};
      if (::stat((path_ + end).c_str(), &file) != 0) file = {};
      all.insert(all.end(), {file.st_mtim.tv_sec, file.st_mtim.tv_nsec, file.st_size});
    }
    return all;
  }

  bool may_try_again(int tries) {
    const auto now = std::chrono::steady_clock::now();
    std::vector<std::int64_t> seen = state();
    if (tries == 0 || seen != seen_) {
      seen_ = std::move(seen);
      changed_ = now;
    }
    if (now - changed_ > longest_standstill) return false;
    std::this_thread::sleep_for(pause);
    return true;
  }

  std::string path_;
  std::vector<std::int64_t> seen_;
  std::chrono::steady_clock::time_point changed_;
};

Database::~Database() = default;

Database::Database(const std::string& path, std::string name) : name_(std::move(name)) {
  // An absolute path is never one of the library's special names, such as ":memory:".
  const std::string absolute = std::filesystem::absolute(path).string();
  sqlite3* connection = nullptr;
  const int result =
      ::sqlite3_open_v2(absolute.c_str(), &connection, SQLITE_OPEN_READWRITE, nullptr);
  connection_.reset(connection);
  if (result != SQLITE_OK) fail(result);
  patience_ = std::make_unique<Patience>(::sqlite3_db_filename(connection, "main"));
  ::sqlite3_busy_handler(connection, Patience::may_try_again, patience_.get());
}

void Database::run(const std::string& sql) {
  const int result = ::sqlite3_exec(connection_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (result != SQLITE_OK) fail(result);
}

Count Database::number(std::string_view sql) {
  return Statement(*this, sql).number();
}

void Database::fail(int result) const {
  const std::string name = in_quotes(name_);
  switch (result & 0xFF) {
    case SQLITE_NOMEM:
      throw std::bad_alloc();
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw data_error("{} is locked by another program: try again when that has finished", name);
    case SQLITE_NOTADB:
      throw data_error("{} is not an SQLite database: name another file", name);
    case SQLITE_FULL:
      throw system_error(ENOSPC, "cannot write {}", name);
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
      if (const int number = ::sqlite3_system_errno(connection_.get()); number != 0) {
        throw system_error(number, "cannot write {}", name);
      }
      [[fallthrough]];
    default:
      throw data_error("cannot write {}: {}", name, ::sqlite3_errmsg(connection_.get()));
  }
}

Statement::Statement(const Database& database, std::string_view sql) : database_(database) {
  sqlite3_stmt* statement = nullptr;
  check(::sqlite3_prepare_v2(database.connection_.get(), sql.data(), static_cast<int>(sql.size()),
                             &statement, nullptr));
  statement_.reset(statement);
}

void Statement::bind(int parameter, std::string_view text) {
  if (text.empty()) {
    check(::sqlite3_bind_null(statement_.get(), parameter));
  } else {
    check(::sqlite3_bind_text64(statement_.get(), parameter, text.data(), text.size(),
                                SQLITE_STATIC, SQLITE_UTF8));
  }
}

void Statement::bind(int parameter, std::optional<Count> value) {
  check(value ? ::sqlite3_bind_int64(statement_.get(), parameter, *value)
              : ::sqlite3_bind_null(statement_.get(), parameter));
}

void Statement::bind(int parameter, std::optional<double> value) {
  check(value ? ::sqlite3_bind_double(statement_.get(), parameter, *value)
              : ::sqlite3_bind_null(statement_.get(), parameter));
}

void Statement::run() {
  int result = SQLITE_ROW;
  while (result == SQLITE_ROW) result = ::sqlite3_step(statement_.get());
  if (result != SQLITE_DONE) database_.fail(result);
  check(::sqlite3_reset(statement_.get()));
}

Count Statement::number() {
  const int result = ::sqlite3_step(statement_.get());
  if (result != SQLITE_ROW) database_.fail(result);
  const Count value = ::sqlite3_column_int64(statement_.get(), 0);
  run();
  return value;
}

void Statement::check(int result) const {
  if (result != SQLITE_OK) database_.fail(result);
}

}  // namespace corona
