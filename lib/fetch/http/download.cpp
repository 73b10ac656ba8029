#include "fetch/http/download.hpp"

#include "core/error.hpp"
#include "core/message.hpp"
#include "core/text.hpp"
#include "fetch/http/http_status.hpp"
#include "fetch/location.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cmath>
#include <random>
#include <thread>
#include <unistd.h>

namespace corona {
namespace {

using Seconds = std::chrono::duration<double>;

constexpr Count longest_pause = 60;
constexpr Count longest_wait = 600;  // that a server may ask for

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
  using http_status::part, http_status::whole;
  const bool of_file = answer.status == whole || answer.status == part;  // and not of a fault
  const std::string& etag = of_file ? answer.validators.etag : last.known.etag;
  const bool strong = etag.starts_with('"');
  if (body.size() > 0 && strong && !answer.encoded) return {last.url, {etag, ""}, body.size(), 0};
  body.restart();
  return {last.url, known, 0, 0};
}

/// Throws where another try makes no sense, or would begin too late.
void require_another_try(const std::string& fault, const HttpAnswer& answer, Count failed,
                         Seconds left, Seconds pause, const HttpLimits& limits) {
  const auto give_up = [](const std::string& what) { return Error(Status::remote, what); };
  if (!answer.may_pass) throw give_up(fault);
  if (failed > limits.retries) {
    throw give_up(
        fmt::format("{}: gave up after {} tr{}", fault, failed, failed == 1 ? "y" : "ies"));
  }
  if (answer.retry_after > longest_wait) {
    throw give_up(
        fmt::format("{}, and asks to come again in {} seconds", fault, answer.retry_after));
  }
  if (pause >= left) {
    throw give_up(
        fmt::format("{}: gave up, as {} seconds (--max-time) do not do", fault, limits.max_time));
  }
}

/// Throws where the file of certificates cannot be read.
void require_certificates(const std::string& file) {
  if (!file.empty() && ::access(file.c_str(), R_OK) != 0) {
    throw system_error(errno, "cannot open {}", in_quotes(file));
  }
}

}  // namespace

std::optional<Download> download(const std::string& url, const Validators& known,
                                 const HttpLimits& limits, PartialFile& body) {
  using Clock = std::chrono::steady_clock;
  require_certificates(limits.ca_file);
  const auto end = Clock::now() + std::chrono::seconds(limits.max_time);
  const auto left = [&] { return Seconds(end - Clock::now()); };
  HttpRequest request{url, known, 0, 0};
  for (Count failed = 1;; ++failed) {
    request.time = std::max<Count>(1, static_cast<Count>(std::ceil(left().count())));
    const HttpAnswer answer = ask(request, limits, body);
    if (answer.fault.empty()) {
      if (answer.status == http_status::not_modified) return std::nullopt;
      return Download{answer.validators, answer.end_known, answer.server_time};
    }
    const std::string fault =
        fmt::format("{}: {}", printable(without_login(url)), printable(answer.fault));
    const Seconds pause = pause_after(failed, answer.retry_after);
    require_another_try(fault, answer, failed, left(), pause, limits);
    request = next_request(request, answer, known, body);
    note("{}: trying again in {:.1f} s{}", fault, pause.count(),
         request.offset > 0 ? fmt::format(", from byte {} on", request.offset) : "");
    std::this_thread::sleep_for(pause);
  }
}

}  // namespace corona
