#pragma once

/// The statuses of HTTP that fetching tells apart, of RFC 9110.
namespace corona::http_status {

inline constexpr long whole = 200;
inline constexpr long part = 206;
inline constexpr long not_modified = 304;
inline constexpr long no_such_range = 416;
inline constexpr long asked_too_often = 429;  // RFC 6585
inline constexpr long first_server_fault = 500;

inline constexpr bool is_redirect(long status) {
  return status >= 300 && status < 400 && status != not_modified;
}

}  // namespace corona::http_status
