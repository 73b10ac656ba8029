#!/bin/sh
# tests/bench/instructions.sh [--update]: how many instructions a row takes, by valgrind, which counts the same on any
# day. Fails where it is over 5 % more than instructions.csv says.
set -u
here=$(cd "$(dirname "$0")" && pwd)
bin=$(cd "${CORONA_BIN:-$here/../../build/release/bin}" && pwd) || exit
PATH=$bin:$PATH
export PATH LC_ALL=C
if ! command -v valgrind >/dev/null; then echo "skipped: needs valgrind"; exit 77; fi
if readelf -s --wide "$bin/corona-diff" | grep -q __asan_init; then echo "skipped: built with sanitizers"; exit 77; fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

instructions() {
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 >/dev/null | sed -n 's/.*refs: *//p' | tr -d ,
}
rows() { echo $(($(wc -l <"$1") - 1)); }

# For each size the totals of demo, their daily counts, and both unfriendly: other columns, quotes, CRLF, and regions
# in another order every day.
for days in 20 120; do
  corona-fetch -q demo --regions 100 --days $days -o "$work/diff.$days"
  corona-diff "$work/diff.$days" -o "$work/rank.$days"
  awk -F, -v OFS=, 'NR == 1 { print "\"metric\",\"total\",\"region_name\",\"date\",\"region_code\"\r"; next }
    function give(i) { while (n > 0) { i = (n * 7919 + NR) % n + 1; print line[i]; line[i] = line[n--] } }
    $1 != day { give(); day = $1 }
    { line[++n] = "\"" $4 "\",\"" $5 "\",\"" $3 "\",\"" $1 "\",\"" $2 "\"\r" }
    END { give() }' "$work/diff.$days" >"$work/unfriendly.$days"
done

# a_row WORK COMMAND...
a_row() {
  work_name=$1
  shift
  few=$(instructions "$@" "$work/$work_name.20")
  many=$(instructions "$@" "$work/$work_name.120")
  echo "$work_name,$(((many - few) / ($(rows "$work/$work_name.120") - $(rows "$work/$work_name.20"))))"
}
{
  echo work,instructions_a_row
  a_row diff corona-diff
  a_row unfriendly corona-diff
  a_row rank corona-rank -q --metric cases
} >"$work/now"
if [ "${1-}" = --update ]; then cp "$work/now" "$here/instructions.csv"; fi
awk -F, 'NR == FNR { was[$1] = $2; next }
  FNR > 1 && $2 <= 0 { print $1 ": no instructions were counted"; bad = 1 }
  FNR > 1 && $2 > was[$1] * 1.05 { print $1 ": " $2 " instructions a row, where there were " was[$1]; bad = 1 }
  END { exit bad }' "$here/instructions.csv" "$work/now" && cat "$work/now"
