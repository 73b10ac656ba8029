#!/bin/sh
# examples/library is built with what is installed, far from the source tree, and gives its answer; find_package
# takes this version and no other minor one.
set -u
cd "$(dirname "$0")/../.." || exit
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
build=${CORONA_BIN:-build/release/bin}/..
if readelf -s --wide "$build/bin/corona-diff" | grep -q __asan_init; then echo "skipped: built with sanitizers"; exit 77; fi
status=0

cmake --install "$build" --prefix "$work/prefix" --component development >/dev/null || exit
cp -r examples/library "$work/peaks"
cmake -S "$work/peaks" -B "$work/build" -G Ninja -DCMAKE_PREFIX_PATH="$work/prefix" >"$work/log" &&
  cmake --build "$work/build" >>"$work/log" || { cat "$work/log"; exit 1; }
if grep -r --include='*.cmake' "$PWD" "$work/prefix"; then echo "what find_package reads names this folder"; status=1; fi

cat >"$work/expected" <<END
GM0114 cases 2020-09-12 5
PV22.unknown cases 2020-09-12 1
END
"$work/build/peaks" examples/data/totals.csv | diff -u "$work/expected" - || status=1
echo >"$work/no.csv"
"$work/build/peaks" "$work/no.csv" 2>"$work/err"
[ $? -eq 1 ] && grep -q '^peaks: .*no.csv:1: ' "$work/err" || { echo "no refusal of an empty file:"; cat "$work/err"; status=1; }

sed -i 's/find_package(corona 0.1/find_package(corona 0.2/' "$work/peaks/CMakeLists.txt"
if cmake -S "$work/peaks" -B "$work/other" -G Ninja -DCMAKE_PREFIX_PATH="$work/prefix" >"$work/log" 2>&1; then
  echo "another minor version is taken for this one"
  status=1
fi
exit $status
