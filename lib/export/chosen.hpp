#pragma once

#include "export/formats.hpp"
#include "export/history.hpp"
#include "export/picture/outlines.hpp"

#include <string>

namespace corona {

/// Throws Error where the stream has no daily counts.
void need_daily_counts(const Input& in);

/// What the pictures and pages of a job are made from. Throws Error where there are no rows.
Archive archive_for(Input& in, const Job& job);

/// The borders that the job names, else tiles.
Outlines outlines_for(const Archive& archive, const Job& job);

/// The code of the region of the archive that a text means: a code, or a name in any spelling.
/// Throws Error where there is none.
std::string region_named(const Archive& archive, const std::string& text,
                         std::string_view option = "--region");

/// Writes a whole file.
void write_text(const std::string& text, const Job& job);

}  // namespace corona
