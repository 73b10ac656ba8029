#pragma once

#include "core/number.hpp"

#include <chrono>
#include <string>

namespace corona {

/// How far a transfer is, in one line on stderr that is written anew; nothing where stderr is no
/// terminal, or quiet.
class Progress {
 public:
  Progress();
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// `expected` is 0 where it is not known.
  void show(Count bytes, Count expected);

 private:
  using Clock = std::chrono::steady_clock;

  bool shown_;
  bool written_ = false;
  Clock::time_point start_;
  Clock::time_point last_;
};

/// "3.4 of 12.0 MB, 1.7 MB/s, 5 s left".
std::string progress_text(Count bytes, Count expected, double seconds);

}  // namespace corona
