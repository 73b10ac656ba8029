#include "export/xlsx/early_year.hpp"

#include "core/error.hpp"

#include <cerrno>
#include <cstdio>
#include <memory>
#include <minizip/unzip.h>
#include <minizip/zip.h>
#include <string_view>

namespace corona {
namespace {

constexpr std::string_view properties = "docProps/core.xml";

struct Close {
  void operator()(void* zip) const { ::unzClose(zip); }
};

void require(bool done) {
  if (!done) throw data_error("the workbook did not become whole: is there room in $TMPDIR?");
}

/// Puts zeros before the years with which the dates of elements start.
void fill_years(std::string& xml) {
  constexpr std::size_t digits = 4;
  for (std::size_t at = 0; (at = xml.find("W3CDTF\">", at)) != std::string::npos;) {
    at = xml.find('>', at) + 1;
    const std::size_t end = xml.find('-', at);
    if (end != std::string::npos && end < at + digits) xml.insert(at, at + digits - end, '0');
  }
}

/// A part of a zip file: as it is stored, or its text.
std::string contents_of(unzFile zip, bool raw, int& method, int& level) {
  require(::unzOpenCurrentFile2(zip, &method, &level, raw ? 1 : 0) == UNZ_OK);
  std::string contents;
  char buffer[1 << 14];
  int size = 0;
  while ((size = ::unzReadCurrentFile(zip, buffer, sizeof buffer)) > 0) {
    contents.append(buffer, static_cast<std::size_t>(size));
  }
  require(size == 0 && ::unzCloseCurrentFile(zip) == UNZ_OK);
  return contents;
}

/// Copies the part that `from` is at, as it is stored but for the dates.
void copy_part(unzFile from, zipFile to) {
  char name[256] = "";
  unz_file_info64 info{};
  require(::unzGetCurrentFileInfo64(from, &info, name, sizeof name - 1, nullptr, 0, nullptr, 0) ==
          UNZ_OK);
  const bool raw = name != properties;
  int method = 0;
  int level = 0;
  std::string contents = contents_of(from, raw, method, level);
  if (!raw) fill_years(contents);
  zip_fileinfo kept{};
  kept.dosDate = info.dosDate;
  kept.internal_fa = info.internal_fa;
  kept.external_fa = info.external_fa;
  const bool large = info.uncompressed_size >= 0xFFFFFFFFU;
  require(::zipOpenNewFileInZip2_64(to, name, &kept, nullptr, 0, nullptr, 0, nullptr, method, level,
                                    raw ? 1 : 0, large ? 1 : 0) == ZIP_OK);
  require(::zipWriteInFileInZip(to, contents.data(), static_cast<unsigned>(contents.size())) ==
          ZIP_OK);
  require((raw ? ::zipCloseFileInZipRaw64(to, info.uncompressed_size, info.crc)
               : ::zipCloseFileInZip(to)) == ZIP_OK);
}

}  // namespace

void write_zeros_of_year(const std::string& path) {
  const std::string mended = path + ".mended";
  const std::unique_ptr<void, Close> from(::unzOpen64(path.c_str()));
  zipFile to = ::zipOpen64(mended.c_str(), APPEND_STATUS_CREATE);
  require(from != nullptr && to != nullptr);
  int result = ::unzGoToFirstFile(from.get());
  for (; result == UNZ_OK; result = ::unzGoToNextFile(from.get())) copy_part(from.get(), to);
  require(result == UNZ_END_OF_LIST_OF_FILE && ::zipClose(to, nullptr) == ZIP_OK);
  if (std::rename(mended.c_str(), path.c_str()) != 0) {
    throw system_error(errno, "cannot write the workbook's temporary files");
  }
}

}  // namespace corona
