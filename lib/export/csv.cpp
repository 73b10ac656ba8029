#include "csv/cells.hpp"
#include "export/formula.hpp"
#include "export/sheets.hpp"

namespace corona {
namespace {

class CsvSheet : public SheetWriter {
 public:
  CsvSheet(Output& out, Locale locale, std::vector<Head> heads)
      : out_(out), locale_(locale), dutch_(locale == Locale::nl), heads_(std::move(heads)) {
    if (dutch_) line_ += "\xEF\xBB\xBF";
    for (std::size_t i = 0; i < heads_.size(); ++i) {
      start_cell(i);
      append_text(heads_[i].title);
    }
    end_line();
  }

  void add(Row row) override {
    for (std::size_t i = 0; i < heads_.size(); ++i) {
      start_cell(i);
      if (heads_[i].kind == Kind::text) {
        append_text(row[i]);
      } else {
        append_figure(line_, row[i], locale_);
      }
    }
    end_line();
  }

 private:
  char delimiter() const { return dutch_ ? ';' : ','; }

  void start_cell(std::size_t i) {
    if (i > 0) line_ += delimiter();
  }

  void append_text(std::string_view text) {
    if (dutch_) {
      append_cell(line_, without_formula(text), delimiter());
    } else {
      append_cell(line_, text, delimiter());
    }
  }

  void end_line() {
    line_ += dutch_ ? "\r\n" : "\n";
    out_.write(line_);
    line_.clear();
  }

  Output& out_;
  Locale locale_;
  bool dutch_;
  std::vector<Head> heads_;
  std::string line_;
};

}  // namespace

std::unique_ptr<SheetWriter> csv_sheet(Output& out, const Look& look,
                                       const std::vector<Head>& heads) {
  return std::make_unique<CsvSheet>(out, look.locale, heads);
}

}  // namespace corona
