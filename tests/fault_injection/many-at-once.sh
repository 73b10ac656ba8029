#!/bin/sh
# 1 024 files on one command line are merged as one; 64 copies of the pipe at the same time give the same bytes;
# 16 exports of one site wait for each other.
set -u
cd "$(dirname "$0")/../.." || exit
PATH=${CORONA_BIN:-$PWD/build/release/bin}:$PATH
export PATH LC_ALL=C
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

corona-fetch -q demo --regions 1100 --days 3 --metric cases -o "$work/all.csv"
awk -F, -v folder="$work" 'NR == 1 { header = $0; next }
  !($2 in file) { n += n < 1024; file[$2] = sprintf("%s/%04d.csv", folder, n); if (!(n in begun)) print header >file[$2]; begun[n] = 1 }
  { print >file[$2] }' "$work/all.csv"
[ "$(ls "$work"/[0-9]*.csv | wc -l)" -eq 1024 ] || { echo "not 1 024 files"; exit 1; }
# Three for standard input, output and errors, and some for libraries.
(ulimit -n 1100 && corona-fetch csv "$work"/[0-9]*.csv) | cmp - "$work/all.csv" || status=1
if readelf -s --wide "$(command -v corona-fetch)" | grep -q __asan_init; then
  echo "too few files: skipped, as sanitizers open some of their own"
else
  (ulimit -n 200 && corona-fetch csv "$work"/[0-9]*.csv) >/dev/null 2>"$work/err"
  came=$?
  if [ $came -ne 1 ] || ! grep -q 'Too many open files' "$work/err"; then echo "200 files at most: exit $came"; cat "$work/err"; status=1; fi
fi

pipe() { corona-fetch -q demo --regions 20 --days 20 | corona-diff | corona-trend -q | corona-rank -q --metric cases; }
pipe >"$work/one"
copy=0
while [ $copy -lt 64 ]; do
  copy=$((copy + 1))
  pipe >"$work/copy.$copy" &
done
wait
for copy in "$work"/copy.*; do cmp "$work/one" "$copy" || status=1; done

# 16 exports replace one site at the same time: each ends well, and the site is whole, with nothing beside it.
corona-fetch -q demo --regions 20 --days 20 | corona-diff -q -o "$work/daily.csv"
mkdir "$work/sites"
copy=0 jobs=
while [ $copy -lt 16 ]; do
  copy=$((copy + 1))
  corona-export -q site -o "$work/sites/one" "$work/daily.csv" &
  jobs="$jobs $!"
done
for job in $jobs; do wait "$job" || { echo "one of 16 sites: exit $?"; status=1; }; done
(cd "$work/sites/one" && sha256sum --quiet -c .corona-site) || status=1
[ "$(ls -A "$work/sites")" = one ] || { echo "beside 16 sites there is: $(ls -A "$work/sites")"; status=1; }
exit $status
