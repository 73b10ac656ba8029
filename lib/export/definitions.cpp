#include "export/definitions.hpp"

#include "csv/table.hpp"
#include "export/embedded.hpp"

#include <map>

namespace corona {
namespace {

struct Definition {
  std::string en, nl;
};

using Definitions = std::map<std::string, Definition, std::less<>>;

Definitions read_definitions() {
  Definitions all;
  Table<3> table("definitions.csv", embedded::definitions, {"column", "en", "nl"});
  for (Table<3>::Cells cell; table.read(cell);) {
    all[std::string(cell[0])] = {std::string(cell[1]), std::string(cell[2])};
  }
  return all;
}

}  // namespace

const std::string& definition_of(std::string_view column, Locale locale) {
  static const Definitions all = read_definitions();
  const auto found = all.find(column);
  if (found == all.end()) throw data_error("no definition of {}", in_quotes(column));
  return locale == Locale::nl ? found->second.nl : found->second.en;
}

}  // namespace corona
