#pragma once

#include "core/date.hpp"
#include "core/number.hpp"
#include "export/locale.hpp"

#include <fmt/format.h>

#include <map>
#include <string>
#include <string_view>

namespace corona {

/// What `key` of words.csv says in a language. A key that is not there is a fault of the program.
const std::string& words(std::string_view key, Locale locale);

bool has_words(std::string_view key);

/// The words whose keys start with `prefix`, which is taken off, with their keys.
std::map<std::string, std::string> words_under(std::string_view prefix, Locale locale);

/// The words with each {} filled in.
template <typename... Values>
std::string words_with(std::string_view key, Locale locale, const Values&... values) {
  return fmt::format(fmt::runtime(words(key, locale)), values...);
}

/// A number as people of that language read it, with `decimals` decimals, thousands grouped and a
/// true minus sign: "−1,234.5" or "−1.234,5".
std::string number_text(double value, int decimals, Locale locale);

/// The same with "+" before what is above 0.
std::string signed_text(double value, int decimals, Locale locale);

/// "14 September 2020", "14 Sep", "Sep".
std::string date_text(Date date, Locale locale);
std::string short_date_text(Date date, Locale locale);
std::string month_text(date::month month, Locale locale);

/// What people call a risk_level; one that words.csv does not have is called what it is.
std::string level_text(std::string_view level, Locale locale);

/// With a capital, where a heading or a sentence begins; a first letter beyond ASCII stays.
std::string capitalised(std::string_view text);

/// "en" or "nl", as the attribute lang has it.
std::string_view language_of(Locale locale);

}  // namespace corona
