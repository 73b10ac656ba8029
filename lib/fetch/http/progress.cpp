#include "fetch/http/progress.hpp"

#include "core/message.hpp"

#include <cmath>
#include <unistd.h>

namespace corona {
namespace {

constexpr double megabyte = 1e6;
constexpr std::chrono::milliseconds pause{200};

void put(const std::string& line) {
  const std::string text = "\r\x1b[K" + line;  // from the start of the line, which is cleared
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, text.data(), text.size());
}

}  // namespace

Progress::Progress()
    : shown_(::isatty(STDERR_FILENO) == 1 && !is_quiet()), start_(Clock::now()), last_(start_) {
}

Progress::~Progress() {
  if (written_) put("");
}

void Progress::show(Count bytes, Count expected) {
  const auto now = Clock::now();
  if (!shown_ || now - last_ < pause) return;
  last_ = now;
  written_ = true;
  put(progress_text(bytes, expected, std::chrono::duration<double>(now - start_).count()));
}

std::string progress_text(Count bytes, Count expected, double seconds) {
  const double done = static_cast<double>(bytes);
  const double all = static_cast<double>(expected);
  const double rate = seconds > 0 ? done / seconds : 0;
  std::string text = fmt::format("{:.1f}", done / megabyte);
  if (expected > 0) text += fmt::format(" of {:.1f}", all / megabyte);
  text += fmt::format(" MB, {:.1f} MB/s", rate / megabyte);
  if (expected > bytes && rate > 0) {
    text += fmt::format(", {:.0f} s left", std::ceil((all - done) / rate));
  }
  return text;
}

}  // namespace corona
