#include "export/xlsx/whole.hpp"

#include "core/error.hpp"

#include <algorithm>
#include <memory>
#include <minizip/unzip.h>
#include <string_view>

namespace corona {
namespace {

constexpr std::size_t most_ends = 256;  // bytes kept of the start and of the end of a part
constexpr std::string_view cell_start = "<c r=";

struct Close {
  void operator()(void* zip) const { ::unzClose(zip); }
};

/// What is looked for in the XML of a part, which comes in pieces.
struct Part {
  std::string first, last;  // of the text
  std::size_t cells = 0;

  void add(std::string_view piece) {
    count_cells(last.substr(last.size() - std::min(last.size(), cell_start.size() - 1)) +
                std::string(piece));
    if (first.size() < most_ends) first += piece.substr(0, most_ends - first.size());
    last += piece.substr(piece.size() - std::min(piece.size(), most_ends));
    if (last.size() > most_ends) last.erase(0, last.size() - most_ends);
  }

  void count_cells(std::string_view text) {
    for (auto at = text.find(cell_start); at != std::string_view::npos;
         at = text.find(cell_start, at + cell_start.size())) {
      ++cells;
    }
  }

  /// Whether the last thing is the end of the element that is the first.
  bool ends_as_it_began() const {
    const std::size_t root = first.find('<', first.find("?>"));
    if (root == std::string::npos) return false;
    const std::string name = first.substr(root + 1, first.find_first_of(" >", root) - root - 1);
    return last.substr(0, last.find_last_not_of('\n') + 1).ends_with("</" + name + ">");
  }
};

std::string name_of_part(unzFile zip) {
  char name[256] = "";
  ::unzGetCurrentFileInfo64(zip, nullptr, name, sizeof name - 1, nullptr, 0, nullptr, 0);
  return name;
}

bool is_whole(unzFile zip, CellCounts& missing) {
  if (::unzOpenCurrentFile(zip) != UNZ_OK) return false;
  Part part;
  char buffer[1 << 16];
  int size = 0;
  while ((size = ::unzReadCurrentFile(zip, buffer, sizeof buffer)) > 0) {
    part.add({buffer, static_cast<std::size_t>(size)});
  }
  if (size < 0 || ::unzCloseCurrentFile(zip) != UNZ_OK || !part.ends_as_it_began()) return false;
  const auto wanted = missing.find(name_of_part(zip));
  if (wanted == missing.end()) return true;
  const bool all = wanted->second == part.cells;
  missing.erase(wanted);
  return all;
}

}  // namespace

void require_whole(const std::string& path, const CellCounts& cells) {
  const std::unique_ptr<void, Close> zip(::unzOpen64(path.c_str()));
  CellCounts missing = cells;
  int result = zip ? ::unzGoToFirstFile(zip.get()) : UNZ_ERRNO;
  while (result == UNZ_OK && is_whole(zip.get(), missing)) result = ::unzGoToNextFile(zip.get());
  if (result == UNZ_END_OF_LIST_OF_FILE && missing.empty()) return;
  throw data_error("the workbook did not become whole: is there room in $TMPDIR?");
}

}  // namespace corona
