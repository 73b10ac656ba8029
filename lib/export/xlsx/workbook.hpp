#pragma once

#include "core/date.hpp"
#include "export/locale.hpp"
#include "export/wording.hpp"

#include <xlsxwriter.h>

#include <cerrno>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace corona {

/// How a cell looks and what kind of figure it shows.
enum class Style {
  plain,
  head,
  number_head,
  title,
  label,
  wrapped,
  date,
  whole,
  decimal,     ///< one decimal
  hundredths,  ///< two decimals
  percent,     ///< of a fraction
  gained,      ///< places: up, down or none
  level,       ///< in the middle, as are those below, which colour it
  green,
  yellow,
  orange,
  red,
  dark_red,
};

/// How big a sheet can be.
inline constexpr std::size_t most_rows = 1'048'576;
inline constexpr std::size_t most_columns = 16'384;

/// How a spreadsheet program shows dates, and what it needs before the format of a number, in a
/// language.
std::string_view date_format(Locale locale);
std::string_view number_prefix(Locale locale);

/// Throws Error where the library reports a fault.
void check(lxw_error result);

/// The pointer, or Error where the library had no memory to make what it points to.
template <typename Made>
Made* made(Made* pointer) {
  if (pointer == nullptr) check(LXW_ERROR_MEMORY_MALLOC_FAILED);
  return pointer;
}

/// A workbook that is written row by row, in memory that does not grow with the rows. The library
/// writes to standard error and crashes where memory runs out, so run it apart.
class Workbook {
 public:
  /// What is known before the first cell.
  struct Plan {
    std::string path;    ///< of the workbook
    std::string folder;  ///< for temporary files
    Locale locale = Locale::en;
    std::string title;
    Date created;        ///< from the data: the same input gives the same bytes
    bool large = false;  ///< beyond 4 GiB before it is compressed
  };
  explicit Workbook(const Plan& plan);
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;

  const Plan& plan() const { return plan_; }

  /// A new sheet; `name` is cut and changed as far as sheets cannot be called so, or two would be
  /// called the same.
  lxw_worksheet* add_sheet(std::string_view name);

  /// What a sheet is called.
  const std::string& name_of(const lxw_worksheet* sheet) const { return sheets_.at(sheet).name; }

  lxw_chart* add_chart(lxw_chart_type type) { return made(::workbook_add_chart(book_, type)); }

  /// What the workbook says: `xlsx.<key>` of words.csv.
  const std::string& word(std::string_view key) const {
    return words(fmt::format("xlsx.{}", key), plan_.locale);
  }

  lxw_format* format(Style style) { return formats_.at(style); }

  /// Writes a cell: `write` calls the function of the library for it. Throws Error where the
  /// library could not, or a temporary file of it could not be written whole.
  template <typename Write>
  void write_cell(const lxw_worksheet* sheet, const Write& write) {
    errno = 0;
    check(write());
    require_written();
    ++sheets_[sheet].cells;
  }

  /// Writes the file. Throws Error where it, or a temporary file, could not be written whole. A
  /// workbook that is not closed keeps its memory up to the end of the process: no public function
  /// of the library gives it back.
  void close();

 private:
  /// What the library does not say of a sheet.
  struct Sheet {
    std::string name;
    std::size_t number = 0;  // of the file in the workbook, from 1
    std::size_t cells = 0;
  };

  /// Throws Error where a temporary file could not be written since errno was 0. The library does
  /// not look.
  static void require_written();
  void make_formats();
  lxw_format* make_format(Style style);

  Plan plan_;
  lxw_workbook* book_;
  std::map<Style, lxw_format*> formats_;
  std::set<std::string> names_;  // of sheets, in lower case
  std::map<const lxw_worksheet*, Sheet> sheets_;
};

}  // namespace corona
