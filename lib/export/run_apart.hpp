#pragma once

#include <functional>

namespace corona {

/// Runs `work` in a process of its own, for a library that writes to standard error and that a lack
/// of memory can crash; so that people see our message and no other. What `work` changes in memory
/// is lost, what it writes to files stays.
///
/// Throws std::bad_alloc where the process ran out of memory, and Error where `work` threw, a
/// signal ended it, or anything was written to standard error.
void run_apart(const std::function<void()>& work);

}  // namespace corona
