#!/bin/sh
# RIVM's file of 2020-09-14 as daily counts: how many rows and corrections there are, and what they add up
# to, in each metric and on the country's last day; and the municipalities where it spreads most.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
file=$root/../shared/data/rivm/COVID-19_aantallen_gemeente_cumulatief.20200914.csv
if [ ! -e "$file" ]; then echo "skipped: needs ../shared/data/rivm/$(basename "$file")"; exit 77; fi
PATH=${CORONA_BIN:-$root/build/release/bin}:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

corona-fetch rivm "$file" | corona-diff >"$work/daily.csv"
# Columns from the right, as names hold commas: metric, total, new, correction, days.
awk -F, '
  NR == 1 { next }
  { metric = $(NF - 4); rows++; news[metric] += $(NF - 2); taken[metric] += $(NF - 1) }
  $(NF - 1) < 0 { corrections[metric]++ }
  $1 == "2020-09-14" { last[metric] += $(NF - 2) + $(NF - 1) }
  END {
    print rows " rows"
    count = split("cases admissions deaths", metrics, " ")
    for (i = 1; i <= count; i++) {
      metric = metrics[i]
      print metric ": " news[metric] " new, " corrections[metric] " corrections of " taken[metric] \
        ", last day " last[metric]
    }
  }' "$work/daily.csv" >"$work/found"
corona-rank --metric cases --top 5 "$work/daily.csv" |
  awk -F, 'NR > 1 { printf "%s %s %s %.1f\n", $1, $4, $7, $9 }' >>"$work/found"
corona-rank --metric cases "$work/daily.csv" | grep ',GM0503,' |
  awk -F, '{ print $4 ": " $11 " a week before, " $12 " by total" }' >>"$work/found"

diff -u - "$work/found" <<'END'
203685 rows
cases: 83868 new, 743 corrections of -1273, last day 1300
admissions: 12386 new, 198 corrections of -210, last day 8
deaths: 6318 new, 68 corrections of -71, last day 2
1 Delft 179 172.8
2 Bergeijk 26 139.5
3 Amsterdam 1192 136.6
4 's-Gravenhage 718 131.5
5 Rijswijk 60 110.2
Delft: 2 a week before, 73 by total
END
