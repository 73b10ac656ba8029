#pragma once

#include <CLI/CLI.hpp>

#include <functional>
#include <string>
#include <vector>

namespace corona {

/// Names the words of an argument that --help does not show, for shells to offer; called only where
/// a shell asks.
void offer_words(CLI::Option* argument, std::function<std::vector<std::string>()> words);

/// The shells that completion() knows.
enum class Shell { bash, zsh, fish };

/// A script for the shell that completes the options of the tool, their words, and names of files;
/// made of the declarations that --help shows.
std::string completion(const CLI::App& app, Shell shell);

}  // namespace corona
