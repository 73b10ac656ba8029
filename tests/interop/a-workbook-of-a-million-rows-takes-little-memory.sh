#!/bin/sh
# A workbook of a million rows is written in the memory that one of ten thousand takes.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if [ ! -x /usr/bin/time ]; then echo "skipped: needs time"; exit 77; fi
PATH=${CORONA_BIN:-$here/../../build/release/bin}:$PATH
if ! (ulimit -v 1000000 && corona-export --version) >/dev/null 2>&1; then
  echo "skipped: sanitizers take memory of their own"
  exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export TMPDIR="$work"

# rows YEARS: 365 regions for so many years of 336 days.
rows() {
  awk -v years="$1" 'BEGIN {
    print "date,region_code,metric,total,new,window,sum,per_100k"
    for (year = 2001; year <= 2000 + years; year++) for (month = 1; month <= 12; month++)
      for (day = 1; day <= 28; day++) for (region = 1; region <= 365; region++)
        printf "%d-%02d-%02d,GM%04d,cases,%d,%d,7,%d,%d.5\n", year, month, day, region, year * region, region, 7 * region, region
  }'
}

# memory YEARS: what the workbook takes, in kB.
memory() {
  rows "$1" >"$work/rows.csv"
  /usr/bin/time -f %M -o "$work/memory" corona-export xlsx -o "$work/book.xlsx" "$work/rows.csv"
  cat "$work/memory"
}
few=$(memory 1) many=$(memory 8)
echo "$few kB for 122 640 rows, $many kB for $(($(wc -l <"$work/rows.csv") - 1))"
[ $many -lt $((few * 5 / 4 + 4096)) ]
