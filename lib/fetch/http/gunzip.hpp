#pragma once

#include <memory>
#include <string_view>

struct z_stream_s;  // of zlib, which only gunzip.cpp needs to see

namespace corona {

/// What zlib calls the largest window in the format of gzip.
inline constexpr int gzip_window = 15 + 16;

/// Undoes gzip of a body that comes in pieces. libcurl could do it, but does not tell whether the
/// end of the compressed text came. Several compressed texts may follow each other, and bytes of 0
/// the last one, as for gzip(1).
class Gunzip {
 public:
  Gunzip();

  /// The next piece of what is compressed, which is valid until all of it was taken.
  void add(std::string_view bytes);

  /// The next piece of what comes out, valid until the next call; empty where more is to be added.
  /// Throws Damaged where what was added is no gzip.
  std::string_view next();

  /// Whether the end came, with the right sum before it.
  bool ended() const { return ended_; }

  struct Damaged {};

 private:
  void skip_padding();

  struct Free {
    void operator()(z_stream_s* stream) const;
  };
  static constexpr std::size_t room = std::size_t{64} << 10;

  std::unique_ptr<z_stream_s, Free> stream_;
  std::unique_ptr<char[]> text_;
  bool ended_ = false;
  bool padded_ = false;  // bytes of 0 came behind an end
};

}  // namespace corona
