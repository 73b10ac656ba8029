#!/bin/sh
# --compat nl-dashboard gives what the ministry's dashboard showed, for 20 municipalities to 2020-09-30,
# without one exception: from its counts, its 7-day mean, its rate of a day and its 7-day rate.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=$here/../../../shared/data/official
if [ ! -d "$data" ]; then echo "skipped: needs ../shared/data/official"; exit 77; fi
PATH=${CORONA_BIN:-$here/../../build/release/bin}:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The dashboard's file: date,code,metric,count,per_100k,count_7d_avg,per_100k_7d_avg
awk -F, 'NR == 1 { print "date,region_code,metric,new" } NR > 1 { print $1 "," $2 "," $3 "," $4 }' \
  "$data/official-daily-20-municipalities.csv" >"$work/counts.csv"

# compare WINDOW OURS THEIRS: cells of the dashboard's column THEIRS that differ from our column OURS.
compare() {
  corona-trend -q --sort --compat nl-dashboard --window "$1" --with mean \
    --population "$data/population-2020.csv" "$work/counts.csv" >"$work/trend.csv"
  awk -F, -v ours="$2" -v theirs="$3" '
    FNR == 1 { for (i = 1; i <= NF; i++) column[NR == 1 ? ours : theirs, $i] = i; next }
    NR == FNR { shown[$1, $2, $3] = $(column[ours, ours]); next }
    $(column[theirs, theirs]) != "" && (theirs == "count_7d_avg" || $3 == "cases") {
      compared++
      if (shown[$1, $2, $3] != $(column[theirs, theirs])) { differ++; print }
    }
    END { print compared + 0 " cells of " theirs " compared, " differ + 0 " differ"; exit differ > 0 || !compared }
  ' "$work/trend.csv" "$data/official-daily-20-municipalities.csv"
}

compare 7 mean count_7d_avg
compare 7 per_100k_day per_100k_7d_avg
compare 1 per_100k_day per_100k
