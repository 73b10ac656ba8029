#pragma once

#include "core/date.hpp"
#include "export/locale.hpp"
#include "export/wording.hpp"

#include <xlsxwriter.h>

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
  ~Workbook();
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;

  const Plan& plan() const { return plan_; }

  /// A new sheet; `name` is cut and changed as far as sheets cannot be called so, or two would be
  /// called the same.
  lxw_worksheet* add_sheet(std::string_view name);

  lxw_chart* add_chart(lxw_chart_type type) { return made(::workbook_add_chart(book_, type)); }

  /// What the workbook says: `xlsx.<key>` of words.csv.
  const std::string& word(std::string_view key) const {
    return words(fmt::format("xlsx.{}", key), plan_.locale);
  }

  lxw_format* format(Style style) { return formats_.at(style); }

  /// A cell of the sheet was written.
  void count_cell(const lxw_worksheet* sheet) { ++cells_[sheet]; }

  /// Writes the file. Throws Error where it, or a temporary file, could not be written whole.
  void close();

 private:
  void make_formats();
  lxw_format* make_format(Style style);

  Plan plan_;
  lxw_workbook* book_;
  std::map<Style, lxw_format*> formats_;
  std::set<std::string> names_;                        // of sheets, in lower case
  std::map<const lxw_worksheet*, std::size_t> cells_;  // how many each sheet has
};

}  // namespace corona
