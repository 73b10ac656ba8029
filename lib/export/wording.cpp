#include "export/wording.hpp"

#include "csv/table.hpp"
#include "export/embedded.hpp"

#include <cmath>
#include <map>
#include <stdexcept>

namespace corona {
namespace {

struct Entry {
  std::string english, dutch;
};

std::map<std::string, Entry, std::less<>> read_words() {
  std::map<std::string, Entry, std::less<>> entries;
  Table<3> table("words.csv", embedded::words, {"key", "en", "nl"});
  for (Table<3>::Cells cells; table.read(cells);) {
    entries[std::string(cells[0])] = {std::string(cells[1]), std::string(cells[2])};
  }
  return entries;
}

const std::map<std::string, Entry, std::less<>>& all_words() {
  static const auto entries = read_words();
  return entries;
}

const std::string& in_language(const Entry& entry, Locale locale) {
  return locale == Locale::nl ? entry.dutch : entry.english;
}

std::string grouped(std::string digits, std::string_view separator) {
  for (auto i = static_cast<std::ptrdiff_t>(digits.size()) - 3; i > 0; i -= 3) {
    digits.insert(static_cast<std::size_t>(i), separator);
  }
  return digits;
}

}  // namespace

const std::string& words(std::string_view key, Locale locale) {
  const auto entry = all_words().find(key);
  if (entry == all_words().end()) throw std::logic_error("words.csv has no " + std::string(key));
  return in_language(entry->second, locale);
}

bool has_words(std::string_view key) {
  return all_words().contains(key);
}

std::map<std::string, std::string> words_under(std::string_view prefix, Locale locale) {
  std::map<std::string, std::string> found;
  for (const auto& [key, entry] : all_words()) {
    if (key.starts_with(prefix)) found[key.substr(prefix.size())] = in_language(entry, locale);
  }
  return found;
}

std::string number_text(double value, int decimals, Locale locale) {
  const bool dutch = locale == Locale::nl;
  const std::string text = to_text(std::fabs(value), decimals);
  const std::size_t point = std::min(text.find('.'), text.size());
  std::string out = grouped(text.substr(0, point), dutch ? "." : ",");
  if (decimals > 0) {
    std::string fraction = point < text.size() ? text.substr(point + 1) : "";
    fraction.resize(static_cast<std::size_t>(decimals), '0');
    out += (dutch ? "," : ".") + fraction;
  }
  const bool negative = value < 0 && text != "0";
  return negative ? "−" + out : out;
}

std::string signed_text(double value, int decimals, Locale locale) {
  const std::string text = number_text(value, decimals, locale);
  return value > 0 && text != number_text(0, decimals, locale) ? "+" + text : text;
}

std::string month_text(date::month month, Locale locale) {
  return words(fmt::format("month.short.{}", static_cast<unsigned>(month)), locale);
}

std::string short_date_text(Date date, Locale locale) {
  const date::year_month_day ymd{date};
  return fmt::format("{} {}", static_cast<unsigned>(ymd.day()), month_text(ymd.month(), locale));
}

std::string date_text(Date date, Locale locale) {
  const date::year_month_day ymd{date};
  const auto& month = words(fmt::format("month.{}", static_cast<unsigned>(ymd.month())), locale);
  return fmt::format("{} {} {}", static_cast<unsigned>(ymd.day()), month,
                     static_cast<int>(ymd.year()));
}

std::string level_text(std::string_view level, Locale locale) {
  const std::string key = fmt::format("level.name.{}", level);
  return has_words(key) ? words(key, locale) : std::string(level);
}

std::string capitalised(std::string_view text) {
  std::string out(text);
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z')
    out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

std::string_view language_of(Locale locale) {
  return locale == Locale::nl ? "nl" : "en";
}

}  // namespace corona
