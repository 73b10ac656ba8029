#include "export/sheets.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace corona {
namespace {

bool is_plain(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) {
    return c == '"' || c == '\\' || static_cast<unsigned char>(c) < ' ';
  });
}

void append_string(std::string& out, std::string_view text) {
  if (is_plain(text)) {
    out += '"';
    out += text;
    out += '"';
  } else {
    out += nlohmann::json(text).dump();
  }
}

/// JSON has no numbers with leading zeros, which the pipe allows.
void append_number(std::string& out, std::string_view number) {
  if (number.starts_with('-')) {
    out += '-';
    number.remove_prefix(1);
  }
  const std::size_t point = std::min(number.find('.'), number.size());
  out += number.substr(std::min(number.find_first_not_of('0'), point - 1));
}

void append_value(std::string& out, std::string_view cell, Kind kind) {
  if (cell.empty()) {
    out += "null";
  } else if (kind == Kind::text || kind == Kind::date) {
    append_string(out, cell);
  } else {
    append_number(out, cell);
  }
}

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
      append_string(key, head.name);
      keys_.push_back({key + ":", head.kind});
    }
  }

  void add(Row row) override {
    line_ = empty_ ? frame_.open : frame_.between;
    empty_ = false;
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      line_ += keys_[i].text;
      append_value(line_, row[i], keys_[i].kind);
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

std::unique_ptr<SheetWriter> json_sheet(Output& out, const Look&, std::vector<Head> heads) {
  return std::make_unique<JsonSheet>(out, array, heads);
}

std::unique_ptr<SheetWriter> ndjson_sheet(Output& out, const Look&, std::vector<Head> heads) {
  return std::make_unique<JsonSheet>(out, lines, heads);
}

}  // namespace corona
