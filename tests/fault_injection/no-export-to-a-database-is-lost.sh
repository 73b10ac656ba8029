#!/bin/sh
# tests/fault_injection/no-export-to-a-database-is-lost.sh [TIMES]: two exports to one new database begin at once, 30 times or
# as often as told: the database has the rows of both. So it has where one makes the database while the other reads its
# input, where both find an empty file, and where 16 update one at once.
set -u
cd "$(dirname "$0")/../.." || exit
if ! command -v sqlite3 >/dev/null; then echo "skipped: needs sqlite3"; exit 77; fi
PATH=${CORONA_BIN:-$PWD/build/release/bin}:$PATH
export PATH LC_ALL=C
times=${1:-30}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit
status=0
bad() { echo "$*"; status=1; }

for year in $(seq 2001 2016); do
  awk -v year="$year" 'BEGIN { print "date,region_code,metric,total"; for (i = 1; i <= 50; ++i) printf "%d-01-01,R%02d,cases,%d\n", year, i, i * year }' >$year.csv
done
rows() { sqlite3 "$1" 'select count(*) from observation'; }
to() { corona-export -q sqlite -o "$@"; }

# both WHAT JOB...: these jobs end well, and db has the rows of two.
both() {
  what=$1
  shift
  for job in "$@"; do wait $job || bad "$what: exit $?"; done
  [ "$(rows db)" = 100 ] || bad "$what: $(rows db) rows"
  [ "$(sqlite3 db 'pragma integrity_check')" = ok ] || bad "$what: damaged"
  [ -z "$(find . -name 'corona-*' -o -name 'db-*')" ] || bad "$what: left $(ls)"
  rm -f db
}
for empty in no yes; do
  time=0
  while [ $time -lt "$times" ]; do
    time=$((time + 1))
    if [ $empty = yes ]; then : >db; fi
    to db 2001.csv & one=$!
    to db 2002.csv & two=$!
    both "at once, onto an empty file: $empty" $one $two
  done
done

mkfifo fifo
for there in none empty database; do
  case $there in
    none) rm -f db ;;
    empty) : >db ;;
    database) to db 2003.csv; sqlite3 db 'delete from observation' ;;
  esac
  to db fifo & one=$!
  exec 7>fifo
  head -c 500 2001.csv >&7
  tries=0
  until ls corona-?????? >/dev/null 2>&1 || [ $tries -eq 500 ]; do sleep 0.01; tries=$((tries + 1)); done
  to db 2002.csv || bad "while another reads, $there: exit $?"
  [ "$(rows db)" = 50 ] || bad "while another reads, $there: $(rows db) rows"
  tail -c +501 2001.csv >&7
  exec 7>&-
  both "while another reads, $there" $one
done

to db 2001.csv
jobs=
for year in $(seq 2001 2016); do to db $year.csv & jobs="$jobs $!"; done
for job in $jobs; do wait $job || bad "16 at once: exit $?"; done
[ "$(rows db)" = 800 ] || bad "16 at once: $(rows db) rows"
if [ $status -eq 0 ]; then echo "no export of $times pairs is lost"; fi
exit $status
