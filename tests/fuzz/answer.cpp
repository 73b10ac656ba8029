#include "fetch/http/http.hpp"
#include "fuzz.hpp"

#include <arpa/inet.h>
#include <cstdlib>
#include <mutex>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace corona;

namespace {

/// Answers every question with the bytes of the moment. It is also the proxy of all URLs, so that
/// no redirect leaves the machine.
class Server {
 public:
  Server() : listener_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    fuzz::must(::bind(listener_, reinterpret_cast<sockaddr*>(&address), size) == 0);
    fuzz::must(::listen(listener_, 16) == 0);
    ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
    const std::string url = "http://127.0.0.1:" + std::to_string(ntohs(address.sin_port));
    ::setenv("http_proxy", url.c_str(), 1);
    ::setenv("https_proxy", url.c_str(), 1);
    ::unsetenv("no_proxy");
    ::unsetenv("NO_PROXY");
    std::thread([this] { serve(); }).detach();
  }

  void answer_with(std::string_view bytes) {
    const std::lock_guard lock(mutex_);
    answer_ = bytes;
  }

 private:
  void serve() {
    char question[1 << 16];
    while (true) {
      const int peer = ::accept(listener_, nullptr, nullptr);
      ::recv(peer, question, sizeof question, 0);
      const std::lock_guard lock(mutex_);
      ::send(peer, answer_.data(), answer_.size(), MSG_NOSIGNAL);
      ::shutdown(peer, SHUT_WR);
      ::close(peer);
    }
  }

  int listener_;
  std::mutex mutex_;
  std::string answer_;
};

}  // namespace

/// What a server sends is a whole file within the limit, no change, or a fault.
void fuzz::take(std::string_view bytes) {
  static auto& server = *new Server;
  server.answer_with(bytes);
  HttpLimits limits;
  limits.max_bytes = 1 << 16;
  limits.timeout = 1;
  for (const Count offset : {0, 5}) {
    PartialFile body(scratch("body"));
    if (offset > 0) body.append("12345");
    const HttpRequest request{"http://example.org/", {"\"known\"", ""}, offset, 1};
    const HttpAnswer answer = ask(request, limits, body);
    must(!answer.fault.empty() || answer.status == 200 || answer.status == 206 ||
         answer.status == 304);
    must(body.size() <= limits.max_bytes && answer.retry_after >= 0 && answer.server_time >= 0);
  }
}
