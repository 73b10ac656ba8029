#include "export/markdown_text.hpp"
#include "export/sheets.hpp"

namespace corona {
namespace {

class MarkdownSheet : public SheetWriter {
 public:
  MarkdownSheet(Output& out, const Look& look, std::vector<Head> heads)
      : out_(out), look_(look), heads_(std::move(heads)) {
    for (const Head& head : heads_) {
      line_ += "| ";
      line_ += escaped_markdown(head.title);
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
        line_ += escaped_markdown(row[i]);
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
    line_ += escaped_markdown(look_.source);
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
                                            const std::vector<Head>& heads) {
  return std::make_unique<MarkdownSheet>(out, look, heads);
}

}  // namespace corona
