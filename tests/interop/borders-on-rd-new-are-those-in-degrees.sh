#!/bin/sh
# The borders of 2020, which were published on RD New and in degrees of WGS84, lie within a metre of each
# other after conversion (those in degrees are rounded to 5 decimals, 0.7 m).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=$here/../../../shared/data/geo
if [ ! -d "$data" ]; then echo "skipped: needs ../shared/data/geo"; exit 77; fi
PATH=${CORONA_BIN:-$here/../../build/release/bin}:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

corona-fetch demo -q --days 2 >"$work/totals.csv"
for grid in municipalities-2020 municipalities-2020.wgs84; do
  corona-export geojson -q --borders "$data/$grid.geojson" "$work/totals.csv" |
    grep -o '\[[0-9.]*,[0-9.]*\]' | tr -d '[]' | tr , ' ' >"$work/$grid"
done
paste "$work/municipalities-2020" "$work/municipalities-2020.wgs84" | awk '
  NF != 4 { print "not as many positions"; exit 1 }
  { north = ($2 - $4) * 111300; east = ($1 - $3) * 68000; far = sqrt(north * north + east * east)
    if (far > most) most = far }
  END { printf "%d positions, at most %.2f m apart\n", NR, most; exit !NR || most > 1 }'
