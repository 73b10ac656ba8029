#include "fetch/http.hpp"

#include "core/error.hpp"
#include "core/text.hpp"
#include "fetch/curl.hpp"
#include "fetch/location.hpp"
#include "fetch/progress.hpp"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <exception>
#include <memory>

namespace corona {
namespace {

constexpr long most_redirects = 5;
constexpr long least_speed = 1000;  // bytes a second
constexpr long not_modified = 304;
constexpr long whole = 200;
constexpr long part = 206;
constexpr long no_such_range = 416;
constexpr long asked_too_often = 429;
constexpr long first_server_fault = 500;

using Clock = std::chrono::steady_clock;

struct Cleanup {
  void operator()(CURL* handle) const { curl().easy_cleanup(handle); }
  void operator()(curl_slist* list) const { curl().slist_free_all(list); }
};
using Handle = std::unique_ptr<CURL, Cleanup>;
using Headers = std::unique_ptr<curl_slist, Cleanup>;

/// What the callbacks of one transfer share.
struct Transfer {
  CURL* handle;
  const HttpRequest& request;
  const HttpLimits& limits;
  PartialFile& body;
  HttpAnswer& answer;
  Progress progress;
  Clock::time_point last_byte;  // when it came
  Count bytes = 0;              // that had come by then
  bool stalled = false;
  Count range_start = -1;     // of the part that the server says it sends
  Count range_total = -1;     // of the whole, as it says there
  std::exception_ptr thrown;  // by a callback, which C code cannot pass on
};

long status_of(CURL* handle) {
  long status = 0;
  curl().easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
  return status;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(" \t\r\n") + 1 - start);
}

void take_header(Transfer& transfer, std::string_view line) {
  HttpAnswer& answer = transfer.answer;
  if (line.starts_with("HTTP/")) {  // of the answer after a redirect, too
    answer.validators = {};
    answer.encoded = false;
    answer.end_known = !line.starts_with("HTTP/1.");  // later versions mark the end themselves
    transfer.range_start = transfer.range_total = -1;
    return;
  }
  const std::size_t colon = std::min(line.find(':'), line.size());
  const std::string name = in_lower_case(line.substr(0, colon));
  const std::string_view value = trimmed(line.substr(std::min(colon + 1, line.size())));
  if (name == "etag") answer.validators.etag = value;
  if (name == "last-modified") answer.validators.last_modified = value;
  if (name == "content-length") answer.end_known = true;
  if (name == "transfer-encoding") answer.end_known = in_lower_case(value) == "chunked";
  if (name == "date") {
    const std::time_t time = curl().getdate(std::string(value).c_str(), nullptr);
    answer.server_time = std::max<Count>(time, 0);
  }
  if (name == "content-encoding") answer.encoded = in_lower_case(value) != "identity";
  const std::string_view unit = "bytes ";
  if (name == "content-range" && value.starts_with(unit)) {
    const std::string_view range = value.substr(unit.size());
    const std::size_t slash = std::min(range.find('/'), range.size() - 1);
    transfer.range_start = parse_whole(range.substr(0, range.find('-'))).value_or(-1);
    transfer.range_total = parse_whole(range.substr(slash + 1)).value_or(-1);
  }
}

void take_body(Transfer& transfer, std::string_view bytes) {
  const long status = status_of(transfer.handle);
  if (status != whole && status != part) return;  // the page that explains a fault
  PartialFile& body = transfer.body;
  if (status == whole && transfer.request.offset > 0 && transfer.answer.status != whole) {
    body.restart();
  }
  const Count offset = transfer.request.offset;
  if (status == part && transfer.answer.status != part &&
      (offset == 0 || transfer.range_start != offset)) {
    body.restart();
    throw Error(Status::remote, fmt::format("{}: the server sent another part than was asked for",
                                            printable(without_login(transfer.request.url))));
  }
  transfer.answer.status = status;
  if (body.size() + static_cast<Count>(bytes.size()) > transfer.limits.max_bytes) {
    throw Error(Status::remote, fmt::format("{}: longer than {} bytes: allow more with --max-bytes",
                                            printable(without_login(transfer.request.url)),
                                            transfer.limits.max_bytes));
  }
  body.append(bytes);
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
  return guarded(data, text, size, take_body);
}

int on_progress(void* data, curl_off_t expected, curl_off_t bytes, curl_off_t, curl_off_t) {
  auto& transfer = *static_cast<Transfer*>(data);
  const Count before = transfer.request.offset;
  transfer.progress.show(before + bytes, expected > 0 ? before + expected : 0);
  const auto now = Clock::now();
  if (bytes != transfer.bytes || bytes == 0) {  // libcurl itself sees to the time before the first
    transfer.bytes = bytes;
    transfer.last_byte = now;
  }
  transfer.stalled = now - transfer.last_byte >= std::chrono::seconds(transfer.limits.timeout);
  return transfer.stalled ? 1 : 0;
}

Headers headers_of(const HttpRequest& request) {
  Headers headers;
  const auto add = [&](const std::string& name, const std::string& value) {
    if (value.empty()) return;
    headers.reset(curl().slist_append(headers.release(), (name + ": " + value).c_str()));
  };
  if (request.offset > 0) {
    add("If-Range", request.known.etag);
  } else {
    add("If-None-Match", request.known.etag);
    add("If-Modified-Since", request.known.last_modified);
  }
  return headers;
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
  if (request.offset > 0) {
    set(CURLOPT_RANGE, range.c_str());
  } else {
    set(CURLOPT_ACCEPT_ENCODING, "");  // all that this libcurl can undo
  }
  if (!transfer.limits.ca_file.empty()) set(CURLOPT_CAINFO, transfer.limits.ca_file.c_str());
  set(CURLOPT_HEADERFUNCTION, on_header);
  set(CURLOPT_HEADERDATA, &transfer);
  set(CURLOPT_WRITEFUNCTION, on_body);
  set(CURLOPT_WRITEDATA, &transfer);
  set(CURLOPT_NOPROGRESS, 0L);
  set(CURLOPT_XFERINFOFUNCTION, on_progress);
  set(CURLOPT_XFERINFODATA, &transfer);
}

bool may_pass(CURLcode code) {
  constexpr CURLcode passing[] = {
      CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT, CURLE_OPERATION_TIMEDOUT,
      CURLE_PARTIAL_FILE,         CURLE_GOT_NOTHING,     CURLE_SEND_ERROR,
      CURLE_RECV_ERROR,           CURLE_HTTP2,           CURLE_HTTP2_STREAM,
      CURLE_BAD_CONTENT_ENCODING, CURLE_RANGE_ERROR,     CURLE_COULDNT_RESOLVE_PROXY,
      CURLE_WRITE_ERROR};  // a compressed body cut short; our own write faults were thrown before
  return std::find(std::begin(passing), std::end(passing), code) != std::end(passing);
}

/// A URL that libcurl knows of the transfer; empty where there is none.
std::string url_of(CURL* handle, CURLINFO which) {
  const char* url = nullptr;
  curl().easy_getinfo(handle, which, &url);
  return url == nullptr ? "" : without_login(url);
}

/// Why the transfer failed, and behind which redirect.
std::string fault_of(const Transfer& transfer, CURLcode code, const char* detail) {
  if (transfer.stalled) return fmt::format("nothing came for {} s", transfer.limits.timeout);
  std::string text = *detail == '\0' ? curl().easy_strerror(code) : detail;
  if (code == CURLE_UNSUPPORTED_PROTOCOL)
    return "only https, and the protocol of before, is followed";
  if (code == CURLE_TOO_MANY_REDIRECTS) text = fmt::format("over {} redirects", most_redirects);
  if (code == CURLE_PEER_FAILED_VERIFICATION) text += " (--cacert names what else to trust)";
  return text;
}

/// Adds where redirects led, if they did.
std::string behind_redirects(const Transfer& transfer, const std::string& fault) {
  const std::string last = url_of(transfer.handle, CURLINFO_EFFECTIVE_URL);
  long redirects = 0;
  curl().easy_getinfo(transfer.handle, CURLINFO_REDIRECT_COUNT, &redirects);
  if (fault.empty() || redirects == 0) return fault;
  return fmt::format("redirected to {}: {}", in_quotes(last), fault);
}

}  // namespace

HttpAnswer ask(const HttpRequest& request, const HttpLimits& limits, PartialFile& body) {
  const Handle handle(curl().easy_init());
  if (!handle) throw data_error("cannot start libcurl");
  HttpAnswer answer;
  Transfer transfer{.handle = handle.get(),
                    .request = request,
                    .limits = limits,
                    .body = body,
                    .answer = answer,
                    .progress = {},
                    .last_byte = Clock::now(),
                    .thrown = nullptr};
  const Headers headers = headers_of(request);
  set_up(transfer, headers.get());
  char detail[CURL_ERROR_SIZE] = "";
  curl().easy_setopt(handle.get(), CURLOPT_ERRORBUFFER, detail);

  const CURLcode code = curl().easy_perform(handle.get());
  if (transfer.thrown) std::rethrow_exception(transfer.thrown);
  const bool something_came = answer.status != 0;
  if (code == CURLE_URL_MALFORMAT)
    throw usage_error("{} is no URL", in_quotes(without_login(request.url)));
  if (code == CURLE_SSL_CACERT_BADFILE) {
    throw data_error("{} holds no certificates in PEM", in_quotes(limits.ca_file));
  }
  answer.status = status_of(handle.get());
  curl_off_t wait = 0;
  curl().easy_getinfo(handle.get(), CURLINFO_RETRY_AFTER, &wait);
  answer.retry_after = wait;
  if (code != CURLE_OK) {
    answer.fault = fault_of(transfer, code, detail);
    answer.may_pass = transfer.stalled || may_pass(code);
  } else if (answer.status != whole && answer.status != part && answer.status != not_modified) {
    answer.fault = fmt::format("the server answers {}", answer.status);
    answer.may_pass = answer.status == asked_too_often || answer.status == no_such_range ||
                      answer.status >= first_server_fault;
  } else if (answer.status == part) {
    answer.end_known = transfer.range_total >= 0;
    answer.may_pass = answer.end_known && body.size() != transfer.range_total;
    if (answer.may_pass) {
      answer.fault = fmt::format("{} of {} bytes came", body.size(), transfer.range_total);
    }
  }
  answer.fault = behind_redirects(transfer, answer.fault);
  if ((answer.status == whole && !something_came) || answer.status == no_such_range) {
    body.restart();  // what it holds is no part of the file as it is now
  }
  return answer;
}

}  // namespace corona
