#include "reference/mergers.hpp"

#include "fuzz.hpp"

/// What a region has become is something, in any year.
void corona::fuzz::take(std::string_view bytes) {
  const Mergers mergers = read_mergers(file_of(bytes));
  for (const char* code : {"GM0003", "GM0788", "A", "B", "C"}) {
    for (const int year : {1, 2020, 2021, 2022, 9999}) {
      const auto parts = mergers.in_year(code, year);
      must(!parts.empty());
      for (const Successor& part : parts) must(part.weight > 0 && !part.code.empty());
    }
  }
}
