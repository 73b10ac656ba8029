#pragma once

#include "export/locale.hpp"

#include <array>
#include <string>
#include <string_view>

namespace corona {

/// Where figures come from, in the words of corona-fetch(1). What is not known is "not stated".
struct Provenance {
  static constexpr std::string_view unknown = "not stated";

  std::string source{unknown};
  std::string what{unknown};
  std::string attribution{unknown};
  std::string licence{unknown};
  std::string url{unknown};
  std::string last_modified{unknown};  ///< when it was published, as the server says
  std::string newest_date{unknown};
  std::string fetched{unknown};
  std::string etag{unknown};
  std::string bytes{unknown};
  std::string sha256{unknown};
  std::string tool{unknown};  ///< that fetched, and its version

  bool operator==(const Provenance&) const = default;
};

/// A name in the JSON of `corona-fetch --provenance`, and what it fills.
struct ProvenanceField {
  std::string_view name;
  std::string Provenance::*text;
};

/// Every field that is shown, in that order. The path of a local file is not, as it is of one
/// machine.
inline constexpr std::array<ProvenanceField, 12> provenance_fields{{
    {"source", &Provenance::source},
    {"what", &Provenance::what},
    {"attribution", &Provenance::attribution},
    {"licence", &Provenance::licence},
    {"url", &Provenance::url},
    {"last_modified", &Provenance::last_modified},
    {"newest_date", &Provenance::newest_date},
    {"fetched", &Provenance::fetched},
    {"etag", &Provenance::etag},
    {"bytes", &Provenance::bytes},
    {"sha256", &Provenance::sha256},
    {"tool", &Provenance::tool},
}};

/// Reads a JSON object with these names; null and what is absent are not stated, other names are
/// left out. Throws Error where it is no such object.
Provenance read_provenance(const std::string& path);

/// A field as people read it: "not stated", the texts of the built-in sources and dates are in
/// their language.
std::string stated(const std::string& text, Locale locale);

/// "Source: RIVM. Licence: public domain. Published: not stated."; where nothing is, "Source: not
/// stated."
std::string source_line(const Provenance& provenance, Locale locale);

}  // namespace corona
