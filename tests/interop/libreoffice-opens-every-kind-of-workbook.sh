#!/bin/sh
# LibreOffice opens a workbook of totals, of daily counts, of indicators and of rankings; what it saves of
# each sheet as CSV is what corona-export writes as CSV, and of corrections what corona-diff tells.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
for program in soffice python3; do
  if ! command -v $program >/dev/null; then echo "skipped: needs $program"; exit 77; fi
done
PATH=${CORONA_BIN:-$here/../../build/release/bin}:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

corona-fetch demo -q --regions 60 --days 55 -o totals.csv
corona-diff -q --ledger ledger.csv -o daily.csv totals.csv
corona-trend -q -o trend.csv daily.csv
corona-rank -q -o ranking.csv trend.csv
corona-export xlsx -o totals.xlsx totals.csv
corona-export xlsx -o days.xlsx trend.csv ranking.csv

# All sheets (-1), with cells as they are and not as they look (the second `false`).
soffice -env:UserInstallation="file://$work/profile" --headless --convert-to \
  'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1' \
  totals.xlsx days.xlsx >/dev/null 2>&1

same() { python3 "$here/same_csv.py" "$@"; }
for metric in cases admissions deaths; do
  corona-fetch csv -q --metric $metric -o one.csv totals.csv
  corona-export csv --wide region -o expected.csv one.csv
  same expected.csv "totals-Totals $metric.csv"
  corona-diff -q one.csv | corona-export csv --wide region -o expected.csv
  same expected.csv "days-Daily $metric.csv"
done
corona-export csv -o expected.csv trend.csv
same expected.csv days-Trend.csv level_in_words
corona-export csv -o expected.csv ranking.csv
same expected.csv days-Ranking.csv rank_of rank_change level_in_words
same ledger.csv days-Corrections.csv
ls ./*-*.csv | wc -l
