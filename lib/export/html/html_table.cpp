#include "export/html/html_table.hpp"

#include "core/number.hpp"
#include "export/html/csv_file.hpp"
#include "export/xml_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace corona {
namespace {

std::string content_of(const HtmlCell& cell) {
  if (!cell.drawn.empty()) return cell.drawn;
  if (cell.link.empty()) return escaped_xml(cell.text);
  return fmt::format("<a href=\"{}\">{}</a>", escaped_xml(cell.link), escaped_xml(cell.text));
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
    if (!cell.also.empty()) {
      out += fmt::format(" data-also=\"{}\"",
                         escaped_xml(fmt::format("{}", fmt::join(cell.also, ";"))));
    }
    out += '>';
    out += content_of(cell);
    out += i == 0 ? "</th>" : "</td>";
  }
  out += "</tr>\n";
}

void append_head(std::string& out, const HtmlTable& table, std::size_t column,
                 std::string_view more) {
  HtmlCell below;
  if (!table.rows.empty() && column < table.rows.front().size()) below = table.rows.front()[column];
  out += fmt::format(
      "<th scope=\"col\"{}{}{}{}>{}</th>", more,
      column == 0 && table.sortable && table.by_first ? " aria-sort=\"ascending\"" : "",
      is_figure(below) ? " class=\"n\"" : "",
      table.sortable && below.rank ? " data-lowest-first" : "", escaped_xml(table.heads[column]));
}

/// A row of heads; two where some stand under a head of their own.
void append_heads(std::string& out, const HtmlTable& table) {
  std::string below;
  std::size_t column = 0;
  for (const HeadGroup& group : table.groups) {
    if (!group.head.empty()) {
      out += fmt::format("<th scope=\"colgroup\" colspan=\"{}\">{}</th>", group.size,
                         escaped_xml(group.head));
    }
    for (std::size_t i = 0; i < group.size; ++i, ++column) {
      const bool alone = group.head.empty();
      append_head(alone ? out : below, table, column, alone ? " rowspan=\"2\"" : "");
    }
  }
  for (; column < table.heads.size(); ++column) append_head(out, table, column, "");
  if (!below.empty()) out += "</tr>\n<tr>" + below;
}

template <typename Is>
bool any_cell(const HtmlTable& table, Is is) {
  return std::any_of(table.rows.begin(), table.rows.end(),
                     [&](const auto& row) { return std::any_of(row.begin(), row.end(), is); });
}

std::string paragraph(const std::string& text) {
  return text.empty() ? "" : fmt::format("<p class=\"caption\">{}</p>\n", escaped_xml(text));
}

std::string link_to_file(const HtmlTable& table) {
  if (table.csv.empty()) return {};
  return fmt::format("<p><a href=\"{}\" download=\"{}.csv\">{}</a></p>\n",
                     escaped_xml(data_address(csv_of(table))), table.id, escaped_xml(table.csv));
}

/// What the signs in the cells mean.
std::string signs_of(const HtmlTable& table) {
  std::string signs;
  if (any_cell(table, [](const HtmlCell& cell) { return cell.text == not_known; })) {
    signs += paragraph(table.unknown);
  }
  if (any_cell(table, [](const HtmlCell& cell) { return cell.rank && cell.text.ends_with('='); })) {
    signs += paragraph(table.shared);
  }
  return signs;
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
    if (row[column].text != not_known) return;
  }
  table.heads.erase(table.heads.begin() + at);
  for (auto& row : table.rows) row.erase(row.begin() + at);
}

std::string html_of(const HtmlTable& table) {
  constexpr std::size_t long_table = 20;  // rows
  const std::string signs = signs_of(table);
  const bool above = table.rows.size() > long_table;
  std::string out = above ? signs : "";
  out += fmt::format(
      "<div class=\"scroll\" role=\"region\" aria-labelledby=\"{0}-caption\" tabindex=\"0\">"
      "<table id=\"{0}\"{1}>\n<caption id=\"{0}-caption\"><span>{2}</span></caption>\n<thead><tr>",
      table.id, table.sortable ? " data-sortable" : "", escaped_xml(table.caption));
  append_heads(out, table);
  out += "</tr></thead>\n<tbody>\n";
  for (const auto& row : table.rows) append_row(out, row, table.sortable);
  out += "</tbody></table></div>\n";
  return (above ? out : out + signs) + paragraph(table.note) + link_to_file(table);
}

}  // namespace corona
