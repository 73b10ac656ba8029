#include "fetch/description/toml_text.hpp"

#include "core/error.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace corona {
namespace {

constexpr std::string_view blanks = " \t";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

bool continues_a_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// How many bytes the character at the start of valid UTF-8 has.
std::size_t character_size(std::string_view text) {
  std::size_t size = 1;
  while (size < text.size() && continues_a_character(text[size])) ++size;
  return size;
}

/// The character, of more than one byte, as an escape of TOML.
std::string escaped(std::string_view character) {
  std::uint32_t point = static_cast<unsigned char>(character[0]) & (0x7FU >> character.size());
  for (const char c : character.substr(1)) {
    point = point << 6U | (static_cast<unsigned char>(c) & 0x3FU);
  }
  return fmt::format("\\U{:08X}", point);
}

/// "file:line:column" of an offset into the text, with columns in characters.
std::string location_of(std::string_view text, std::size_t at, const std::string& file) {
  const std::string_view before = text.substr(0, at);
  std::string_view line = before.substr(before.rfind('\n') + 1);  // npos + 1 is 0
  if (line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
  return fmt::format("{}:{}:{}", printable(file),
                     1 + std::count(before.begin(), before.end(), '\n'),
                     1 + std::count_if(line.begin(), line.end(),
                                       [](char c) { return !continues_a_character(c); }));
}

/// Copies the text up to its end, token by token, as ASCII.
class Scan {
 public:
  Scan(std::string_view text, const std::string& file) : text_(text), file_(file) {
    if (text.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
  }

  std::string run() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '#') {
        copy_ascii(std::min(text_.find('\n', at_), text_.size()));
      } else if (c == '"' || c == '\'') {
        string(c);
      } else if (is_ascii(c)) {
        copy(1);
      } else {
        throw fault("{} outside quotes: put \" around the key or the text", in_quotes(character()));
      }
    }
    return std::move(out_);
  }

 private:
  void copy(std::size_t size) {
    out_ += text_.substr(at_, size);
    at_ = std::min(at_ + size, text_.size());
  }

  /// Copies up to `end` and leaves out other characters.
  void copy_ascii(std::size_t end) {
    for (; at_ < end; ++at_) {
      if (is_ascii(text_[at_])) out_ += text_[at_];
    }
  }

  /// The parser refuses the text here, and does not look further.
  void copy_the_rest() { copy_ascii(text_.size()); }

  /// How often `c` comes in a row from here.
  std::size_t count_of(char c) const {
    return std::min(text_.find_first_not_of(c, at_), text_.size()) - at_;
  }

  std::string_view character() const {
    return text_.substr(at_, character_size(text_.substr(at_)));
  }

  /// Writes a character of a string that is `literal`, in single quotes, or not.
  void put_character(bool literal) {
    const std::string_view next = character();
    if (next.size() > 1) {
      out_ += escaped(next);
    } else {
      if (literal && (next == "\\" || next == "\"")) out_ += '\\';
      out_ += next;
    }
    at_ += next.size();
  }

  /// Writes any string in double quotes.
  void string(char quote) {
    out_ += ' ';
    const std::size_t quotes = count_of(quote);
    if (quotes == 2) {
      out_ += "\"\"";
      at_ += 2;
    } else if (quotes == 1) {
      line(quote);
    } else {
      lines(quote);
    }
  }

  /// A string that ends on its line.
  void line(char quote) {
    const bool literal = quote == '\'';
    out_ += '"';
    ++at_;
    while (at_ < text_.size() && text_[at_] != quote) {
      if (text_[at_] == '\n') return copy_the_rest();
      if (!literal && text_[at_] == '\\') {
        backslash();
      } else {
        put_character(literal);
      }
    }
    if (at_ == text_.size()) return;
    out_ += '"';
    ++at_;
  }

  /// A string that begins with three quotes. It ends with the same, before which it may have one or
  /// two more.
  void lines(char quote) {
    const bool literal = quote == '\'';
    out_ += "\"\"\"";
    at_ += 3;
    while (at_ < text_.size()) {
      if (const std::size_t quotes = std::min<std::size_t>(count_of(quote), 5); quotes > 0) {
        const bool ends = quotes >= 3;
        out_.append(ends ? quotes - 3 : quotes, quote);
        at_ += quotes;
        if (!ends) continue;
        out_ += "\"\"\"";
        return;
      }
      if (!literal && text_[at_] == '\\') {
        backslash();
      } else {
        put_character(literal);
      }
    }
  }

  /// A backslash and the character of its escape, or the blanks up to the end of the line.
  void backslash() {
    const std::size_t next = std::min(text_.find_first_not_of(blanks, at_ + 1), text_.size());
    if (next < text_.size() && !is_ascii(text_[next])) {
      at_ = next;
      throw fault("a backslash before {}: write two for one", in_quotes(character()));
    }
    copy(text_.substr(at_ + 1, 1) == "\n" ? 1 : 2);
  }

  template <typename... Values>
  Error fault(fmt::format_string<Values...> format, Values&&... values) const {
    return data_error("{}: not TOML: {}", location_of(text_, at_, file_),
                      fmt::format(format, std::forward<Values>(values)...));
  }

  std::string_view text_;
  const std::string& file_;
  std::size_t at_ = 0;
  std::string out_;
};

}  // namespace

std::string safe_toml(std::string_view text, const std::string& file) {
  if (const std::size_t bad = find_invalid_utf8(text); bad != std::string_view::npos) {
    throw data_error("{}: not UTF-8: save the file as UTF-8", location_of(text, bad, file));
  }
  return Scan(text, file).run();
}

}  // namespace corona
