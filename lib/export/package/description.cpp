#include "export/package/description.hpp"

#include "reference/name.hpp"

#include <fmt/format.h>

namespace corona {
namespace {

/// Letters, digits and hyphens of a name: "Gemeente Súdwest-Fryslân" is gemeente-sudwest-fryslan.
std::string slug(std::string_view name) {
  std::string text;
  for (const char c : folded_name(name)) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (kept) {
      text += c;
    } else if (!text.empty() && text.back() != '-') {
      text += '-';
    }
  }
  while (text.ends_with('-')) text.pop_back();
  return text;
}

}  // namespace

std::string PackageDescription::name() const {
  const std::string publisher = slug(options.publisher->name);
  return fmt::format("{}{}corona{}", publisher, publisher.empty() ? "" : "-",
                     weekly ? "-weekly" : "");
}

std::string PackageDescription::title_en() const {
  if (!options.title.empty()) return options.title;
  return weekly ? "Corona by region and week" : "Corona by region and day";
}

std::string PackageDescription::title_nl() const {
  if (!options.title.empty()) return options.title;
  return weekly ? "Corona per regio en week" : "Corona per regio en dag";
}

std::string PackageDescription::summary_en() const {
  return fmt::format("Counts ({}) by region and {}, from {} to {}; regions: {}.",
                     fmt::join(metrics, ", "), weekly ? "week" : "day", to_string(first),
                     to_string(last), regions);
}

std::string PackageDescription::summary_nl() const {
  return fmt::format("Aantallen ({}) per regio en {}, van {} tot en met {}; regio's: {}.",
                     fmt::join(metrics, ", "), weekly ? "week" : "dag", to_string(first),
                     to_string(last), regions);
}

}  // namespace corona
