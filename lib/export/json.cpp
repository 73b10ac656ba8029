#include "export/json_text.hpp"
#include "export/sheets.hpp"

namespace corona {
namespace {

/// What stands around the objects.
struct Frame {
  std::string_view open, between, close, close_empty;
};

constexpr Frame array{"[\n", ",\n", "\n]\n", "[]\n"};
constexpr Frame lines{"", "\n", "\n", ""};

class JsonSheet : public SheetWriter {
 public:
  JsonSheet(Output& out, const Frame& frame, const std::vector<Head>& heads)
      : out_(out), frame_(frame) {
    for (const Head& head : heads) {
      std::string key = keys_.empty() ? "{" : ",";
      append_json_string(key, head.name);
      keys_.push_back({key + ":", head.kind});
    }
  }

  void add(Row row) override {
    line_ = empty_ ? frame_.open : frame_.between;
    empty_ = false;
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      line_ += keys_[i].text;
      append_json_value(line_, row[i], keys_[i].kind);
    }
    line_ += '}';
    out_.write(line_);
  }

  void end() override { out_.write(empty_ ? frame_.close_empty : frame_.close); }

 private:
  struct Key {
    std::string text;  // {"date": or ,"date":
    Kind kind;
  };

  Output& out_;
  const Frame& frame_;
  std::vector<Key> keys_;
  std::string line_;
  bool empty_ = true;
};

}  // namespace

std::unique_ptr<SheetWriter> json_sheet(Output& out, const Look&, const std::vector<Head>& heads) {
  return std::make_unique<JsonSheet>(out, array, heads);
}

std::unique_ptr<SheetWriter> ndjson_sheet(Output& out, const Look&,
                                          const std::vector<Head>& heads) {
  return std::make_unique<JsonSheet>(out, lines, heads);
}

}  // namespace corona
