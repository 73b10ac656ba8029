#include "core/output_folder.hpp"

#include "temporary_folder.hpp"

#include <doctest/doctest.h>

#include <cerrno>
#include <fstream>

using namespace corona;
namespace fs = std::filesystem;

namespace {

std::string text_of(const std::string& path) {
  std::ifstream file(path);
  std::string text;
  std::getline(file, text);
  return text;
}

/// All that a folder holds may be removed.
std::vector<std::string> everything(const std::string& path, const std::string&) {
  std::vector<std::string> names;
  if (!fs::exists(path)) return names;
  for (const auto& entry : fs::recursive_directory_iterator(path)) {
    names.push_back(entry.path().lexically_relative(path));
  }
  return names;
}

void write_folder(const std::string& path, const std::string& text) {
  OutputFolder folder(path);
  folder.write("a", text);
  folder.close(everything);
}

std::size_t entries(const std::string& path) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(path), {}));
}

}  // namespace

TEST_SUITE("output_folder") {
  TEST_CASE("it appears on close, and nothing is left beside it") {
    const TemporaryFolder here;
    OutputFolder folder(here / "new");
    folder.write("a", "one");
    CHECK(!fs::exists(here / "new"));
    folder.close(everything);
    CHECK(text_of(here / "new/a") == "one");
    CHECK(entries(here / "") == 1);
  }

  TEST_CASE("it replaces the old one as a whole, with its mode") {
    const TemporaryFolder here;
    write_folder(here / "x", "one");
    std::ofstream(here / "x/b") << "old";
    fs::permissions(here / "x", fs::perms::owner_all);
    write_folder(here / "x", "two");
    CHECK(text_of(here / "x/a") == "two");
    CHECK(!fs::exists(here / "x/b"));
    CHECK(fs::status(here / "x").permissions() == fs::perms::owner_all);
    CHECK(entries(here / "") == 1);
  }

  TEST_CASE("without close the old one stays, and nothing else") {
    const TemporaryFolder here;
    write_folder(here / "x", "one");
    {
      OutputFolder folder(here / "x");
      folder.write("a", "two");
    }
    CHECK(text_of(here / "x/a") == "one");
    CHECK(entries(here / "") == 1);
  }

  TEST_CASE("what a link points to is replaced, and a slash at the end is no matter") {
    const TemporaryFolder here;
    write_folder(here / "x", "one");
    fs::create_directory_symlink("x", here / "link");
    write_folder(here / "link/", "two");
    CHECK(fs::is_symlink(here / "link"));
    CHECK(text_of(here / "x/a") == "two");
  }

  TEST_CASE("two renames do what an exchange does") {
    const TemporaryFolder here;
    write_folder(here / "x", "one");
    write_folder(here / "y", "two");
    CHECK(swap_by_renames(here / "x", here / "y") == 0);
    CHECK(text_of(here / "x/a") == "two");
    CHECK(text_of(here / "y/a") == "one");
  }

  TEST_CASE("where the second rename fails, the old folder is put back") {
    const TemporaryFolder here;
    write_folder(here / "y", "old");
    CHECK(swap_by_renames(here / "none", here / "y") == ENOENT);
    CHECK(text_of(here / "y/a") == "old");
    CHECK(entries(here / "") == 1);
  }

  TEST_CASE("where the third rename fails the new folder is in place, and the old one is left") {
    const TemporaryFolder here;
    write_folder(here / "x", "new");
    write_folder(here / "y", "old");
    // Once x has become y there is no x to go through.
    CHECK(swap_by_renames(here / "x/../x", here / "y") == 0);
    CHECK(text_of(here / "y/a") == "new");
    CHECK(text_of(here / "x.old/a") == "old");
  }
}
