#include "export/xlsx/workbook.hpp"

#include "core/error.hpp"
#include "export/picture/palette.hpp"
#include "export/xlsx/cell_text.hpp"
#include "export/xlsx/early_year.hpp"
#include "export/xlsx/sheet_name.hpp"
#include "export/xlsx/whole.hpp"

#include <cerrno>
#include <cstdio>
#include <ctime>
#include <new>

namespace corona {
namespace {

constexpr Date first_of_four_digits{date::year{1000} / 1 / 1};  // that the library writes
constexpr std::size_t longest_property = 255;                   // bytes
constexpr Colour head_fill{0xDD, 0xEB, 0xF7};

lxw_color_t lxw_colour(Colour colour) {
  return static_cast<lxw_color_t>(colour.red << 16 | colour.green << 8 | colour.blue);
}

void fill(lxw_format* format, Colour colour) {
  ::format_set_bg_color(format, lxw_colour(colour));
  ::format_set_font_color(format, lxw_colour(ink_on(colour)));
}

/// A date as the library takes it. In seconds, as 64 bits of the nanoseconds of the standard's
/// clock end in 2262. The library takes 0, which is 1970-01-01, for the time of day now.
std::time_t seconds_of(Date date) {
  const auto seconds = std::chrono::seconds(date.time_since_epoch()).count();
  return seconds == 0 ? 1 : seconds;
}

}  // namespace

std::string_view date_format(Locale locale) {
  return locale == Locale::nl ? "[$-413]dd\\-mm\\-yyyy" : "yyyy\\-mm\\-dd";
}

std::string_view number_prefix(Locale locale) {
  return locale == Locale::nl ? "[$-413]" : "";
}

void check(lxw_error result) {
  if (result == LXW_NO_ERROR) return;
  if (result == LXW_ERROR_MEMORY_MALLOC_FAILED) throw std::bad_alloc();
  const bool of_files =
      result >= LXW_ERROR_CREATING_XLSX_FILE && result <= LXW_ERROR_ZIP_CLOSE && errno != 0;
  if (of_files) throw system_error(errno, "cannot write the workbook's temporary files");
  throw data_error("cannot make the workbook: {}", ::lxw_strerror(result));
}

Workbook::Workbook(const Plan& plan) : plan_(plan) {
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  options.tmpdir = plan_.folder.data();
  options.use_zip64 = plan_.large ? LXW_TRUE : LXW_FALSE;
  book_ = made(::workbook_new_opt(plan_.path.c_str(), &options));

  std::string title = text_outside_cells(plan_.title, longest_property);
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.created = seconds_of(plan_.created);
  check(::workbook_set_properties(book_, &properties));
  make_formats();
}

lxw_worksheet* Workbook::add_sheet(std::string_view name) {
  const std::string unique = sheet_name(name, names_);
  lxw_worksheet* sheet = made(::workbook_add_worksheet(book_, unique.c_str()));
  const std::size_t number = sheets_.size() + 1;
  sheets_[sheet] = {unique, number};
  return sheet;
}

void Workbook::close() {
  errno = 0;
  const lxw_error result = ::workbook_close(book_);
  book_ = nullptr;
  check(result);
  require_written();
  CellCounts counts;
  for (const auto& [sheet, written] : sheets_) {
    counts[fmt::format("xl/worksheets/sheet{}.xml", written.number)] = written.cells;
  }
  if (plan_.created < first_of_four_digits) write_zeros_of_year(plan_.path);
  require_whole(plan_.path, counts);
}

void Workbook::require_written() {
  for (const int fault : {ENOSPC, EDQUOT, EFBIG, EIO}) {
    if (errno == fault) throw system_error(fault, "cannot write the workbook's temporary files");
  }
}

void Workbook::make_formats() {
  for (int i = 0; i <= static_cast<int>(Style::dark_red); ++i) {
    const auto style = static_cast<Style>(i);
    formats_[style] = style == Style::plain ? nullptr : make_format(style);
  }
}

lxw_format* Workbook::make_format(Style style) {
  lxw_format* format = made(::workbook_add_format(book_));
  const auto number = [&](std::string_view code) {
    ::format_set_num_format(format, fmt::format("{}{}", number_prefix(plan_.locale), code).c_str());
  };
  switch (style) {
    case Style::plain:
      break;
    case Style::head:
    case Style::number_head:
      ::format_set_bold(format);
      ::format_set_text_wrap(format);
      ::format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
      if (style == Style::number_head) ::format_set_align(format, LXW_ALIGN_RIGHT);
      ::format_set_bottom(format, LXW_BORDER_THIN);
      fill(format, head_fill);
      break;
    case Style::title:
      ::format_set_bold(format);
      ::format_set_font_size(format, 16);
      break;
    case Style::label:
      ::format_set_bold(format);
      ::format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
      break;
    case Style::wrapped:
      ::format_set_text_wrap(format);
      ::format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
      break;
    case Style::date:
      ::format_set_num_format(format, date_format(plan_.locale).data());
      ::format_set_align(format, LXW_ALIGN_CENTER);
      break;
    case Style::whole:
      number("#,##0");
      break;
    case Style::decimal:
      number("#,##0.0");
      break;
    case Style::hundredths:
      number("#,##0.00");
      break;
    case Style::percent:
      number("0%");
      break;
    case Style::gained:
      number("\"\u25B2\" 0;\"\u25BC\" 0;\"=\"");
      ::format_set_align(format, LXW_ALIGN_RIGHT);
      break;
    case Style::level:
      break;
    case Style::green:
      fill(format, *level_colour("green"));
      break;
    case Style::yellow:
      fill(format, *level_colour("1"));
      break;
    case Style::orange:
      fill(format, *level_colour("2"));
      break;
    case Style::red:
      fill(format, *level_colour("3"));
      break;
    case Style::dark_red:
      fill(format, *level_colour("4"));
      break;
  }
  if (style >= Style::level) ::format_set_align(format, LXW_ALIGN_CENTER);
  return format;
}

}  // namespace corona
