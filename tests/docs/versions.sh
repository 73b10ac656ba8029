#!/bin/sh
# --version of every tool is the version of the project and of CITATION.cff. Each released version of CHANGELOG.md has its
# files in tests/compatibility.
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
grep -q "^version: $version$" CITATION.cff || { echo "CITATION.cff is not of version $version"; status=1; }
for released in $(sed -n 's/^## \[\([0-9.]*\)\].*/\1/p' CHANGELOG.md); do
  [ -d "tests/compatibility/$released" ] || { echo "no tests/compatibility/$released: tests/compatibility/write"; status=1; }
done
exit $status
