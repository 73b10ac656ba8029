#include "export/provenance.hpp"

#include "export/wording.hpp"
#include "fetch/sources.hpp"

#include <doctest/doctest.h>

using namespace corona;

TEST_SUITE("provenance") {
  TEST_CASE("what the built-in sources say of themselves has Dutch words") {
    const Sources sources({});
    for (const ListedSource& listed : sources.list()) {
      if (!listed.file.empty()) continue;
      const Source source = sources.named(listed.name);
      for (const std::string& text : {source.what, source.licence}) {
        if (text.empty()) continue;
        CAPTURE(text);
        CHECK(has_words("known." + text));
        CHECK(stated(text, Locale::en) == text);
      }
      CHECK(stated(source.what, Locale::nl) != source.what);
    }
  }
}
