#pragma once

#include "core/number.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace corona {

/// A person or an organisation as the command line names it.
struct Party {
  std::string name;
  std::string address;  ///< of a page (http, https) or of mail; empty where none is given
};

/// A licence under which data is open, as others name it.
struct Licence {
  std::string_view name;   ///< by SPDX
  std::string_view title;  ///< for people
  std::string_view url;
};

/// What a publisher says of a package.
struct PackageOptions {
  std::optional<Party> publisher;
  std::optional<Party> contact;
  std::optional<Licence> licence;
  std::string title;    ///< of the package; empty: what it holds
  std::string url;      ///< where the folder will be found; empty where that is not known
  std::string regions;  ///< file that says which region lies in which, beside what is built in
  Count suppress = 0;   ///< counts from 1 to one less are hidden; 0: none are
};

/// Reads "Gemeente Emmen" or "Gemeente Emmen <https://www.emmen.nl>". Throws a usage Error.
Party parse_publisher(std::string_view text);

/// Reads "data@example.org", "https://example.org/contact", or one of them as "Name <...>". Throws
/// a usage Error.
Party parse_contact(std::string_view text);

/// The open licence of that SPDX name, in any case. Throws a usage Error that names what there is.
Licence licence_named(std::string_view name);

/// Reads an address of the web, and gives it a / at its end. Throws a usage Error.
std::string parse_folder_url(std::string_view text);

/// Throws a usage Error where the text of an option has control characters or is not UTF-8.
void require_plain(std::string_view option, std::string_view text);

/// Throws a usage Error where a package cannot do without what is missing.
void require_complete(const PackageOptions& options);

}  // namespace corona
