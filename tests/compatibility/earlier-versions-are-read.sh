#!/bin/sh
# The tools read the files of all earlier versions (tests/compatibility/VERSION) with the same figures: corona-csv with all
# its columns, a cache, a provenance, a database and a package. Before the first release they read their own.
set -u
cd "$(dirname "$0")/../.." || exit
PATH=${CORONA_BIN:-$PWD/build/release/bin}:$PATH
export LC_ALL=C
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

same() { cmp "$1" "$2" || { echo "$folder: $3"; status=1; }; }
fails() { echo "$folder: $1"; status=1; }
flu() { corona-fetch -q --cache "$work/written/cache" --source-file "$folder/flu.toml" flu "$url" "$@"; }

if ! ls -d tests/compatibility/[0-9]* >/dev/null 2>&1; then
  tests/compatibility/write "$work/today" >/dev/null || exit
fi
for folder in tests/compatibility/[0-9]* "$work"/today; do
  if ! [ -d "$folder" ]; then continue; fi
  cp -r "$folder" "$work/written"  # as a cache takes a lock, and a database an update
  url=$(sed -n 's/.*"url": "\(.*\)",/\1/p' "$folder/from.json")
  for file in figures ranking; do
    corona-export csv --columns "$(head -n 1 "$folder/$file.csv")" "$folder/$file.csv" >"$work/out"
    same "$work/out" "$folder/$file.csv" "$file.csv is read as another"
  done
  corona-diff -q "$folder/totals.csv" >"$work/out"
  same "$work/out" "$folder/daily.csv" "corona-diff counts otherwise"

  flu --offline >"$work/out"
  same "$work/out" "$folder/fetched.csv" "the newest publication kept is another"
  [ "$(flu --publications | wc -l)" -ge 2 ] || fails "publications have gone from the cache"
  [ "$(flu --as-of 2005-01-05 | tail -n 1 | cut -d, -f1)" = 2005-01-03 ] || fails "an older publication is not found"
  [ "$(flu --offline --changes-since 2005-01-03 | wc -l)" -eq 1 ] || fails "a past that did not change has changed"

  corona-export xlsx --provenance "$folder/from.json" -o "$work/all.xlsx" "$folder/figures.csv" ||
    fails "its provenance is not read"
  sed 's/^2020-08-22,/2020-08-23,/' "$folder/figures.csv" | grep -E '^(date|2020-08-23)' >"$work/day.csv"
  corona-export sqlite -o "$work/written/figures.db" "$work/day.csv" || fails "its database is not updated"
  corona-export package -q --publisher 'Gemeente Emmen' --contact data@example.org --licence CC0-1.0 \
    -o "$work/written/package" "$folder/daily.csv" || fails "its package is not replaced"
  if command -v sqlite3 >/dev/null; then
    rows=$(($(wc -l <"$folder/figures.csv") + $(wc -l <"$work/day.csv") - 2))
    [ "$(sqlite3 "$work/written/figures.db" 'select count(*) from observation')" -eq $rows ] ||
      fails "the database does not have the old rows and the new"
  fi
  rm -rf "$work/written"
done
exit $status
