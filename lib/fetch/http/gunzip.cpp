#include "fetch/http/gunzip.hpp"

#include "core/error.hpp"

#include <algorithm>

#define ZLIB_CONST  // what is read stays as it is
#include <zlib.h>

namespace corona {

void Gunzip::Free::operator()(z_stream_s* stream) const {
  inflateEnd(stream);
  delete stream;
}

Gunzip::Gunzip() : stream_(new z_stream_s{}), text_(std::make_unique_for_overwrite<char[]>(room)) {
  if (inflateInit2(stream_.get(), gzip_window) != Z_OK) throw data_error("cannot start zlib");
}

void Gunzip::add(std::string_view bytes) {
  stream_->next_in = reinterpret_cast<const unsigned char*>(bytes.data());
  stream_->avail_in = static_cast<uInt>(bytes.size());
}

void Gunzip::skip_padding() {
  const unsigned char* const end = stream_->next_in + stream_->avail_in;
  const unsigned char* const other =
      std::find_if(stream_->next_in, end, [](unsigned char byte) { return byte != 0; });
  padded_ = padded_ || other != stream_->next_in;
  stream_->next_in = other;
  stream_->avail_in = static_cast<uInt>(end - other);
}

std::string_view Gunzip::next() {
  stream_->next_out = reinterpret_cast<unsigned char*>(text_.get());
  stream_->avail_out = room;
  do {
    if (ended_) skip_padding();
    if (ended_ && stream_->avail_in == 0) return {};
    if (padded_) throw Damaged();
    if (ended_) inflateReset(stream_.get());  // more of the same may follow the end
    const int outcome = inflate(stream_.get(), Z_NO_FLUSH);
    ended_ = outcome == Z_STREAM_END;
    if (outcome != Z_OK && outcome != Z_STREAM_END && outcome != Z_BUF_ERROR) throw Damaged();
  } while (stream_->avail_out == room && stream_->avail_in > 0);
  return {text_.get(), room - stream_->avail_out};
}

}  // namespace corona
