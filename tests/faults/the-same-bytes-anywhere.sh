#!/bin/sh
# The same input gives the same bytes in any locale and time zone, on one core, from a file, from a pipe, and from one
# that gives a byte at a time.
set -u
cd "$(dirname "$0")/../.." || exit
PATH=${CORONA_BIN:-$PWD/build/release/bin}:$PATH
export PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
corona-fetch -q demo --region Emmen,Assen,Coevorden --days 25 -o "$work/totals.csv"
byte_by_byte() { dd bs=1 status=none; }

pipe() {
  corona-diff | corona-trend -q --with per_100k,change,limits,r,risk --signal >"$work/$1.trend"
  for format in csv json markdown html map; do corona-export $format "$work/$1.trend" >"$work/$1.$format" 2>/dev/null; done
  corona-export csv --locale nl "$work/$1.trend" >"$work/$1.nl"
  corona-rank -q --interval <"$work/$1.trend" >"$work/$1.rank"
}
same() {
  for file in "$work"/first.*; do
    other=$work/$1.${file##*.}
    cmp "$file" "$other" || { echo "$1 gives other bytes"; status=1; }
  done
}

pipe first <"$work/totals.csv"
for locale in C nl_NL.UTF-8 tr_TR.UTF-8; do
  LC_ALL=$locale pipe locale <"$work/totals.csv"
  same locale
done
for zone in Pacific/Kiritimati America/Adak; do
  TZ=$zone pipe zone <"$work/totals.csv"
  same zone
done
cat "$work/totals.csv" | pipe pipe
same pipe
byte_by_byte <"$work/totals.csv" | pipe bytes
same bytes
taskset -c 0 sh -c : 2>/dev/null && (taskset -pc 0 $$ >/dev/null; pipe core <"$work/totals.csv")
if [ -e "$work/core.csv" ]; then same core; fi
exit $status
