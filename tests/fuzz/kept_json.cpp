#include "fetch/cache/kept_json.hpp"

#include "core/error.hpp"
#include "fuzz.hpp"

/// What the cache keeps beside a publication: damaged, or written and read again as it was.
void corona::fuzz::take(std::string_view bytes) {
  const std::string path = file_of(bytes);
  const std::string again = scratch("again");
  try {
    write_last_answer(again, read_last_answer(path));
    read_last_answer(again);
  } catch (const Error&) {
  }
  const Publication kept = read_publication(path);
  write_publication(again, kept);
  const Publication same = read_publication(again);
  must(same.date == kept.date && same.bytes == kept.bytes && same.dates == kept.dates);
}
