#include "fetch/getting.hpp"

#include "fetch/duration.hpp"
#include "fetch/progress.hpp"

#include <doctest/doctest.h>

using namespace corona;

TEST_SUITE("getting") {
  TEST_CASE("durations have a unit") {
    CHECK(parse_duration("90s") == 90);
    CHECK(parse_duration("30m") == 1800);
    CHECK(parse_duration("6h") == 21600);
    CHECK(parse_duration("2d") == 172800);
    CHECK(parse_duration("0s") == 0);
    for (const char* text : {"", "6", "h", "-1h", "1.5h", "6 h", "6H", "99999999d"}) {
      CAPTURE(text);
      CHECK_FALSE(parse_duration(text));
    }
  }

  TEST_CASE("progress tells what is known") {
    CHECK(progress_text(3'400'000, 12'000'000, 2) == "3.4 of 12.0 MB, 1.7 MB/s, 6 s left");
    CHECK(progress_text(3'400'000, 0, 2) == "3.4 MB, 1.7 MB/s");
    CHECK(progress_text(0, 12'000'000, 0) == "0.0 of 12.0 MB, 0.0 MB/s");
    CHECK(progress_text(12'000'000, 12'000'000, 3) == "12.0 of 12.0 MB, 4.0 MB/s");
  }

  TEST_CASE("another URL has a folder of its own in the cache") {
    Source source;
    source.name = "flu";
    source.url = "https://example.org/flu.csv";
    CHECK(cache_name(source, source.url) == "flu");
    const std::string other = cache_name(source, "https://example.org/other.csv");
    CHECK(other.starts_with("flu-"));
    CHECK(other.size() == 16);
    CHECK(other != cache_name(source, "https://example.org/third.csv"));
  }
}
