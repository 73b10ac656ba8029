#!/bin/sh
# needs: soffice
# LibreOffice on either end: the totals that people keep in a spreadsheet (totals.fods) come out as CSV, and the ranking
# goes in as a workbook, of which LibreOffice makes what else it knows: here CSV again, to show what is in its cells.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
convert() {
  soffice -env:UserInstallation="file://$work/profile" --headless --convert-to "$1" --outdir "$work" "$2" >/dev/null 2>&1
}
convert csv examples/data/totals.fods
corona-diff -o "$work/daily.csv" "$work/totals.csv"
corona-rank -o "$work/ranking.csv" "$work/daily.csv"
corona-export xlsx -o "$work/ranking.xlsx" "$work/ranking.csv"
convert 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1' "$work/ranking.xlsx"
cut -d, -f1,4,9,12 "$work/ranking-Ranking.csv"
