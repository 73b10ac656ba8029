#include "export/formats.hpp"

#include "core/error.hpp"

#include <doctest/doctest.h>

using namespace corona;

TEST_SUITE("formats") {
  TEST_CASE("a format takes the whole words of its list, and no part of one") {
    const Format format{"x", "", "", "--region --title", true, nullptr};
    CHECK(format.takes("--region"));
    CHECK(format.takes("--title"));
    CHECK_FALSE(format.takes("--tit"));
    CHECK_FALSE(format.takes("--region --title"));
    CHECK_FALSE(format.takes("--wide"));
    CHECK_FALSE(Format{"x", "", "", "", true, nullptr}.takes("--wide"));
  }

  TEST_CASE("an option that no format names is every format's") {
    for (const Format& format : formats()) CHECK_NOTHROW(require_use(format, "--locale"));
    CHECK_NOTHROW(require_use(format_named("csv"), "--wide"));
    CHECK_THROWS_AS(require_use(format_named("sqlite"), "--wide"), Error);
  }
}
