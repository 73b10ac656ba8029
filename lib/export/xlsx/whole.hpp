#pragma once

#include <string>

namespace corona {

/// Throws Error where a part of the workbook does not end as it began: libxlsxwriter does not look
/// whether its temporary files could be written, on a full disk for example.
void require_whole(const std::string& path);

}  // namespace corona
