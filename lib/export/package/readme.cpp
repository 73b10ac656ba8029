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
      "Aantallen van 1 tot en met {} zijn verborgen (status hidden), en ook andere waaruit die "
      "zouden\n"
      "volgen: {} in totaal. Een 0 is alleen verborgen als niets anders helpt. Om dezelfde reden "
      "zijn er geen\n"
      "totalen en geen dagen.\n\n"
      "Geen verborgen aantal volgt uit de getoonde aantallen van dit pakket: niet uit sommen van "
      "regio's van\n"
      "welke niveaus ook, niet uit indicatoren die de som van andere zijn, en ook niet als men "
      "weet dat elk\n"
      "verborgen aantal 1 of meer is en geen ander aantal onder 0. Wel kan men vaak grenzen van "
      "een\n"
      "verborgen aantal uitrekenen. Niet beschermd is wat volgt met andere bronnen, met een ander "
      "pakket van\n"
      "dezelfde aantallen, of uit de regel waarmee is gekozen wat verder verborgen is.\n\n",
      package.options.suppress - 1, package.hidden);
}

std::string small_en(const PackageDescription& package) {
  if (!package.weekly) return "";
  return fmt::format(
      "## Small numbers\n\n"
      "Counts from 1 to {} are hidden (status hidden), and others from which they would follow: {} "
      "in all.\n"
      "A 0 is hidden only if nothing else would do. For the same reason there are no totals and no "
      "days.\n\n"
      "No hidden count follows from the shown counts of this package: not from sums of regions of "
      "any levels,\n"
      "not from metrics that are the sum of others, and not for a reader who knows that each "
      "hidden count is\n"
      "1 or more and no other count is below 0. A reader can often work out limits of a hidden "
      "count. Not\n"
      "protected is what follows with other sources, with another package of the same counts, or "
      "from the rule\n"
      "by which further counts were chosen.\n\n",
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
