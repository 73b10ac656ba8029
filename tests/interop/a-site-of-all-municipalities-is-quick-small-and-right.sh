#!/bin/sh
# RIVM's file of 2020-09-14 as a site: a page for each of 355 municipalities and 12 provinces, in under
# 10 seconds, 60 MB and 400 kB a page; and the sums, totals and ranks on the country's page are those that
# awk finds in RIVM's own file.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
file=$root/../shared/data/rivm/COVID-19_aantallen_gemeente_cumulatief.20200914.csv
if [ ! -e "$file" ]; then echo "skipped: needs ../shared/data/rivm/$(basename "$file")"; exit 77; fi
PATH=${CORONA_BIN:-$root/build/release/bin}:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

corona-fetch rivm "$file" | corona-diff >"$work/daily.csv"
(time -p corona-export site -o "$work/site" --locale nl --url https://example.org/ "$work/daily.csv") 2>"$work/time"
if readelf -s --wide "$(command -v corona-export)" | grep -q __asan_init; then
  echo "its time: not looked at, as sanitizers take time of their own"
else
  awk '/user|sys/ { seconds += $2 } END { if (seconds >= 10) { print "took " seconds " s"; exit 1 } }' "$work/time"
fi
cd "$work/site"
bytes=$(find . -type f -printf '%s\n' | awk '{ sum += $1 } END { print sum }')
[ "$bytes" -lt 60000000 ] || { echo "the site has $bytes bytes"; exit 1; }
find regions -size +399k | grep . && { echo 'has over 400 kB'; exit 1; }
{
  echo "$(ls regions/GM*.html | wc -l) municipalities, $(ls regions/PV*.html | wc -l) provinces"
  echo "$(sed -n '/id="days"/,/<.table>/p' regions/GM0114.html | grep -c 'scope="row"') days on a page"
  echo "$(grep -c ',cases,' data/GM0114.csv) days in its file"
} >"$work/found"
diff -u - "$work/found" <<'END'
355 municipalities, 12 provinces
182 days on a page
185 days in its file
END

# Of each municipality: code, rank of the last week's rate, sum of 7 days and total, by awk from RIVM's own
# totals with the inhabitants of the open data beside the page; and as the page has them.
awk -F';' '
  NR == FNR { count = split($0, cell, ","); people[cell[2]] = cell[count - 6]; next }
  $1 ~ /^2020-09-14/ && $2 { now[$2] = $5 }
  $1 ~ /^2020-09-07/ && $2 { before[$2] = $5 }
  END {
    for (code in now) rate[code] = (now[code] - before[code]) / people[code]
    for (code in now) {
      rank = 1
      for (other in now) if (rate[other] > rate[code]) rank++
      print code, rank, now[code] - before[code], now[code]
    }
  }' data/regions.csv "$file" | sort >"$work/own"
sed -n '/id="regions"/,$p' index.html | awk -F'<td' '
  function value(cell) { split(cell, part, "\""); return part[2] }
  match($1, /GM[0-9]+/) { print substr($1, RSTART, RLENGTH), value($2), value($3), value($6) }
' | sort >"$work/page"
[ "$(wc -l <"$work/page")" = 355 ]
diff -u "$work/own" "$work/page"
