#include "export/definitions.hpp"

#include "core/column.hpp"
#include "core/error.hpp"

#include <doctest/doctest.h>

using namespace corona;

TEST_SUITE("definitions") {
  TEST_CASE("every column of the pipe has one in both languages, without a full stop") {
    for (const ColumnInfo& column : column_infos) {
      CAPTURE(column.name);
      for (const Locale locale : {Locale::en, Locale::nl}) {
        const std::string& text = definition_of(column.name, locale);
        CHECK(!text.empty());
        CHECK(!text.ends_with('.'));
      }
      CHECK(definition_of(column.name, Locale::en) != definition_of(column.name, Locale::nl));
    }
  }

  TEST_CASE("a column without one is a fault") {
    CHECK_THROWS_WITH_AS(definition_of("none", Locale::en), "no definition of 'none'", Error);
  }

  TEST_CASE("commas and quotes come out whole") {
    CHECK(definition_of("per_100k", Locale::nl) ==
          "Som per 100.000 inwoners, over de hele periode");
  }
}
