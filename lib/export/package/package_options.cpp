#include "export/package/package_options.hpp"

#include "core/error.hpp"
#include "core/nearest.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

namespace corona {
namespace {

constexpr std::array licences{
    Licence{"CC0-1.0", "Creative Commons Zero 1.0",
            "https://creativecommons.org/publicdomain/zero/1.0/"},
    Licence{"CC-BY-4.0", "Creative Commons Attribution 4.0",
            "https://creativecommons.org/licenses/by/4.0/"},
    Licence{"CC-BY-SA-4.0", "Creative Commons Attribution-ShareAlike 4.0",
            "https://creativecommons.org/licenses/by-sa/4.0/"},
};

bool has_blank_or_mark(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](unsigned char c) {
    return c <= ' ' || c == 0x7F || c == '<' || c == '>' || c == '"' || c == '\\';
  });
}

bool is_page(std::string_view text) {
  const bool web = text.starts_with("https://") || text.starts_with("http://");
  return web && text.size() > text.find("//") + 2 && !has_blank_or_mark(text);
}

bool is_mail(std::string_view text) {
  const std::size_t at = text.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < text.size() &&
         text.find('@', at + 1) == std::string_view::npos && !has_blank_or_mark(text);
}

bool equal_in_any_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](unsigned char x, unsigned char y) {
    return std::tolower(x) == std::tolower(y);
  });
}

/// Splits "Name <address>".
Party parse_party(std::string_view option, std::string_view text) {
  require_plain(option, text);
  Party party{std::string(text), ""};
  const std::size_t open = text.find('<');
  if (open != std::string_view::npos && text.ends_with('>')) {
    party.name = text.substr(0, open);
    party.address = text.substr(open + 1, text.size() - open - 2);
  }
  while (party.name.ends_with(' ')) party.name.pop_back();
  return party;
}

}  // namespace

Party parse_publisher(std::string_view text) {
  Party party = parse_party("--publisher", text);
  if (party.name.empty()) throw usage_error("--publisher: {} has no name", in_quotes(text));
  if (!party.address.empty() && !is_page(party.address)) {
    throw usage_error("--publisher: {} is no address of the web, such as https://example.org",
                      in_quotes(party.address));
  }
  return party;
}

Party parse_contact(std::string_view text) {
  Party party = parse_party("--contact", text);
  if (party.address.empty()) std::swap(party.name, party.address);
  if (!is_page(party.address) && !is_mail(party.address)) {
    throw usage_error("--contact: {} is no address of mail or of the web",
                      in_quotes(party.address));
  }
  return party;
}

Licence licence_named(std::string_view name) {
  std::vector<std::string_view> names;
  for (const Licence& licence : licences) {
    if (equal_in_any_case(licence.name, name)) return licence;
    names.push_back(licence.name);
  }
  throw usage_error("--licence: {} is no licence of open data: {}", in_quotes(name),
                    suggestion(name, names));
}

std::string parse_folder_url(std::string_view text) {
  if (!is_page(text)) {
    throw usage_error("--url: {} is no address of the web, such as https://example.org/corona/",
                      in_quotes(text));
  }
  return std::string(text) + (text.ends_with('/') ? "" : "/");
}

void require_plain(std::string_view option, std::string_view text) {
  if (printable(text) == text) return;
  throw usage_error("{}: {} has control characters, or is not UTF-8", option, in_quotes(text));
}

void require_complete(const PackageOptions& options) {
  const auto require = [](bool given, std::string_view option) {
    if (!given) throw usage_error("an open data package needs {}", option);
  };
  require(options.publisher.has_value(), "--publisher, such as 'Gemeente Emmen'");
  require(options.contact.has_value(), "--contact, an address of mail or of the web");
  require(options.licence.has_value(), "--licence, such as CC0-1.0");
}

}  // namespace corona
