#include "fetch/data.hpp"
#include "fetch/sources.hpp"
#include "round_trip.hpp"

#include <algorithm>

/// The first line names a built-in source; what is read of the rest, the pipe reads too.
void corona::fuzz::take(std::string_view bytes) {
  static const std::vector<std::string> names = built_in_sources();
  static const Sources sources({});
  const std::size_t end = std::min(bytes.find('\n'), bytes.size());
  const std::string name(bytes.substr(0, end));
  if (std::find(names.begin(), names.end(), name) == names.end()) return;
  const Source source = sources.named(name);
  const std::string path = file_of(bytes.substr(std::min(end + 1, bytes.size())));
  for (const auto& dates : {std::optional<DateForm>(), std::optional(DateForm::day_first)}) {
    try {
      const Told told{dates, Date(date::year(2020) / 3 / 11)};
      const auto in = open_data(source, std::make_unique<RereadableFile>(path), told);
      round_trip(*in, Order::by_date);
    } catch (const Error&) {
    }
  }
}
