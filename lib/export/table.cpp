#include "core/terminal_text.hpp"
#include "core/text.hpp"
#include "export/display_width.hpp"
#include "export/sheets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace corona {
namespace {

constexpr std::string_view gutter = "  ";

bool is_number(Kind kind) {
  return kind != Kind::text && kind != Kind::date;
}

class TableSheet : public SheetWriter {
 public:
  TableSheet(Output& out, const Look& look, const std::vector<Head>& heads)
      : out_(out), look_(look) {
    for (const Head& head : heads) columns_.push_back({head.kind, 0});
    for (std::size_t i = 0; i < heads.size(); ++i) keep(i, printable(heads[i].title));
  }

  void add(Row row) override {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (columns_[i].kind == Kind::text) {
        keep(i, printable(row[i]));
      } else {
        std::string figure;
        append_figure(figure, row[i], look_.locale);
        keep(i, figure);
      }
    }
  }

  void end() override {
    std::string_view text = text_;
    for (std::size_t first = 0; first < lengths_.size(); first += columns_.size()) {
      const bool stands_out = look_.colour && first == 0;
      if (stands_out) out_.write(TerminalText::bold);
      write_line(first, text);
      out_.write(stands_out ? TerminalText::plain : "");
      out_.write("\n");
    }
    if (!look_.source.empty()) out_.write(fmt::format("\n{}\n", printable(look_.source)));
  }

 private:
  struct Width {
    Kind kind;
    std::size_t cells;
  };

  void keep(std::size_t column, std::string_view cell) {
    std::size_t& width = columns_[column].cells;
    width = std::max(width, display_width(cell));
    text_ += cell;
    lengths_.push_back(static_cast<std::uint32_t>(cell.size()));
  }

  /// Writes the line whose first length is `first`, and takes its cells off `text`.
  void write_line(std::size_t first, std::string_view& text) {
    std::size_t blanks = 0;  // written when something follows, so that no line ends in blanks
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const std::string_view cell = text.substr(0, lengths_[first + i]);
      text.remove_prefix(cell.size());
      const std::size_t room = columns_[i].cells - display_width(cell);
      const bool right = is_number(columns_[i].kind);
      if (i > 0) blanks += gutter.size();
      if (right) blanks += room;
      if (!cell.empty()) {
        out_.write(std::string(blanks, ' '));
        out_.write(cell);
        blanks = 0;
      }
      if (!right) blanks += room;
    }
  }

  Output& out_;
  Look look_;
  std::vector<Width> columns_;
  std::string text_;                    // of all cells, one after the other, the heads first
  std::vector<std::uint32_t> lengths_;  // of the cells in it
};

}  // namespace

std::unique_ptr<SheetWriter> table_sheet(Output& out, const Look& look,
                                         const std::vector<Head>& heads) {
  return std::make_unique<TableSheet>(out, look, heads);
}

}  // namespace corona
