#pragma once

#include <string>
#include <string_view>

namespace corona {

/// `text` as GitHub Flavored Markdown shows it, on one line: what would be mark-up is escaped.
std::string escaped_markdown(std::string_view text);

}  // namespace corona
