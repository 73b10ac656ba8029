#include "fetch/arrival.hpp"

#include "fetch/sources.hpp"
#include "fuzz.hpp"

/// A file from a server is refused, or has dates none of which is to come.
void corona::fuzz::take(std::string_view bytes) {
  static const Source source = Sources({}).named("rivm");
  const Date day(date::year(2020) / 9 / 14);
  for (const bool end_known : {true, false}) {
    Publication publication;
    publication.url = "https://example.org/";
    publication.bytes = static_cast<Count>(bytes.size());
    try {
      check_arrival({file_of(bytes), end_known, day}, source, {}, {}, publication);
    } catch (const Error&) {
      continue;
    }
    must(publication.dates > 0 && publication.date <= day + Days(source.layout.period));
  }
}
