#include "export/package/description.hpp"

#include "core/text.hpp"
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
  const std::string publisher = slug(publication.publisher->name);
  return fmt::format("{}{}corona{}", publisher, publisher.empty() ? "" : "-",
                     weekly ? "-weekly" : "");
}

std::string PackageDescription::title_en() const {
  return weekly ? "Corona by region and week" : "Corona by region and day";
}

std::string PackageDescription::title_nl() const {
  return weekly ? "Corona per regio en week" : "Corona per regio en dag";
}

std::string PackageDescription::summary_en() const {
  return fmt::format("Counts ({}) of {} regions, from {} to {}.", listed(metrics), regions,
                     to_string(first), to_string(last));
}

std::string PackageDescription::summary_nl() const {
  return fmt::format("Aantallen ({}) van {} regio's, van {} tot en met {}.",
                     fmt::join(metrics, ", "), regions, to_string(first), to_string(last));
}

}  // namespace corona
