#include "export/moment.hpp"

#include "core/date.hpp"
#include "export/wording.hpp"

#include <sstream>

namespace corona {
namespace {

std::optional<date::sys_seconds> parse(const std::string& text, const char* format) {
  std::istringstream in(text);
  in.imbue(std::locale::classic());
  date::sys_seconds moment;
  in >> date::parse(format, moment);
  const bool all = !in.fail() && in.peek() == std::char_traits<char>::eof();
  return all ? std::optional(moment) : std::nullopt;
}

/// Without the fraction of a second.
std::string in_whole_seconds(const std::string& text) {
  const std::size_t point = text.find('.');
  if (point == std::string::npos || text.back() != 'Z') return text;
  return text.substr(0, point) + "Z";
}

}  // namespace

std::string moment_text(const std::string& text, Locale locale) {
  if (const auto day = parse_date(text)) return date_text(*day, locale);
  auto moment = parse(in_whole_seconds(text), "%FT%TZ");
  if (!moment) moment = parse(text, "%a, %d %b %Y %T GMT");
  if (!moment) return text;
  const Date day = date::floor<Days>(*moment);
  const date::hh_mm_ss time(*moment - day);
  return words_with("moment", locale, date_text(day, locale),
                    fmt::format("{:02}", time.hours().count()),
                    fmt::format("{:02}", time.minutes().count()));
}

}  // namespace corona
