#include "core/text.hpp"
#include "export/sheets.hpp"

namespace corona {
namespace {

bool is_word(std::string_view text, std::size_t i) {
  if (i >= text.size()) return false;
  const auto c = static_cast<unsigned char>(text[i]);
  return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// Whether Markdown would take the character for mark-up; an underscore inside a word is none.
bool is_markup(std::string_view text, std::size_t i) {
  if (text[i] == '_') return i == 0 || !is_word(text, i - 1) || !is_word(text, i + 1);
  return std::string_view("\\|`*<[&~").find(text[i]) != std::string_view::npos;
}

void append_escaped(std::string& out, std::string_view raw) {
  const std::string text = printable(raw);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_markup(text, i)) out += '\\';
    out += text[i];
  }
}

class MarkdownSheet : public SheetWriter {
 public:
  MarkdownSheet(Output& out, const Look& look, std::vector<Head> heads)
      : out_(out), look_(look), heads_(std::move(heads)) {
    for (const Head& head : heads_) {
      line_ += "| ";
      append_escaped(line_, head.title);
      line_ += ' ';
    }
    end_line();
    for (const Head& head : heads_) {
      const bool left = head.kind == Kind::text || head.kind == Kind::date;
      line_ += left ? "| --- " : "| ---: ";
    }
    end_line();
  }

  void add(Row row) override {
    for (std::size_t i = 0; i < heads_.size(); ++i) {
      line_ += "| ";
      if (heads_[i].kind == Kind::text) {
        append_escaped(line_, row[i]);
      } else {
        append_figure(line_, row[i], look_.locale);
      }
      line_ += ' ';
    }
    end_line();
  }

  void end() override {
    if (look_.source.empty()) return;
    out_.write("\n");
    append_escaped(line_, look_.source);
    line_ += '\n';
    out_.write(line_);
  }

 private:
  void end_line() {
    line_ += "|\n";
    out_.write(line_);
    line_.clear();
  }

  Output& out_;
  Look look_;
  std::vector<Head> heads_;
  std::string line_;
};

}  // namespace

std::unique_ptr<SheetWriter> markdown_sheet(Output& out, const Look& look,
                                            std::vector<Head> heads) {
  return std::make_unique<MarkdownSheet>(out, look, std::move(heads));
}

}  // namespace corona
