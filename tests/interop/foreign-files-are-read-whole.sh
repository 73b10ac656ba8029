#!/bin/sh
# Files of five other publishers, as published: every row and count of each arrives, by sums and numbers that
# awk takes from the file itself.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
data=$root/../shared/data/other
if [ ! -d "$data" ]; then echo "skipped: shared/data/other is not there"; exit 77; fi
PATH=${CORONA_BIN:-$root/build/release/bin}:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

expect() { [ "$2" = "$3" ] || { echo "$1: expected $2, got $3"; exit 1; }; }
rows() { echo $(($(wc -l <"$1") - 1)); }
# sum KEY [COLUMN]: of the records whose line has KEY, the sum of the last column or the one so many before it.
sum() { grep -- "$1" "$work/out" | awk -F, -v back="${2:-0}" '{ sum += $(NF - back) } END { print sum + 0 }'; }
fetch() { corona-fetch -q "$1" "$2" >"$work/out"; }

file=$data/jhu_time_series_covid19_confirmed_global.csv
fetch jhu-global "$file"
expect "jhu-global: records" $((271 * 311)) "$(rows "$work/out")"
expect "jhu-global: last day" "$(awk -F, 'NR > 1 { sum += $NF } END { print sum }' "$file")" "$(sum '^2020-11-27')"
expect "jhu-global: mainland" "$(grep '^,Netherlands,' "$file" | sed 's/.*,//')" \
  "$(sed -n 's/^2020-11-27,Netherlands,Netherlands,cases,//p' "$work/out")"

file=$data/ita_dati-province_20200224-20200705.csv
fetch italy-provinces "$file"
expect "italy-provinces: records" "$(grep -c '^2020' "$file")" "$(rows "$work/out")"
expect "italy-provinces: last day" "$(awk -F, '/^2020-07-05/ { sum += $10 } END { print sum }' "$file")" \
  "$(sum '^2020-07-05')"
expect "italy-provinces: Liguria's unknown fall" "2020-04-05,760" \
  "$(sed -n 's/^\(2020-04-05\),Liguria.unknown,.*,/\1,/p' "$work/out")"
expect "italy-provinces: Napoli has its code" 133 "$(grep -c ',063,Napoli,' "$work/out")"

file=$data/uk_covid-19-cases-uk.csv
fetch uk "$file"
expect "uk: records, less a row that stands twice" $(($(rows "$file") - 2)) "$(rows "$work/out")"
expect "uk: NaN is not known" "$(grep -c 'NaN$' "$file")" "$(grep -c ',$' "$work/out")"
expect "uk: last day" "$(awk -F, '/^2020-07-31/ { sum += $NF } END { print sum }' "$file")" "$(sum '^2020-07-31')"

file=$data/nyt_us-counties.20200331.csv
fetch nyt-counties "$file"
late=$(awk -F, 'NR > 1 && $1 > "2020-01-21" && !seen[$2, $3]++' "$file" | grep -vc Snohomish,Washington)
lines=$(tail -n +2 "$file" | grep -c .)
expect "nyt-counties: records, and a 0 before each county that begins late" $((2 * (lines + late))) \
  "$(rows "$work/out")"
expect "nyt-counties: last day" "$(awk -F, '/^2020-03-31/ { sum += $5 } END { print sum }' "$file")" \
  "$(sum '^2020-03-31,.*,cases,')"
expect "nyt-counties: daily counts add up to the last totals" \
  "$(awk -F, '/,cases,/ { last[$2] = $NF } END { for (i in last) sum += last[i]; print sum }' "$work/out")" \
  "$(corona-diff -q "$work/out" | awk -F, '/,cases,/ { sum += $(NF - 2) + $(NF - 1) } END { print sum + 1 }')"

file=$data/ecdc_daily.20200410.csv
fetch ecdc "$file"
expect "ecdc: records" $((2 * $(rows "$file"))) "$(rows "$work/out")"
expect "ecdc: cases" "$(sed 's/"[^"]*"//' "$file" | awk -F, 'NR > 1 { sum += $5 } END { print sum }')" \
  $(($(sum ,cases, 2) + $(sum ,cases, 1)))
expect "ecdc: the one negative count" -9 "$(sum ,cases, 1)"
expect "ecdc: first and last date" "2019-12-31 2020-04-10" \
  "$(sed -n '2s/,.*//p' "$work/out") $(tail -n 1 "$work/out" | cut -d, -f1)"
expect "ecdc: Namibia" "$(grep -c ,Namibia,NA, "$file")" "$(grep -c ',NA,Namibia,cases,' "$work/out")"
echo "five files are read whole"
