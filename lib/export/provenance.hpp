#pragma once

#include <array>
#include <string>
#include <string_view>

namespace corona {

/// Where figures come from, in the words of corona-fetch(1). What is not known is "not stated".
struct Provenance {
  static constexpr std::string_view unknown = "not stated";

  std::string source{unknown};
  std::string url{unknown};
  std::string fetched{unknown};
  std::string etag{unknown};
  std::string last_modified{unknown};
  std::string size{unknown};  ///< in bytes
  std::string sha256{unknown};
  std::string licence{unknown};
  std::string attribution{unknown};
  std::string version{unknown};  ///< of the program that fetched
};

/// A name in the JSON of `corona-fetch --provenance`, and what it fills.
struct ProvenanceField {
  std::string_view name;
  std::string Provenance::*text;
};

/// Every field there is, in the order in which they are shown.
inline constexpr std::array<ProvenanceField, 10> provenance_fields{{
    {"source", &Provenance::source},
    {"url", &Provenance::url},
    {"fetched", &Provenance::fetched},
    {"etag", &Provenance::etag},
    {"last_modified", &Provenance::last_modified},
    {"size", &Provenance::size},
    {"sha256", &Provenance::sha256},
    {"licence", &Provenance::licence},
    {"attribution", &Provenance::attribution},
    {"version", &Provenance::version},
}};

/// Reads a JSON object with these names; null and what is absent are not stated, other names are
/// left out. Throws Error where it is no such object.
Provenance read_provenance(const std::string& path);

}  // namespace corona
