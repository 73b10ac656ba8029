#include "export/provenance.hpp"

#include "core/error.hpp"
#include "core/text.hpp"
#include "csv/table.hpp"
#include "export/moment.hpp"
#include "export/wording.hpp"

#include <nlohmann/json.hpp>

namespace corona {
namespace {

nlohmann::json parse(const std::string& path) {
  auto object = nlohmann::json::parse(read_file(path), nullptr, false);
  if (object.is_object()) return object;
  throw data_error("{}: not a JSON object, as corona-fetch --provenance writes it",
                   printable(path));
}

}  // namespace

Provenance read_provenance(const std::string& path) {
  const nlohmann::json object = parse(path);
  Provenance provenance;
  for (const auto& [name, text] : provenance_fields) {
    const auto found = object.find(name);
    if (found == object.end() || found->is_null()) continue;
    if (found->is_string()) {
      if (*found != "") provenance.*text = *found;
    } else if (found->is_number_unsigned()) {
      provenance.*text = found->dump();
    } else {
      throw data_error("{}: {}: {} is neither text nor a whole number", printable(path), name,
                       in_quotes(found->dump()));
    }
  }
  return provenance;
}

std::string stated(const std::string& text, Locale locale) {
  const std::string known = "known." + text;
  return has_words(known) ? words(known, locale) : moment_text(text, locale);
}

std::string source_line(const Provenance& provenance, Locale locale) {
  if (provenance == Provenance{}) return words("provenance.none", locale);
  const bool credited = provenance.attribution != Provenance::unknown;
  return words_with("provenance.line", locale,
                    stated(credited ? provenance.attribution : provenance.source, locale),
                    stated(provenance.licence, locale), stated(provenance.last_modified, locale));
}

}  // namespace corona
