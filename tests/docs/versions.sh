#!/bin/sh
# --version of every tool is the version of the project, which the change log has; and of every version there is what it
# wrote.
set -u
cd "$(dirname "$0")/../.." || exit
PATH=${CORONA_BIN:-$PWD/build/release/bin}:$PATH
status=0

version=$(sed -n 's/^project(corona VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
for source in tools/*.cpp; do
  tool=$(basename "$source" .cpp)
  said=$("$tool" --version)
  if [ "$said" != "$tool $version" ]; then echo "'$said' is not '$tool $version'"; status=1; fi
done
grep -q "^## $version" CHANGELOG.md || { echo "CHANGELOG.md has no section $version"; status=1; }
for version in $(sed -n 's/^## \([0-9.]*\).*/\1/p' CHANGELOG.md); do
  [ -d "tests/written-by/$version" ] || { echo "no tests/written-by/$version: tests/http/write-files-of-this-version"; status=1; }
done
exit $status
