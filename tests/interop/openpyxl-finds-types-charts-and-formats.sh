#!/bin/sh
# openpyxl finds in a workbook that dates are dates, numbers are numbers and codes are text; heads that stay
# in sight, filters and print set-up; native charts of the right cells; colours, words and number formats.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
python=
for candidate in python3 /usr/bin/python3; do
  if [ -z "$python" ] && $candidate -c 'import openpyxl' 2>/dev/null; then python=$candidate; fi
done
if [ -z "$python" ]; then echo "skipped: needs python3-openpyxl"; exit 77; fi
PATH=${CORONA_BIN:-$here/../../build/release/bin}:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# Twelve municipalities in November 2020, when there were four levels; names that look like formulas.
awk 'BEGIN {
  print "date,region_code,region_name,metric,total"
  for (day = 1; day <= 21; day++) for (region = 1; region <= 12; region++) {
    name = region == 1 ? "=1+1" : region == 2 ? "-Emmen" : region == 3 ? "\"Nuenen, Gerwen\"" : "Place " region
    total[region] += region * region
    if (day == 10 && region == 5) total[region] -= 40
    printf "2020-11-%02d,GM%04d,%s,cases,%d\n", day, region, name, total[region]
    printf "2020-11-%02d,GM%04d,%s,deaths,%d\n", day, region, name, day
  }
}' >totals.csv
awk 'BEGIN { for (region = 1; region <= 12; region++) printf "GM%04d,10000\n", region }' |
  sed '1i region_code,population' >population.csv
corona-diff -q totals.csv | corona-trend -q --population population.csv -o trend.csv
corona-rank -q --metric cases -o ranking.csv trend.csv
echo '{"source": "made up", "licence": "CC0"}' >provenance.json
for locale in en nl; do
  corona-export xlsx --locale $locale --region GM0005,-emmen --title "A & B" --provenance provenance.json \
    -o $locale.xlsx trend.csv ranking.csv
done
# Before there were levels.
sed 's/2020-11/2020-08/' totals.csv | corona-diff -q | corona-trend -q --population population.csv | corona-export xlsx -o early.xlsx
$python -W ignore "$here/workbook_check.py" en.xlsx nl.xlsx early.xlsx
