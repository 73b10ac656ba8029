#!/bin/sh
# council-week.sh [FILE]: what does the council get every week? A workbook with charts: the days of Emmen and its
# neighbours with rates, growth and levels, and where these stand among all municipalities, which is printed too. The
# counts are made up.
set -eu
neighbours=Emmen,Coevorden,Borger-Odoorn,Westerwolde
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
corona-fetch -q demo -o "$work/totals.csv"
corona-diff -o "$work/daily.csv" "$work/totals.csv"
corona-fetch csv --region "$neighbours" -o "$work/near.csv" "$work/daily.csv"
corona-trend -o "$work/days.csv" "$work/near.csv"
corona-rank --metric cases -o "$work/all.csv" "$work/daily.csv"
corona-fetch csv --region "$neighbours" -o "$work/ranking.csv" "$work/all.csv"
corona-export xlsx --locale nl --title 'Corona in Emmen' --region "$neighbours" -o "${1:-$work/week.xlsx}" \
  "$work/days.csv" "$work/ranking.csv"
corona-export table --locale nl --columns rank,region_name,sum,per_100k,rank_before "$work/ranking.csv"
