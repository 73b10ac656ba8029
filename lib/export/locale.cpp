#include "export/locale.hpp"

#include <algorithm>
#include <array>

namespace corona {
namespace {

constexpr auto dutch = std::to_array<std::string_view>({
    "datum",
    "regiocode",
    "regio",
    "indicator",
    "totaal",
    "nieuw",
    "correctie",
    "dagen",
    "periode in dagen",
    "som over periode",
    "gemiddelde per dag",
    "inwoners",
    "per 100.000 inwoners",
    "per 100.000 inwoners, ondergrens",
    "per 100.000 inwoners, bovengrens",
    "per 100.000 inwoners per dag",
    "verandering in %",
    "verdubbelingstijd in dagen",
    "reproductiegetal",
    "reproductiegetal, ondergrens",
    "reproductiegetal, bovengrens",
    "risiconiveau",
    "risiconiveau sinds",
    "risico-indeling",
    "signaal",
    "rang",
    "rang, ondergrens",
    "rang, bovengrens",
    "vorige rang",
    "rang naar totaal",
    "aandeel van piek",
    "verhouding",
    "totaal per 100.000 inwoners",
});
static_assert(dutch.size() == column_count, "a Dutch word for every column, in their order");

}  // namespace

Head head_of(Column column, Locale locale) {
  const auto [name, kind] = info(column);
  const auto title = locale == Locale::nl ? dutch[static_cast<std::size_t>(column)] : name;
  return {std::string(name), std::string(title), kind};
}

std::string_view title_of_metric(std::string_view metric, Locale locale) {
  if (locale == Locale::nl) {
    if (metric == "cases") return "besmettingen";
    if (metric == "admissions") return "ziekenhuisopnamen";
    if (metric == "deaths") return "overleden";
  }
  return metric;
}

void append_figure(std::string& out, std::string_view figure, Locale locale) {
  const std::size_t start = out.size();
  out += figure;
  if (locale == Locale::nl)
    std::replace(out.begin() + static_cast<std::ptrdiff_t>(start), out.end(), '.', ',');
}

}  // namespace corona
