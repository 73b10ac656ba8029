#include "export/html/html_table.hpp"

#include "core/number.hpp"
#include "export/picture/svg.hpp"

#include <fmt/format.h>

namespace corona {
namespace {

using svg::escaped;

std::string content_of(const HtmlCell& cell) {
  if (!cell.drawn.empty()) return cell.drawn;
  if (cell.link.empty()) return escaped(cell.text);
  return fmt::format("<a href=\"{}\">{}</a>", escaped(cell.link), escaped(cell.text));
}

bool is_figure(const HtmlCell& cell) {
  return cell.figure || cell.value.has_value();
}

void append_row(std::string& out, const std::vector<HtmlCell>& row, bool sortable) {
  out += "<tr>";
  for (std::size_t i = 0; i < row.size(); ++i) {
    const HtmlCell& cell = row[i];
    out += i == 0 ? "<th scope=\"row\"" : "<td";
    if (i > 0 && !is_figure(cell)) out += " class=\"t\"";
    if (sortable && cell.value) out += " data-v=\"" + to_text(*cell.value, 4) + "\"";
    out += '>';
    out += content_of(cell);
    out += i == 0 ? "</th>" : "</td>";
  }
  out += "</tr>\n";
}

}  // namespace

HtmlCell text_cell(std::string text) {
  HtmlCell cell;
  cell.text = std::move(text);
  return cell;
}

void drop_if_unknown(HtmlTable& table, std::size_t column) {
  const auto at = static_cast<std::ptrdiff_t>(column);
  for (const auto& row : table.rows) {
    if (row[column].text != "–") return;
  }
  table.heads.erase(table.heads.begin() + at);
  for (auto& row : table.rows) row.erase(row.begin() + at);
}

std::string html_of(const HtmlTable& table) {
  std::string out = fmt::format(
      "<div class=\"scroll\" role=\"region\" aria-labelledby=\"{0}-caption\" tabindex=\"0\">"
      "<table id=\"{0}\"{1}>\n<caption id=\"{0}-caption\">{2}</caption>\n<thead><tr>",
      table.id, table.sortable ? " data-sortable" : "", escaped(table.caption));
  for (std::size_t i = 0; i < table.heads.size(); ++i) {
    const bool figure =
        !table.rows.empty() && i < table.rows.front().size() && is_figure(table.rows.front()[i]);
    out += fmt::format("<th scope=\"col\"{}>{}</th>", figure ? " class=\"n\"" : "",
                       escaped(table.heads[i]));
  }
  out += "</tr></thead>\n<tbody>\n";
  for (const auto& row : table.rows) append_row(out, row, table.sortable);
  return out + "</tbody></table></div>\n";
}

}  // namespace corona
