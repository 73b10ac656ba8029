#!/bin/sh
# tests/fault_injection/sixty-four-exports-share-a-tmpdir.sh [TIMES]: 64 exports to workbooks share $TMPDIR and a folder of
# outputs. Of each four, SIGTERM ends one, SIGKILL another, and SIGTERM the process that writes of a third. The others have
# the bytes of one that is alone. Once, or as often as told.
set -u
cd "$(dirname "$0")/../.." || exit
PATH=${CORONA_BIN:-$PWD/build/release/bin}:$PATH
export PATH LC_ALL=C
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
bad() { echo "$*"; status=1; }
corona-fetch -q demo --regions 40 --days 40 | corona-diff -q -o "$work/daily.csv"
corona-export -q xlsx -o "$work/expected" "$work/daily.csv"
export TMPDIR="$work/tmp"

random() { awk -v part="$(od -An -N3 -tu4 /dev/urandom)" 'BEGIN { printf "%.3f", part / 16777216 * 3 }'; }

# one N: an export, and what happens to it; gives what came of it.
one() {
  corona-export -q xlsx -o "$work/out/$1" "$work/daily.csv" 2>"$work/err.$1" &
  export=$!
  case $(($1 % 4)) in
    1) sleep "$(random)"; kill $export 2>/dev/null ;;
    2) sleep "$(random)"; kill -9 $export 2>/dev/null ;;
    3) sleep "$(random)"; pkill -P $export ;;
  esac
  wait $export
  echo $? >"$work/status.$1"
}

time=0
while [ $time -lt "${1:-1}" ]; do
  time=$((time + 1))
  mkdir "$work/tmp" "$work/out"
  job=0 jobs=
  while [ $job -lt 64 ]; do
    one $job 2>/dev/null &
    jobs="$jobs $!"
    job=$((job + 1))
  done
  # shellcheck disable=SC2086 # numbers
  wait $jobs
  ended=0
  while [ $job -gt 0 ]; do
    job=$((job - 1))
    came=$(cat "$work/status.$job")
    if [ $came -eq 0 ] || [ -e "$work/out/$job" ]; then
      cmp -s "$work/out/$job" "$work/expected" || bad "export $job: exit $came, other bytes"
    fi
    case $((job % 4)).$came in
      ?.0) ;;
      1.143 | 2.137) ended=$((ended + 1)) ;;
      3.1) ended=$((ended + 1)); grep -q 'the process that writes was ended by SIGTERM' "$work/err.$job" || bad "export $job: $(cat "$work/err.$job")" ;;
      *) bad "export $job: exit $came: $(cat "$work/err.$job")" ;;
    esac
  done
  if [ $ended -eq 0 ]; then bad "none was ended in time"; fi
  rm -rf "$work/tmp" "$work/out"
done
if [ $status -eq 0 ]; then echo "$ended of 64 exports were ended, and the others are whole"; fi
exit $status
