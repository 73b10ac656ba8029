#include "export/xlsx/whole.hpp"

#include "core/error.hpp"

#include <memory>
#include <minizip/unzip.h>
#include <string_view>

namespace corona {
namespace {

constexpr std::size_t most_ends = 256;  // bytes kept of the start and the end of a part

struct Close {
  void operator()(void* zip) const { ::unzClose(zip); }
};

/// The start and the end of a text that is read in pieces.
struct Ends {
  std::string first, last;

  void add(std::string_view piece) {
    if (first.size() < most_ends) first += piece.substr(0, most_ends - first.size());
    last += piece.substr(piece.size() - std::min(piece.size(), most_ends));
    if (last.size() > most_ends) last.erase(0, last.size() - most_ends);
  }

  /// Whether the last thing is the end of the element that is the first.
  bool match() const {
    const std::size_t declared = first.find("?>");
    if (declared == std::string::npos) return false;
    const std::size_t root = first.find('<', declared);
    if (root == std::string::npos) return false;
    const std::string name = first.substr(root + 1, first.find_first_of(" >", root) - root - 1);
    const std::size_t end = last.find_last_not_of('\n');
    return last.substr(0, end + 1).ends_with("</" + name + ">");
  }
};

bool is_whole(unzFile zip) {
  if (::unzOpenCurrentFile(zip) != UNZ_OK) return false;
  Ends ends;
  char buffer[1 << 16];
  int size = 0;
  while ((size = ::unzReadCurrentFile(zip, buffer, sizeof buffer)) > 0) {
    ends.add({buffer, static_cast<std::size_t>(size)});
  }
  return size == 0 && ::unzCloseCurrentFile(zip) == UNZ_OK && ends.match();
}

}  // namespace

void require_whole(const std::string& path) {
  const std::unique_ptr<void, Close> zip(::unzOpen64(path.c_str()));
  int result = zip ? ::unzGoToFirstFile(zip.get()) : UNZ_ERRNO;
  while (result == UNZ_OK && is_whole(zip.get())) result = ::unzGoToNextFile(zip.get());
  if (result == UNZ_END_OF_LIST_OF_FILE) return;
  throw data_error("the workbook did not become whole: is there room in $TMPDIR?");
}

}  // namespace corona
