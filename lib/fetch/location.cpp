#include "fetch/location.hpp"

#include "core/error.hpp"
#include "core/text.hpp"

#include <charconv>

namespace corona {
namespace {

/// "http" of "http://..."; empty where there is no scheme.
std::string_view scheme_of(std::string_view location) {
  const std::size_t end = location.find("://");
  if (end == std::string_view::npos) return {};
  const std::string_view scheme = location.substr(0, end);
  const bool is_word = scheme.find_first_not_of(
                           "abcdefghijklmnopqrstuvwxyz"
                           "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.") == std::string_view::npos;
  return is_word ? scheme : std::string_view{};
}

/// Text with every %20 and the like undone.
std::string decoded(std::string_view text, const std::string& url) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      out += text[i];
      continue;
    }
    const std::string_view digits = text.substr(i + 1, 2);
    unsigned value = 0;
    const auto [end, fault] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (digits.size() != 2 || end != digits.data() + 2 || value == 0) {
      throw usage_error("{} has a % that is not followed by two digits of a byte", in_quotes(url));
    }
    out += static_cast<char>(value);
    i += 2;
  }
  return out;
}

}  // namespace

bool is_remote(const std::string& location) {
  const std::string_view scheme = scheme_of(location);
  return scheme == "http" || scheme == "https";
}

std::string local_path(const std::string& location) {
  const std::string_view scheme = scheme_of(location);
  if (scheme.empty()) return location;
  if (scheme != "file") {
    throw usage_error("cannot read {}: there are http, https and file URLs", in_quotes(location));
  }
  const std::string_view rest = std::string_view(location).substr(scheme.size() + 3);
  const std::size_t root = rest.find('/');
  const std::string_view host = rest.substr(0, root);
  if (root == std::string_view::npos || (!host.empty() && host != "localhost")) {
    throw usage_error("{} is not a file of this machine: a file URL looks like file:///folder/name",
                      in_quotes(location));
  }
  return decoded(rest.substr(root), location);
}

}  // namespace corona
