#include "fetch/cache/gzip.hpp"

#include "core/error.hpp"
#include "core/output.hpp"
#include "core/sha256.hpp"
#include "core/text.hpp"
#include "csv/rereadable_file.hpp"
#include "fetch/http/gunzip.hpp"

#include <zlib.h>

#include <memory>
#include <vector>

namespace corona {
namespace {

constexpr std::size_t block = std::size_t{128} << 10;
constexpr int memory_level = 8;  // zlib's default

struct Close {
  void operator()(gzFile_s* file) const { gzclose_r(file); }
};

/// A stream that compresses, freed with the object.
struct Deflater {
  z_stream stream{};
  Deflater() {
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzip_window, memory_level,
                     Z_DEFAULT_STRATEGY) != Z_OK) {
      throw data_error("cannot start zlib");
    }
  }
  ~Deflater() { deflateEnd(&stream); }
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;
};

}  // namespace

void compress(const std::string& from, const std::string& to) {
  RereadableFile in(from);
  Output out(to, Links::replace);
  Deflater deflater;
  z_stream& stream = deflater.stream;
  std::vector<unsigned char> text(block);
  bool more = true;
  while (more) {
    const std::size_t size = in.read(reinterpret_cast<char*>(text.data()), text.size());
    more = size == text.size();
    stream.next_in = text.data();
    stream.avail_in = static_cast<uInt>(size);
    do {
      char* room = out.reserve(block);
      stream.next_out = reinterpret_cast<unsigned char*>(room);
      stream.avail_out = static_cast<uInt>(block);
      if (deflate(&stream, more ? Z_NO_FLUSH : Z_FINISH) == Z_STREAM_ERROR) {
        throw data_error("cannot compress {}", in_quotes(from));
      }
      out.advance(block - stream.avail_out);
    } while (stream.avail_out == 0);
  }
  out.close();
}

std::string decompress(const std::string& from, int to, Count most) {
  const std::unique_ptr<gzFile_s, Close> in(gzopen(from.c_str(), "rbe"));
  if (!in) throw system_error(errno, "cannot open {}", in_quotes(from));
  Digest digest;
  std::vector<char> text(block);
  while (true) {
    const int size = gzread(in.get(), text.data(), static_cast<unsigned>(text.size()));
    if (size < 0 || size > most) return {};
    most -= size;
    const auto length = static_cast<std::size_t>(size);
    digest.add({text.data(), length});
    write_temporary(to, text.data(), length);
    if (length < text.size()) break;
  }
  int fault = Z_OK;
  gzerror(in.get(), &fault);
  if (fault != Z_OK) return {};
  return digest.hex();
}

}  // namespace corona
