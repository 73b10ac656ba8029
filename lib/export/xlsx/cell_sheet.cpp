#include "export/xlsx/cell_sheet.hpp"

#include "core/error.hpp"
#include "core/number.hpp"
#include "core/text.hpp"
#include "export/display_width.hpp"
#include "export/xlsx/cell_text.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace corona {
namespace {

constexpr std::size_t widest = 60;
constexpr std::size_t least_head = 6;
constexpr std::size_t button = 3;           // of a filter, in a head
constexpr std::size_t readable_page = 280;  // characters on a page across
constexpr std::size_t longest_in_margin = 100;
constexpr std::uint8_t a4 = 9;

std::size_t width_of(double value, Style style) {
  if (style == Style::date) return date_length;
  std::size_t digits = 1;
  double rest = std::abs(style == Style::percent ? value * 100 : value);
  while (rest >= 10 && digits < widest) {
    rest /= 10;
    ++digits;
  }
  const std::size_t decimals = style == Style::decimal ? 2 : style == Style::hundredths ? 3 : 0;
  return digits + (digits - 1) / 3 + decimals + 2;
}

/// Heads are wrapped between words.
std::size_t width_of_head(std::string_view title) {
  std::size_t width = least_head;
  while (true) {
    const std::size_t end = title.find(' ');
    width = std::max(width, display_width(title.substr(0, end)));
    if (end == std::string_view::npos) return std::min(width + button, widest);
    title.remove_prefix(end + 1);
  }
}

/// How many lines text takes that is wrapped between words.
std::size_t lines_of(std::string_view text, std::size_t width) {
  std::size_t lines = 1;
  std::size_t used = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::size_t word = display_width(text.substr(0, end));
    if (used > 0 && used + 1 + word > width) {
      ++lines;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + word;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// Text for a margin of a page, where & starts a command.
std::string for_margin(std::string_view text) {
  std::string out;
  for (const char c : text_outside_cells(text, longest_in_margin)) {
    out += c == '&' ? "&&" : std::string(1, c);
  }
  return out;
}

}  // namespace

std::optional<double> date_number(Date date) {
  static constexpr Date zero{date::year{1899} / 12 / 30};
  static constexpr Date first{date::year{1900} / 3 / 1};
  if (date < first) return std::nullopt;
  return static_cast<double>((date - zero).count());
}

CellSheet::CellSheet(Workbook& book, std::string_view name)
    : book_(book), sheet_(book.add_sheet(name)) {
}

void CellSheet::text(std::string_view text, Style style) {
  if (!text.empty()) {
    book_.write_cell(sheet_, [&] {
      const lxw_error result = ::worksheet_write_string(
          sheet_, row_, column_, escaped_cell(text).c_str(), book_.format(style));
      if (result == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED) {
        throw data_error(
            "a text is longer than the 32767 characters that a cell holds: it starts with {}",
            in_quotes(text.substr(0, 50)));
      }
      return result;
    });
    if (style == Style::head || style == Style::number_head) {
      const std::size_t width = width_of_head(text);
      widen(width);
      lines_ = std::max(lines_, lines_of(text, width - button));
    } else if (style == Style::wrapped) {
      lines_ = std::max(lines_, lines_of(text, wrapped_width));
    } else if (style != Style::title) {
      widen(display_width(text));
    }
  }
  ++column_;
}

void CellSheet::number(double value, Style style) {
  book_.write_cell(sheet_, [&] {
    return ::worksheet_write_number(sheet_, row_, column_, value, book_.format(style));
  });
  widen(width_of(value, style));
  ++column_;
}

void CellSheet::date(Date date, Style style) {
  const auto days = date_number(date);
  if (!days) return text(to_string(date));
  number(*days, style);
}

void CellSheet::widen(std::size_t width) {
  if (widths_.size() <= column_) widths_.resize(column_ + std::size_t{1});
  widths_[column_] = std::max(widths_[column_], std::min(width, widest));
}

void CellSheet::next_row() {
  if (lines_ > 1) {
    check(::worksheet_set_row(sheet_, row_, static_cast<double>(lines_) * LXW_DEF_ROW_HEIGHT,
                              nullptr));
  }
  lines_ = 1;
  ++row_;
  column_ = 0;
}

void CellSheet::set_widths() {
  for (std::size_t i = 0; i < widths_.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    check(::worksheet_set_column(sheet_, column, column, static_cast<double>(widths_[i] + 1),
                                 nullptr));
  }
}

void CellSheet::set_pages() {
  const Workbook::Plan& plan = book_.plan();
  ::worksheet_set_landscape(sheet_);
  ::worksheet_set_paper(sheet_, a4);
  const std::string header = fmt::format("&L{}&R&A", for_margin(plan.title));
  const std::string footer = fmt::format("&C{}", book_.word("page"));
  check(::worksheet_set_header(sheet_, header.c_str()));
  check(::worksheet_set_footer(sheet_, footer.c_str()));
  const std::size_t width = std::accumulate(widths_.begin(), widths_.end(), widths_.size());
  if (width <= readable_page) ::worksheet_fit_to_pages(sheet_, 1, 0);
}

}  // namespace corona
