#pragma once

#include "fetch/cache/cache.hpp"

#include <string>

namespace corona {

/// What a cache knows of a publication and of the last answer, as JSON in files of their own.
/// Reading throws Error where a file is not such JSON.
void write_publication(const std::string& path, const Publication& publication);
Publication read_publication(const std::string& path);
void write_last_answer(const std::string& path, const LastAnswer& answer);
LastAnswer read_last_answer(const std::string& path);

}  // namespace corona
