#include "fetch/description/description.hpp"

#include "fetch/data.hpp"
#include "round_trip.hpp"

/// The description of a source, and behind a line "# file" a file of it.
void corona::fuzz::take(std::string_view bytes) {
  constexpr std::string_view divider = "\n# file\n";
  const std::size_t end = std::min(bytes.find(divider), bytes.size());
  const Source source = read_description(bytes.substr(0, end), "in.toml");
  if (end == bytes.size()) return;
  const std::string path = file_of(bytes.substr(end + divider.size()));
  const Told told{{}, Date(date::year(2020) / 3 / 11)};  // a source may have no dates of its own
  const auto in = open_data(source, std::make_unique<RereadableFile>(path), told);
  round_trip(*in, Order::by_date);
}
