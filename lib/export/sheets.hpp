#pragma once

#include "core/output.hpp"
#include "export/locale.hpp"
#include "export/sheet.hpp"

#include <memory>
#include <vector>

namespace corona {

/// How a sheet looks.
struct Look {
  Locale locale = Locale::en;
  bool colour = false;   ///< for a terminal that shows it
  std::string source{};  ///< what people read below it: where the figures are from
};

/// Starts a sheet in one format. `out` outlives the sheet and is closed by who made it.
using SheetMaker = std::unique_ptr<SheetWriter>(Output& out, const Look& look,
                                                const std::vector<Head>& heads);

/// `en`: corona-csv(5) again, which loses nothing. `nl`: what a Dutch spreadsheet program opens by
/// a double click: semicolons, decimal commas, a byte order mark, CRLF, and an apostrophe before
/// text that it would run as a formula.
SheetMaker csv_sheet;

/// Columns aligned for a terminal, numbers to the right; control characters in text are shown as
/// \xNN. Holds all lines, to know the widths.
SheetMaker table_sheet;

/// One array of objects (RFC 8259), one a line, with a key for every column: numbers as the pipe
/// writes them, empty cells as null. For programs, so that `locale` does not change it.
SheetMaker json_sheet;

/// The same objects, one a line and nothing else.
SheetMaker ndjson_sheet;

/// A table of GitHub Flavored Markdown; what would be mark-up in text is escaped.
SheetMaker markdown_sheet;

}  // namespace corona
