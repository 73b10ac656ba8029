#!/bin/sh
# The npm library of Frictionless Data reads packages of made-up days and of weeks with small counts hidden,
# every cell by its type, and refuses one in which a cell was changed. Skipped where there is no node, npm or
# registry of npm.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
npm=$("$here/../npm-ci" npm)
PATH=${CORONA_BIN:-$here/../../build/release/bin}:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

corona-fetch demo -q --days 35 >"$work/totals.csv"
corona-diff -q "$work/totals.csv" >"$work/counts.csv"
corona-trend -q "$work/counts.csv" >"$work/figures.csv"
package() {
  corona-export package -q --publisher 'Gemeente Emmen <https://example.org>' --contact data@example.org \
    --licence CC0-1.0 "$@"
}
package -o "$work/days" "$work/figures.csv"
package --suppress 5 -o "$work/weeks" "$work/counts.csv"
node "$npm/read-package.mjs" "$work/days" "$work/weeks"

sed -i '2s/,cases,/,cases,x/' "$work/days/observations.csv"
if node "$npm/read-package.mjs" "$work/days" >/dev/null 2>"$work/err"; then
  echo "a cell that is not of its type was not noticed"
  exit 1
fi
