#include "fetch/http/http.hpp"

#include "core/error.hpp"
#include "core/text.hpp"
#include "fetch/http/http_status.hpp"
#include "fetch/http/transfer.hpp"
#include "fetch/location.hpp"

#include <algorithm>
#include <memory>

namespace corona {
namespace {

struct Cleanup {
  void operator()(CURL* handle) const { curl().easy_cleanup(handle); }
  void operator()(curl_slist* list) const { curl().slist_free_all(list); }
};
using Handle = std::unique_ptr<CURL, Cleanup>;
using Headers = std::unique_ptr<curl_slist, Cleanup>;

Headers headers_of(const HttpRequest& request) {
  Headers headers;
  const auto add = [&](const std::string& name, const std::string& value) {
    if (value.empty()) return;
    headers.reset(curl().slist_append(headers.release(), (name + ": " + value).c_str()));
  };
  if (request.offset > 0) {
    add("If-Range", request.known.etag);
  } else {
    add("Accept-Encoding", "gzip");
    add("If-None-Match", request.known.etag);
    add("If-Modified-Since", request.known.last_modified);
  }
  return headers;
}

bool may_pass(CURLcode code) {
  constexpr CURLcode passing[] = {CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT,
                                  CURLE_OPERATION_TIMEDOUT,   CURLE_PARTIAL_FILE,
                                  CURLE_GOT_NOTHING,          CURLE_SEND_ERROR,
                                  CURLE_RECV_ERROR,           CURLE_HTTP2,
                                  CURLE_HTTP2_STREAM,         CURLE_RANGE_ERROR,
                                  CURLE_COULDNT_RESOLVE_PROXY};
  return std::find(std::begin(passing), std::end(passing), code) != std::end(passing);
}

constexpr const char* tls_cut = "the TLS connection was cut: its end (close_notify) did not come";

/// Whether a body of which only the end of the connection tells that it is whole came over TLS,
/// and the server did not end that. A libcurl that does not show what TLS says cannot tell.
bool is_cut(const Transfer& transfer) {
  return !transfer.answer.end_known && transfer.tls_seen && !transfer.tls_ended;
}

/// Why the transfer failed.
std::string fault_of(const Transfer& transfer, CURLcode code, const char* detail) {
  if (transfer.damaged) return "what came compressed is damaged";
  if (transfer.stalled) return fmt::format("nothing came for {} s", transfer.limits.timeout);
  std::string text = *detail == '\0' ? curl().easy_strerror(code) : detail;
  if (code == CURLE_UNSUPPORTED_PROTOCOL) {  // that of a redirect is refused before
    return "the answer has no status line of HTTP/1.0, 1.1 or 2";
  }
  // A later libcurl sees for itself that a connection was cut, while a body came.
  if (code == CURLE_RECV_ERROR && transfer.answer.status != 0 && is_cut(transfer)) return tls_cut;
  constexpr auto too_large = static_cast<CURLcode>(100);  // CURLE_TOO_LARGE, since 8.6
  if (code == CURLE_OUT_OF_MEMORY || code == too_large)
    text += ", or a line of the header is over 100 kB long";
  if (code == CURLE_TOO_MANY_REDIRECTS) text = fmt::format("over {} redirects", most_redirects);
  if (code == CURLE_PEER_FAILED_VERIFICATION) text += " (--cacert names what else to trust)";
  return text;
}

/// Adds where redirects led, if they did.
std::string behind_redirects(const Transfer& transfer, const std::string& fault) {
  const std::string last = without_login(last_url(transfer.handle));
  long redirects = 0;
  curl().easy_getinfo(transfer.handle, CURLINFO_REDIRECT_COUNT, &redirects);
  if (fault.empty() || redirects == 0) return fault;
  return fmt::format("redirected to {}: {}", in_quotes(last), fault);
}

/// Whether the address of a redirect begins with a scheme that is neither http nor https.
bool names_other_protocol(const std::string& location) {
  const std::size_t end = location.find_first_of(":/?#");
  if (end == std::string::npos || location[end] != ':') return false;
  const std::string scheme = in_lower_case(location.substr(0, end));
  return scheme != "http" && scheme != "https";
}

/// Throws where libcurl stopped at an address that the server sent.
void require_address(const Transfer& transfer, CURLcode code) {
  if (transfer.location.empty()) return;
  const auto refuse = [&](const std::string& text) {
    throw Error(Status::remote,
                fmt::format("{}: {}", printable(without_login(transfer.request.url)), text));
  };
  const std::string location = in_quotes(without_login(transfer.location));
  if (code == CURLE_URL_MALFORMAT) {
    refuse(fmt::format("the server redirects to {}, which is no URL", location));
  }
  if (code == CURLE_UNSUPPORTED_PROTOCOL && names_other_protocol(transfer.location)) {
    refuse(fmt::format("redirected to {}: {}", location, other_protocol));
  }
}

/// What to say of a status that is no success.
std::string status_fault(const Transfer& transfer, long status) {
  const bool leads_nowhere = http_status::is_redirect(status) && transfer.location.empty();
  return fmt::format("the server answers {}{}", status,
                     leads_nowhere ? ", and does not say where to" : "");
}

/// What `code` and the status say of the answer: its fault, and whether trying again may help.
void judge(const Transfer& transfer, CURLcode code, const char* detail) {
  using namespace http_status;
  HttpAnswer& answer = transfer.answer;
  if (code != CURLE_OK) {
    answer.fault = fault_of(transfer, code, detail);
    answer.may_pass = transfer.stalled || transfer.damaged || may_pass(code);
  } else if (answer.status != whole && answer.status != part && answer.status != not_modified) {
    answer.fault = status_fault(transfer, answer.status);
    answer.may_pass = answer.status == asked_too_often || answer.status == no_such_range ||
                      answer.status >= first_server_fault;
  } else if (transfer.gunzip && !transfer.gunzip->ended() && answer.status == whole) {
    answer.fault = "the end of what came compressed is missing";
    answer.may_pass = true;
  } else if (answer.status == part) {
    const Count size = transfer.body.size();
    answer.end_known = transfer.range_total >= 0;
    answer.may_pass = answer.end_known && size != transfer.range_total;
    if (answer.may_pass) {
      answer.fault = fmt::format("{} of {} bytes came", size, transfer.range_total);
    }
  }
  if (answer.fault.empty() && answer.status != not_modified && is_cut(transfer)) {
    answer.fault = tls_cut;
    answer.may_pass = true;
  }
  answer.fault = behind_redirects(transfer, answer.fault);
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
                    .last_byte = std::chrono::steady_clock::now(),
                    .thrown = nullptr};
  const Headers headers = headers_of(request);
  set_up(transfer, headers.get());
  char detail[CURL_ERROR_SIZE] = "";
  curl().easy_setopt(handle.get(), CURLOPT_ERRORBUFFER, detail);

  const CURLcode code = curl().easy_perform(handle.get());
  if (transfer.thrown) std::rethrow_exception(transfer.thrown);
  require_address(transfer, code);
  if (code == CURLE_URL_MALFORMAT)
    throw usage_error("{} is no URL", in_quotes(without_login(request.url)));
  if (code == CURLE_SSL_CACERT_BADFILE) {
    throw data_error("{} holds no certificates in PEM", in_quotes(limits.ca_file));
  }
  const bool something_came = answer.status != 0;
  answer.status = status_of(handle.get());
  judge(transfer, code, detail);
  if ((answer.status == http_status::whole && !something_came) ||
      answer.status == http_status::no_such_range) {
    body.restart();  // what it holds is no part of the file as it is now
  }
  return answer;
}

}  // namespace corona
