#!/bin/sh
# RIVM's file as it published it: every row of 367 a date and three metrics; a copy that a spreadsheet
# saved with the day first gives the same records; a wrong figure would show in the sums.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
data=$root/../shared/data/rivm/COVID-19_aantallen_gemeente_cumulatief
if [ ! -e "$data.20200914.csv" ]; then
  echo "skipped: $(basename "$data").20200914.csv is not there"
  exit 77
fi
PATH=${CORONA_BIN:-$root/build/release/bin}:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

expect() {
  [ "$2" = "$3" ] || { echo "$1: expected $2, got $3"; exit 1; }
}

corona-fetch rivm "$data.20200914.csv" >"$work/all.csv"
expect "source rows" 68262 $(($(wc -l <"$data.20200914.csv") - 1))
expect "records" 204786 $(($(wc -l <"$work/all.csv") - 1))
sum() { awk -F, -v key="$1" '$1 "," $(NF - 1) == key { sum += $NF } END { print sum + 0 }' "$work/all.csv"; }
expect "cases on the first date" 804 "$(sum 2020-03-13,cases)"
column() { awk -F';' -v n="$1" '/^2020-09-14/ { sum += $n } END { print sum }' "$data.20200914.csv"; }
expect "cases on the last date" "$(column 5)" "$(sum 2020-09-14,cases)"
expect "admissions on the last date" "$(column 6)" "$(sum 2020-09-14,admissions)"
expect "deaths on the last date" "$(column 7)" "$(sum 2020-09-14,deaths)"
expect "provinces with reports of no municipality" 12 \
  "$(grep -c '^2020-09-14,PV[0-9]*\.unknown,.*,cases,' "$work/all.csv")"

corona-fetch rivm "$data.20200727.resaved-ddmmyyyy.csv" >"$work/resaved.csv"
corona-fetch rivm --until 2020-07-27 "$data.20200815.csv" >"$work/published.csv"
cmp "$work/resaved.csv" "$work/published.csv"
echo "204786 records; the resaved file gives the same $(($(wc -l <"$work/resaved.csv") - 1)) records as the published one"
