#!/bin/sh
# council-week.sh [FILE]: what does the council get every week? A workbook with charts: the days of Emmen and its
# neighbours with rates, growth and levels, and where these stand among all municipalities, which is printed too. The
# counts are made up.
set -eu
neighbours=Emmen,Coevorden,Borger-Odoorn,Stadskanaal
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
corona-fetch -q demo | corona-diff -o "$work/daily.csv"
corona-fetch csv "$work/daily.csv" --region "$neighbours" | corona-trend -o "$work/days.csv"
corona-rank --metric cases "$work/daily.csv" | corona-fetch csv --region "$neighbours" -o "$work/ranking.csv"
corona-export xlsx --locale nl --title 'Corona in Emmen' --region "$neighbours" -o "${1:-$work/week.xlsx}" \
  "$work/days.csv" "$work/ranking.csv"
corona-export table --locale nl --columns rank,region_name,sum,per_100k,rank_before "$work/ranking.csv"
