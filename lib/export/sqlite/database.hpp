#pragma once

#include "core/number.hpp"

#include <sqlite3.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace corona {

/// An SQLite database that is open for writing. It waits for another program that has it locked,
/// until that has not written to it for five seconds. Whatever goes wrong is an Error that names it
/// as people know it.
class Database {
 public:
  /// Opens the file at `path`, which must be there; `name` is what messages call it.
  Database(const std::string& path, std::string name);
  ~Database();

  /// Runs statements that give no rows.
  void run(const std::string& sql);

  /// The whole number that a statement gives.
  Count number(std::string_view sql);

  /// Throws the Error that stands for a result of the library's.
  [[noreturn]] void fail(int result) const;

 private:
  friend class Statement;
  struct Close {
    void operator()(sqlite3* connection) const { ::sqlite3_close(connection); }
  };
  class Patience;
  std::string name_;
  std::unique_ptr<Patience> patience_;
  std::unique_ptr<sqlite3, Close> connection_;
};

/// A statement that is prepared once and run many times; its parameters are numbered from 1.
class Statement {
 public:
  /// `database` outlives the statement.
  Statement(const Database& database, std::string_view sql);

  /// What is empty or unknown becomes null. Text is valid until run() returns.
  void bind(int parameter, std::string_view text);
  void bind(int parameter, std::optional<Count> value);
  void bind(int parameter, std::optional<double> value);

  /// Runs the statement to its end.
  void run();

  /// Runs a statement that gives one whole number.
  Count number();

 private:
  void check(int result) const;

  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { ::sqlite3_finalize(statement); }
  };
  const Database& database_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

}  // namespace corona
