#pragma once

#include <string>
#include <string_view>

namespace corona::fuzz {

/// What a target does with any bytes. An Error is an answer; all else that is thrown is a fault.
void take(std::string_view bytes);

/// The path of that name in a folder of the process.
std::string scratch(const std::string& name);

/// The path of a file of these bytes, the same one for the same name.
std::string file_of(std::string_view bytes, const std::string& name = "in");

/// Stops with the place where something that always holds does not.
void must(bool holds, const char* file = __builtin_FILE(), int line = __builtin_LINE());

}  // namespace corona::fuzz
