#!/bin/sh
# Eight fetches at the same time give the same, and keep one publication.
. "$(dirname "$0")/serve"
serve
data 200
for i in 1 2 3 4 5 6 7 8; do
  fetch "$url/slow/f.csv" >"$work/out$i" 2>"$work/err$i" &
  eval "pid$i=$!"
done
for i in 1 2 3 4 5 6 7 8; do
  eval "wait \$pid$i" || { echo "fetch $i failed:"; cat "$work/err$i"; status=1; }
  cmp "$work/out1" "$work/out$i" || status=1
done
expect "one publication" 0 fetch --publications "$url/slow/f.csv"
gives 2
finish "eight fetches at once do no harm"
