#!/bin/sh
# Where room for temporary files or memory runs out, at whatever moment, there is a workbook with every cell
# or none, and one message of ours.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
PATH=${CORONA_BIN:-$here/../../build/release/bin}:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

corona-fetch demo -q --days 30 --regions 30 | corona-diff -q | corona-trend -q -o trend.csv
corona-rank -q -o ranking.csv trend.csv
corona-export xlsx -o whole.xlsx trend.csv ranking.csv

# holds WHAT STATUS: what came of an export to book.xlsx.
whole=0 refused=0
holds() {
  if [ "$2" -eq 0 ] && cmp -s book.xlsx whole.xlsx && [ ! -s said ]; then
    whole=$((whole + 1))
  elif [ "$2" -eq 1 ] && [ ! -e book.xlsx ] && [ "$(grep -c '^corona-export: ' said)" -eq 1 ] &&
    [ "$(wc -l <said)" -eq 1 ]; then
    refused=$((refused + 1))
    cat said >>all
  else
    echo "$1: status $2, and said:"
    cat said
    exit 1
  fi
  rm -f book.xlsx
}
export_book() { corona-export xlsx -o book.xlsx trend.csv ranking.csv 2>said; }

for blocks in 16 64 256 400 600 800 1000 1200 1600 10000; do
  status=0
  (ulimit -f $blocks && export_book) || status=$?
  holds "files of at most $blocks blocks" $status
done
echo "files cut short: $whole whole, $refused refused"
[ $whole -gt 0 ] && [ $refused -gt 0 ]

# Sanitizers need more memory than any limit here.
if (ulimit -v 1000000 && corona-export --version) >/dev/null 2>&1; then
  whole=0 refused=0
  for megabytes in 14 16 18 20 24 28 32 34 36 38 40 44 48 56 64 100; do
    (ulimit -v $((megabytes * 1000)) && corona-export --version) >/dev/null 2>&1 || continue
    status=0
    (ulimit -v $((megabytes * 1000)) && export_book) || status=$?
    holds "memory of $megabytes MB" $status
  done
  echo "memory cut short: $whole whole, $refused refused"
  grep -qx 'corona-export: out of memory' all
  [ $whole -gt 0 ]
fi

# A full file system, where one can be made.
mkdir small
if mount -t tmpfs -o size=100k tmpfs small 2>/dev/null; then
  trap 'umount "$work/small"; rm -rf "$work"' EXIT
  whole=0 refused=0
  for size in 200 400 800 1200 1600 2000 2200 2400 2600 2800 3000 3200 3600 4000; do
    mount -o remount,size=${size}k small
    status=0
    (export TMPDIR="$work/small" && export_book) || status=$?
    holds "a disk of $size kB" $status
  done
  echo "disks too small: $whole whole, $refused refused"
  grep -q "cannot write the workbook's temporary files: No space left on device" all
  [ $whole -gt 0 ] && [ $refused -gt 0 ]
fi
