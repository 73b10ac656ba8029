#include "fetch/getting.hpp"

#include "core/error.hpp"
#include "fetch/cache/kept_json.hpp"
#include "fetch/duration.hpp"
#include "fetch/http/progress.hpp"
#include "fetch/location.hpp"
#include "temporary_folder.hpp"

#include <doctest/doctest.h>

#include <fstream>

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

  TEST_CASE("URLs are shown without a password") {
    CHECK(without_login("https://me:hush@example.org/a@b") == "https://example.org/a@b");
    CHECK(without_login("https://me@home:hush@example.org") == "https://example.org");
    CHECK(without_login("https://example.org/?to=a@b") == "https://example.org/?to=a@b");
    CHECK(without_login("in@home.csv") == "in@home.csv");
  }

  TEST_CASE("schemes are in letters of any case") {
    CHECK(is_remote("HTTPS://example.org/f.csv"));
    CHECK_FALSE(is_remote("http//example.org/f.csv"));
    CHECK(local_path("FILE:///f%20g.csv") == "/f g.csv");
  }

  TEST_CASE("what is kept of a publication is whole or refused") {
    const TemporaryFolder here;
    const std::string path = here / "flu.json";
    for (const char* text : {"", "{}", "{\"date\": 1}"}) {
      std::ofstream(path) << text;
      CHECK_THROWS_WITH_AS(read_publication(path), (path + ": damaged").c_str(), Error);
      CHECK_THROWS_WITH_AS(read_last_answer(path), (path + ": damaged").c_str(), Error);
    }
    for (const char* number :
         {"92233720368547758070", "9223372036854775808", "9e99", "1.5", "-1"}) {
      std::ofstream(path)
          << R"({"etag":"","last_modified":"","publication":"","passed_on":[],"asked":)" << number
          << "}";
      CHECK_THROWS_WITH_AS(read_last_answer(path), (path + ": damaged").c_str(), Error);
    }
  }

  TEST_CASE("every URL has a folder of its own in the cache") {
    Source source;
    source.name = "flu";
    source.url = "https://example.org/flu.csv";
    const std::string own = cache_name(source, source.url);
    CHECK(own.starts_with("flu-"));
    CHECK(own.size() == 16);
    CHECK(own != cache_name(source, "https://example.org/other.csv"));
    CHECK(own == cache_name(source, "https://me:hush@example.org/flu.csv"));
  }
}
