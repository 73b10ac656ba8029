#pragma once

#include "core/error.hpp"
#include "core/text.hpp"

// The library is of 2016 and warns in ways that are not ours to mend.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wstringop-truncation"
#define CSV_IO_NO_THREAD  // it would read ahead behind 32 MiB, and a table is in memory
#include <libfccp/csv.h>
#pragma GCC diagnostic pop

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace corona {

/// The whole text of a file, "-" for standard input. Throws Error where it cannot be read, or is
/// longer than `most_bytes`.
std::string read_file(const std::string& path, std::size_t most_bytes = std::string::npos);

/// ": columns are separated by commas, not by semicolons" where the first line that is no comment
/// has only the latter.
std::string_view advice_on_header(std::string_view text);

/// A text for the library, with a line feed at its end. Without one the library looks at the byte
/// behind the text, which is whatever the memory had, and reads on behind that where it is a line
/// feed.
class WholeLines : public io::ByteSourceBase {
 public:
  /// `text` outlives this.
  explicit WholeLines(std::string_view text)
      : text_(text), lacks_end_(!text.empty() && text.back() != '\n') {}

  /// Fills the buffer as far as there is text.
  int read(char* buffer, int size) override;

 private:
  std::string_view text_;
  bool lacks_end_;
};

/// Reads a small table of columns that are known beforehand, in any order: population, levels,
/// members. Lines that start with # are left out. All text is in memory; the cells are valid until
/// the next row.
template <std::size_t N>
class Table {
 public:
  using Cells = std::array<std::string_view, N>;

  /// The first `required` of `names` must be in the header; the cells of others may be empty for
  /// want of a column. `text` outlives the table; `name` is what messages call it.
  Table(std::string name, std::string_view text, const Cells& names, std::size_t required = N)
      : name_(std::move(name)), in_(name_, std::make_unique<WholeLines>(text)) {
    if (text.find('\0') != std::string_view::npos) throw data_error("{}: a NUL byte", name_);
    guarded([&] { read_header(names, std::make_index_sequence<N>{}); });
    for (std::size_t i = 0; i < N; ++i) {
      present_[i] = in_.has_column(std::string(names[i]));
      if (!present_[i] && i < required) {
        throw fault("no column {}{}", in_quotes(names[i]), advice_on_header(text));
      }
    }
  }

  /// The next row, or false at the end.
  bool read(Cells& cells) {
    bool more = false;
    guarded([&] { more = read_row(cells, std::make_index_sequence<N>{}); });
    return more;
  }

  /// The line, from 1, of the last row.
  unsigned line() const { return in_.get_file_line(); }

  template <typename... Values>
  Error fault(fmt::format_string<Values...> text, Values&&... values) const {
    return data_error("{}:{}: {}", printable(name_), line(),
                      fmt::format(text, std::forward<Values>(values)...));
  }

 private:
  template <std::size_t... I>
  void read_header(const Cells& names, std::index_sequence<I...>) {
    in_.read_header(io::ignore_extra_column | io::ignore_missing_column, std::string(names[I])...);
  }

  template <std::size_t... I>
  bool read_row(Cells& cells, std::index_sequence<I...>) {
    std::array<const char*, N> text{};
    if (!in_.read_row(text[I]...)) return false;
    for (std::size_t i = 0; i < N; ++i) cells[i] = present_[i] ? text[i] : "";
    return true;
  }

  template <typename Work>
  void guarded(const Work& work) {
    try {
      work();
    } catch (const io::error::header_missing&) {
      throw data_error("{}: empty: expected a header", printable(name_));
    } catch (const io::error::too_few_columns&) {
      throw fault("too few fields");
    } catch (const io::error::too_many_columns&) {
      throw fault("too many fields");
    } catch (const io::error::escaped_string_not_closed&) {
      throw fault("a quote is not closed");
    } catch (const io::error::duplicated_column_in_header&) {
      throw fault("a column stands twice");
    } catch (const io::error::base& fault) {
      throw data_error("{}", printable(fault.what()));
    }
  }

  using Csv = io::CSVReader<N, io::trim_chars<>, io::double_quote_escape<',', '"'>,
                            io::throw_on_overflow, io::single_line_comment<'#'>>;
  std::string name_;
  Csv in_;
  std::array<bool, N> present_{};
};

}  // namespace corona
