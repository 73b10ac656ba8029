#include "export/definitions.hpp"
#include "export/embedded.hpp"
#include "export/markdown_text.hpp"
#include "export/package/description.hpp"

#include <fmt/format.h>

namespace corona {
namespace {

std::string party_text(const Party& party) {
  std::string name = escaped_markdown(party.name);
  if (party.address.empty()) return name;
  if (party.name.empty()) return escaped_markdown(party.address);
  return fmt::format("{} <{}>", name, party.address);
}

/// Where the figures come from, as far as the provenance says.
std::string source_text(const Provenance& provenance, Locale locale) {
  const bool dutch = locale == Locale::nl;
  std::string text = escaped_markdown(stated(provenance.source, locale));
  const auto add = [&](std::string_view word, const std::string& value) {
    if (value == Provenance::unknown) return;
    text += fmt::format("; {} {}", word, escaped_markdown(value));
  };
  add(dutch ? "van" : "from", provenance.url);
  add(dutch ? "gepubliceerd" : "published", provenance.last_modified);
  add(dutch ? "opgehaald" : "fetched", provenance.fetched);
  add(dutch ? "licentie" : "licence", provenance.licence);
  add(dutch ? "naamsvermelding" : "attribution", provenance.attribution);
  return text;
}

std::string files(const PackageDescription& package, Locale locale) {
  std::string text;
  for (const PackageTable& table : package.tables) {
    const bool dutch = locale == Locale::nl;
    text +=
        fmt::format("- `{}`: {} ({} {})\n", table.file(), dutch ? table.title_nl : table.title_en,
                    table.lines, dutch ? "regels" : "lines");
  }
  text.pop_back();
  return text;
}

std::string columns(const PackageDescription& package, Locale locale) {
  std::string text;
  for (const PackageTable& table : package.tables) {
    text += fmt::format("`{}`:\n\n", table.file());
    for (const PackageColumn& column : table.columns) {
      text += fmt::format("- `{}`: {}\n", column.name, definition_of(column.name, locale));
    }
    text += '\n';
  }
  text.pop_back();
  return text;
}

std::string small_nl(const PackageDescription& package) {
  if (!package.weekly) return "";
  return fmt::format(
      "## Kleine aantallen\n\n"
      "Aantallen van 1 tot en met {} zijn verborgen (status hidden), en ook andere waar die uit "
      "zouden\n"
      "volgen: {} in totaal. Geen verborgen aantal volgt uit de sommen van de regio's in dit "
      "pakket. Een 0\n"
      "is nooit verborgen, tenzij het niet anders kon. Om dezelfde reden zijn er geen totalen en "
      "geen dagen.\n\n",
      package.options.suppress - 1, package.hidden);
}

std::string small_en(const PackageDescription& package) {
  if (!package.weekly) return "";
  return fmt::format(
      "## Small numbers\n\n"
      "Counts from 1 to {} are hidden (status hidden), and others from which they would follow: {} "
      "in all.\n"
      "No hidden count follows from the sums of the regions in this package. A 0 is never hidden, "
      "unless\n"
      "nothing else would do. For the same reason there are no totals and no days.\n\n",
      package.options.suppress - 1, package.hidden);
}

}  // namespace

std::string readme_text(const PackageDescription& package) {
  const PackageOptions& options = package.options;
  using fmt::arg;
  const std::string text = fmt::format(
      fmt::runtime(embedded::readme), arg("title_nl", escaped_markdown(package.title_nl())),
      arg("title_en", escaped_markdown(package.title_en())),
      arg("summary_nl", escaped_markdown(package.summary_nl())),
      arg("summary_en", escaped_markdown(package.summary_en())),
      arg("publisher", party_text(*options.publisher)),
      arg("contact", party_text(*options.contact)), arg("licence_name", options.licence->title),
      arg("licence_url", options.licence->url),
      arg("source_nl", source_text(package.provenance, Locale::nl)),
      arg("source_en", source_text(package.provenance, Locale::en)),
      arg("files_nl", files(package, Locale::nl)), arg("files_en", files(package, Locale::en)),
      arg("small_nl", small_nl(package)), arg("small_en", small_en(package)),
      arg("columns_nl", columns(package, Locale::nl)),
      arg("columns_en", columns(package, Locale::en)));
  return text.substr(0, text.find_last_not_of('\n') + 1) + "\n";
}

}  // namespace corona
