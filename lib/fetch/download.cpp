#include "fetch/download.hpp"

#include "core/error.hpp"
#include "core/message.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <random>
#include <thread>
#include <unistd.h>

namespace corona {
namespace {

using Seconds = std::chrono::duration<double>;

constexpr Count longest_pause = 60;
constexpr Count longest_wait = 600;  // that a server may ask for
constexpr long not_modified = 304;

/// Before the next try, when so many have failed.
Seconds pause_after(Count failed, Count asked) {
  const Count growing = failed > 6 ? longest_pause : Count{1} << (failed - 1);
  const auto base = static_cast<double>(std::min(growing, longest_pause));
  std::random_device device;
  const double share = std::uniform_real_distribution<double>(0, 0.5)(device);
  return Seconds(std::max(base * (1 + share), static_cast<double>(asked)));
}

/// What to ask for after a fault: the rest, where that can be had, or all of it.
HttpRequest next_request(const HttpRequest& last, const HttpAnswer& answer, const Validators& known,
                         PartialFile& body) {
  const std::string& etag =
      answer.validators.etag.empty() && last.offset > 0 ? last.known.etag : answer.validators.etag;
  const bool strong = etag.starts_with('"');
  if (body.size() > 0 && strong && !answer.encoded) return {last.url, {etag, ""}, body.size()};
  body.restart();
  return {last.url, known, 0};
}

}  // namespace

std::optional<Validators> download(const std::string& url, const Validators& known,
                                   const HttpLimits& limits, PartialFile& body) {
  const std::string& ca_file = limits.ca_file;
  if (!ca_file.empty() && ::access(ca_file.c_str(), R_OK) != 0) {
    throw system_error(errno, "cannot open {}", in_quotes(ca_file));
  }
  HttpRequest request{url, known, 0};
  for (Count failed = 1;; ++failed) {
    const HttpAnswer answer = ask(request, limits, body);
    if (answer.fault.empty()) {
      if (answer.status == not_modified) return std::nullopt;
      return answer.validators;
    }
    const std::string fault = fmt::format("{}: {}", printable(url), printable(answer.fault));
    if (!answer.may_pass) throw Error(Status::remote, fault);
    if (failed > limits.retries) {
      throw Error(Status::remote, fmt::format("{}: gave up after {} tr{}", fault, failed,
                                              failed == 1 ? "y" : "ies"));
    }
    if (answer.retry_after > longest_wait) {
      throw Error(Status::remote, fmt::format("{}, and asks to come again in {} seconds", fault,
                                              answer.retry_after));
    }
    request = next_request(request, answer, known, body);
    const Seconds pause = pause_after(failed, answer.retry_after);
    note("{}: trying again in {:.1f} s{}", fault, pause.count(),
         request.offset > 0 ? fmt::format(", from byte {} on", request.offset) : "");
    std::this_thread::sleep_for(pause);
  }
}

}  // namespace corona
