#include "fetch/http/transfer.hpp"

#include "core/error.hpp"
#include "core/text.hpp"
#include "fetch/http/http_status.hpp"
#include "fetch/location.hpp"

#include <algorithm>
#include <ctime>

namespace corona {
namespace {

constexpr long least_speed = 1000;  // bytes a second

std::string_view trimmed(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(" \t\r\n") + 1 - start);
}

/// libcurl itself compares a redirect with the first URL alone: a chain http, https, http is
/// refused here.
void take_location(Transfer& transfer, std::string_view value) {
  if (!http_status::is_redirect(status_of(transfer.handle))) return;
  if (!transfer.location.empty()) return;  // libcurl goes by the first
  transfer.location = value;
  const bool secure = in_lower_case(last_url(transfer.handle)).starts_with("https:");
  if (!secure || !in_lower_case(value).starts_with("http:")) return;
  throw Error(
      Status::remote,
      fmt::format("{}: redirected to {}: {}", printable(without_login(transfer.request.url)),
                  in_quotes(without_login(transfer.location)), other_protocol));
}

/// Seconds to wait, of the text of Retry-After: their number or a date. 0 where it is neither.
/// libcurl would cut what is longer than six hours, from 8.13 on.
Count seconds_to_wait(std::string_view text) {
  if (const auto seconds = parse_whole(text)) return std::max<Count>(*seconds, 0);
  const std::time_t date = curl().getdate(std::string(text).c_str(), nullptr);
  return date < 0 ? 0 : std::max<Count>(date - std::time(nullptr), 0);
}

void take_header(Transfer& transfer, std::string_view line) {
  HttpAnswer& answer = transfer.answer;
  if (line.starts_with("HTTP/")) {  // of the answer after a redirect, too
    transfer.location.clear();
    transfer.tls_ended = false;
    answer.validators = {};
    answer.encoded = false;
    answer.retry_after = 0;
    transfer.gunzip.reset();
    answer.end_known = !line.starts_with("HTTP/1.");  // later versions mark the end themselves
    transfer.range_start = transfer.range_total = -1;
    return;
  }
  const std::size_t colon = std::min(line.find(':'), line.size());
  const std::string name = in_lower_case(line.substr(0, colon));
  const std::string_view value = trimmed(line.substr(std::min(colon + 1, line.size())));
  if (name == "etag") answer.validators.etag = value;
  if (name == "last-modified") answer.validators.last_modified = value;
  if (name == "location") take_location(transfer, value);
  if (name == "retry-after") answer.retry_after = seconds_to_wait(value);
  if (name == "content-length") answer.end_known = true;
  if (name == "transfer-encoding") answer.end_known = in_lower_case(value) == "chunked";
  if (name == "date") {
    const std::time_t time = curl().getdate(std::string(value).c_str(), nullptr);
    answer.server_time = std::max<Count>(time, 0);
  }
  if (name == "content-encoding") {
    const std::string encoding = in_lower_case(value);
    answer.encoded = encoding != "identity";
    if (encoding == "gzip" || encoding == "x-gzip") transfer.gunzip.emplace();
  }
  const std::string_view unit = "bytes ";
  if (name == "content-range" && value.starts_with(unit)) {
    const std::string_view range = value.substr(unit.size());
    const std::size_t slash = std::min(range.find('/'), range.size() - 1);
    transfer.range_start = parse_whole(range.substr(0, range.find('-'))).value_or(-1);
    transfer.range_total = parse_whole(range.substr(slash + 1)).value_or(-1);
  }
}

void append(Transfer& transfer, std::string_view bytes) {
  PartialFile& body = transfer.body;
  if (body.size() + static_cast<Count>(bytes.size()) > transfer.limits.max_bytes) {
    throw Error(Status::remote, fmt::format("{}: longer than {} bytes: allow more with --max-bytes",
                                            printable(without_login(transfer.request.url)),
                                            transfer.limits.max_bytes));
  }
  body.append(bytes);
}

void take_body(Transfer& transfer, std::string_view bytes) {
  using http_status::part, http_status::whole;
  const long status = status_of(transfer.handle);
  if (status != whole && status != part) return;  // the page that explains a fault
  PartialFile& body = transfer.body;
  if (status == whole && transfer.request.offset > 0 && transfer.answer.status != whole) {
    body.restart();
  }
  const Count offset = transfer.request.offset;
  const bool is_the_rest = offset > 0 && transfer.range_start == offset &&
                           transfer.answer.validators.etag == transfer.request.known.etag &&
                           !transfer.answer.encoded;
  if (status == part && transfer.answer.status != part && !is_the_rest) {
    body.restart();
    throw Error(Status::remote,
                fmt::format("{}: the server sent another part than was asked for, or of another "
                            "file: fetch it again",
                            printable(without_login(transfer.request.url))));
  }
  transfer.answer.status = status;
  if (transfer.answer.encoded && !transfer.gunzip) {
    throw Error(Status::remote, fmt::format("{}: the server compresses by other means than gzip, "
                                            "which it was not asked for",
                                            printable(without_login(transfer.request.url))));
  }
  if (!transfer.gunzip) return append(transfer, bytes);
  try {
    transfer.gunzip->add(bytes);
    for (std::string_view text; !(text = transfer.gunzip->next()).empty();) append(transfer, text);
  } catch (const Gunzip::Damaged&) {
    transfer.damaged = true;
  }
}

/// Calls `take` and keeps what it throws; fewer bytes than came make libcurl stop.
std::size_t guarded(void* data, char* text, std::size_t size,
                    void (*take)(Transfer&, std::string_view)) {
  auto& transfer = *static_cast<Transfer*>(data);
  try {
    take(transfer, {text, size});
    return size;
  } catch (...) {
    transfer.thrown = std::current_exception();
    return size == 0 ? 1 : 0;
  }
}

std::size_t on_header(char* text, std::size_t, std::size_t size, void* data) {
  return guarded(data, text, size, take_header);
}

std::size_t on_body(char* text, std::size_t, std::size_t size, void* data) {
  const std::size_t taken = guarded(data, text, size, take_body);
  return static_cast<Transfer*>(data)->damaged ? 0 : taken;
}

int on_progress(void* data, curl_off_t expected, curl_off_t bytes, curl_off_t, curl_off_t) {
  auto& transfer = *static_cast<Transfer*>(data);
  const Count before = transfer.request.offset;
  transfer.progress.show(before + bytes,
                         expected > 0 ? checked_add(before, expected).value_or(0) : 0);
  const auto now = std::chrono::steady_clock::now();
  if (bytes != transfer.bytes || bytes == 0) {  // libcurl itself sees to the time before the first
    transfer.bytes = bytes;
    transfer.last_byte = now;
  }
  transfer.stalled = now - transfer.last_byte >= std::chrono::seconds(transfer.limits.timeout);
  return transfer.stalled ? 1 : 0;
}

/// libcurl 7.88 takes a TLS connection that was cut for one that has ended. What tells the two
/// apart is an alert of two bytes, its level and 0 for close_notify (RFC 8446, section 6).
int on_debug(CURL*, curl_infotype type, char* bytes, std::size_t size, void* data) {
  if (type != CURLINFO_SSL_DATA_IN) return 0;
  constexpr std::size_t alert_size = 2;
  constexpr char fatal = 2;  // the higher of the two levels
  auto& transfer = *static_cast<Transfer*>(data);
  transfer.tls_seen = true;
  if (size == alert_size && bytes[0] <= fatal && bytes[1] == 0) transfer.tls_ended = true;
  return 0;
}

}  // namespace

std::string last_url(CURL* handle) {
  const char* url = nullptr;
  curl().easy_getinfo(handle, CURLINFO_EFFECTIVE_URL, &url);
  return url == nullptr ? "" : url;
}

long status_of(CURL* handle) {
  long status = 0;
  curl().easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
  return status;
}

void set_up(Transfer& transfer, curl_slist* headers) {
  const std::string range = fmt::format("{}-", transfer.request.offset);
  const auto set = [&](CURLoption option, auto value) {
    if (curl().easy_setopt(transfer.handle, option, value) != CURLE_OK) {
      throw data_error("libcurl lacks what fetching needs (option {})", static_cast<int>(option));
    }
  };
  const HttpRequest& request = transfer.request;
  const bool secure = in_lower_case(request.url.substr(0, 6)) == "https:";
  set(CURLOPT_URL, request.url.c_str());
  set(CURLOPT_PROTOCOLS_STR, "http,https");
  set(CURLOPT_REDIR_PROTOCOLS_STR, secure ? "https" : "http,https");
  set(CURLOPT_FOLLOWLOCATION, 1L);
  set(CURLOPT_MAXREDIRS, most_redirects);
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_CONNECTTIMEOUT, static_cast<long>(transfer.limits.timeout));
  set(CURLOPT_LOW_SPEED_LIMIT, least_speed);
  set(CURLOPT_LOW_SPEED_TIME, static_cast<long>(transfer.limits.timeout));
  set(CURLOPT_TIMEOUT, static_cast<long>(request.time));
  set(CURLOPT_USERAGENT, "corona-fetch");
  set(CURLOPT_HTTPHEADER, headers);
  if (request.offset > 0) set(CURLOPT_RANGE, range.c_str());
  if (!transfer.limits.ca_file.empty()) set(CURLOPT_CAINFO, transfer.limits.ca_file.c_str());
  set(CURLOPT_HEADERFUNCTION, on_header);
  set(CURLOPT_HEADERDATA, &transfer);
  set(CURLOPT_WRITEFUNCTION, on_body);
  set(CURLOPT_WRITEDATA, &transfer);
  set(CURLOPT_DEBUGFUNCTION, on_debug);
  set(CURLOPT_DEBUGDATA, &transfer);
  set(CURLOPT_VERBOSE, 1L);  // to on_debug alone
  set(CURLOPT_NOPROGRESS, 0L);
  set(CURLOPT_XFERINFOFUNCTION, on_progress);
  set(CURLOPT_XFERINFODATA, &transfer);
}

}  // namespace corona
