#pragma once

#include "core/record_store.hpp"
#include "csv/reader.hpp"

#include <memory>
#include <string>
#include <vector>

namespace corona {

/// In which order a stage needs its input, and what it does where the input has another.
enum class Order {
  by_date,  ///< dates never go back; else an Error that names --sort
  sort,     ///< read whole into memory and sorted by date, within a date in the order of the files
  any,      ///< as it comes
};

/// All the files of a command line as one stream, merged by date, ties in the order of the files.
class Input {
 public:
  /// No file, or "-", is standard input.
  Input(const std::vector<std::string>& files, Order order);

  /// A file that messages call otherwise than its path.
  Input(const std::string& path, const std::string& name, Order order);

  /// The columns that any of the files has.
  ColumnSet columns() const { return columns_; }

  /// The columns of each file, indexed as Place::file is.
  std::vector<ColumnSet> columns_of_files() const;

  /// Throws Error where a file lacks the column: "in.csv:1: no column 'new': <advice>".
  void require(Column column, std::string_view advice) const;

  /// The next record, or false at the end; valid until the next call.
  bool read(Record& row) { return only_ != nullptr ? only_->read(row) : read_otherwise(row); }

  /// How the line of the last record starts, see Reader::lead(); empty where files are merged or
  /// sorted.
  std::string_view lead() const { return only_ != nullptr ? only_->lead() : std::string_view(); }

  /// The series read so far; a stage that makes regions of its own adds them here.
  SeriesTable& series() { return series_; }

  /// How many series there are so far.
  std::uint32_t series_count() const { return series_.size(); }

  /// Says on stderr which of the files, read to their ends, had a header alone: what fails before a
  /// pipe may leave no more.
  void tell_of_lone_headers() const;

  /// "in.csv:17", for messages.
  std::string place_of(const Place& place) const;

 private:
  struct Head {
    std::unique_ptr<Reader> reader;
    Record row;
    bool ended = false;
  };

  void add(const std::string& path, const std::string& name);
  bool read_otherwise(Record& row);
  bool read_merged(Record& row);
  void choose();
  void sort();

  SeriesTable series_;
  std::vector<Head> heads_;
  Reader* only_ = nullptr;  // where there is one file, read as it comes
  Head* current_ = nullptr;
  ColumnSet columns_;
  Order order_;
  Date last_;  // of the merged records
  bool is_sorted_ = false;
  RecordStore sorted_;
  std::size_t next_sorted_ = 0;
};

}  // namespace corona
