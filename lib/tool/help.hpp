#pragma once

#include <CLI/CLI.hpp>

#include <string>

namespace corona {

/// What --help prints: the description, the usage, the arguments, the options, and the footer of
/// the tool. Lines of arguments and options have at most 80 columns. The layout is ours, as that of
/// CLI11 differs between its versions. Options of the group "" are left out.
std::string help_text(const CLI::App& app);

}  // namespace corona
