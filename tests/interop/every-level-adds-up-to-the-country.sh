#!/bin/sh
# On every date of RIVM's file, and for each metric, the municipalities with the rows of unknown ones, the
# safety regions, health services and provinces with theirs, and the country add up to the same: totals
# and daily counts, as published and re-drawn to the municipalities of 2023.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=$here/../../../shared/data/rivm/COVID-19_aantallen_gemeente_cumulatief.20200914.csv
if [ ! -f "$data" ]; then echo "skipped: needs ../shared/data/rivm"; exit 77; fi
PATH=${CORONA_BIN:-$here/../../build/release/bin}:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# sums FILE: what the counts of each date and metric add up to.
sums() {
  awk -F, 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
    { gsub(/"[^"]*"/, "") }
    { key = $at["date"] " " $at["metric"]; total[key] += $at["total"]; rows[key]++
      if ("new" in at) change[key] += $at["new"] + $at["correction"] }
    END { for (key in rows) print key, total[key], change[key] }' "$1" | sort
}

corona-fetch rivm "$data" >"$work/totals.csv"
corona-diff "$work/totals.csv" >"$work/daily.csv"
for kind in totals daily; do
  sums "$work/$kind.csv" >"$work/expected"
  lines=$(wc -l <"$work/expected")
  [ "$lines" -ge 555 ]
  for classification in '' '--classification 2023'; do
    for level in municipality security-region ggd province country; do
      corona-group $classification --to $level "$work/$kind.csv" >"$work/grouped.csv"
      sums "$work/grouped.csv" >"$work/actual"
      cmp "$work/expected" "$work/actual" || { echo "$kind: $level $classification"; exit 1; }
    done
  done
  echo "$kind: all levels add up to the same on $lines pairs of date and metric"
done
corona-group --to country "$work/totals.csv" | grep -q '2020-09-14,NL,Nederland,cases,83399'
