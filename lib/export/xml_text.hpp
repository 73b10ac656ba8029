#pragma once

#include <string>
#include <string_view>

namespace corona {

/// `text` fit for an element or an attribute of XML and HTML: & < > " ' are escaped. What XML or
/// HTML does not allow becomes U+FFFD: control characters, noncharacters such as U+FFFE, and bytes
/// that are not UTF-8. Line ends and tabs become U+FFFD too, so that a name stays on one line.
///
/// All text of pages, pictures and the sitemap goes through here.
std::string escaped_xml(std::string_view text);

}  // namespace corona
