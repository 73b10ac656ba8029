#pragma once

#include "fetch/http/curl.hpp"
#include "fetch/http/gunzip.hpp"
#include "fetch/http/http.hpp"
#include "fetch/http/progress.hpp"

#include <chrono>
#include <exception>
#include <optional>
#include <string>
#include <string_view>

namespace corona {

inline constexpr long most_redirects = 5;

/// Why a redirect to another protocol fails.
inline constexpr std::string_view other_protocol =
    "only https, and the protocol of before, is followed";

/// One transfer by libcurl: what its callbacks take from the server, and what stopped it.
struct Transfer {
  CURL* handle;
  const HttpRequest& request;
  const HttpLimits& limits;
  PartialFile& body;
  HttpAnswer& answer;
  Progress progress;
  std::chrono::steady_clock::time_point last_byte;  // when it came
  Count bytes = 0;                                  // that had come by then
  bool stalled = false;
  std::optional<Gunzip> gunzip = std::nullopt;  // where the body comes compressed
  bool damaged = false;                         // what came so is no gzip
  Count range_start = -1;                       // of the part that the server says it sends
  Count range_total = -1;                       // of the whole, as it says there
  std::exception_ptr thrown;                    // by a callback, which C code cannot pass on
  std::string location = {};                    // where the last answer redirects to, as sent
  bool tls_seen = false;                        // libcurl shows the messages of TLS
  bool tls_ended = false;                       // by the server's close_notify
};

/// The status of the answer so far; 0: none.
long status_of(CURL* handle);

/// The URL that was asked last, behind redirects.
std::string last_url(CURL* handle);

/// Sets all options of the transfer, which sends these headers. What its callbacks throw is kept.
void set_up(Transfer& transfer, curl_slist* headers);

}  // namespace corona
