#pragma once

#include <fmt/format.h>

#include <stdexcept>
#include <string>
#include <utility>

namespace corona {

/// Exit status of every tool.
enum class Status {
  done = 0,
  data = 1,       ///< the data or the file system is at fault
  usage = 2,      ///< the command line is at fault
  remote = 3,     ///< a remote server is at fault: try again later
  unchanged = 4,  ///< --if-changed found nothing new
};

/// What went wrong, as one line for people: lower case, no full stop, values in single quotes.
class Error : public std::runtime_error {
 public:
  Error(Status status, const std::string& what) : std::runtime_error(what), status_(status) {}
  Status status() const { return status_; }

 private:
  Status status_;
};

/// The reader of our output has gone: nothing to say, and no failure of ours.
class ClosedPipe : public std::exception {};

template <typename... Values>
Error data_error(fmt::format_string<Values...> text, Values&&... values) {
  return {Status::data, fmt::format(text, std::forward<Values>(values)...)};
}

template <typename... Values>
Error usage_error(fmt::format_string<Values...> text, Values&&... values) {
  return {Status::usage, fmt::format(text, std::forward<Values>(values)...)};
}

/// A data error that ends in the reason errno gives: "cannot open 'x': No such file or directory".
template <typename... Values>
Error system_error(int number, fmt::format_string<Values...> text, Values&&... values) {
  return data_error("{}: {}", fmt::format(text, std::forward<Values>(values)...),
                    std::generic_category().message(number));
}

}  // namespace corona
