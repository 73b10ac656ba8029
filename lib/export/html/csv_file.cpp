#include "export/html/csv_file.hpp"

#include "core/number.hpp"
#include "csv/cells.hpp"
#include "export/formula.hpp"

#include <fmt/format.h>

#include <iterator>

namespace corona {
namespace {

std::string plain_text(const HtmlCell& cell) {
  if (cell.value) return to_text(*cell.value);
  if (!cell.plain.empty()) return cell.plain;
  return cell.text == not_known ? "" : without_formula(cell.text);
}

}  // namespace

std::string csv_line(const std::vector<std::string>& cells) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) line += ',';
    append_cell(line, cells[i]);
  }
  return line + "\n";
}

std::string csv_of(const HtmlTable& table) {
  std::vector<std::string> heads;
  for (const std::string& head : table.heads) heads.push_back(without_formula(head));
  std::string text = csv_line(heads);
  for (const auto& row : table.rows) {
    std::vector<std::string> cells;
    for (const HtmlCell& cell : row) cells.push_back(plain_text(cell));
    text += csv_line(cells);
  }
  return text;
}

std::string data_address(const std::string& csv) {
  std::string address = "data:text/csv;charset=utf-8,";
  for (const char c : csv) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '-' || c == '.' || c == '_' || c == ',';
    if (plain) {
      address += c;
    } else {
      fmt::format_to(std::back_inserter(address), "%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return address;
}

}  // namespace corona
