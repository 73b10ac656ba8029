#!/bin/sh
# corona-export sqlite, killed at any moment while it updates, leaves the database as it was, and while it
# makes one, leaves none.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if ! command -v sqlite3 >/dev/null; then echo "skipped: needs sqlite3"; exit 77; fi
PATH=${CORONA_BIN:-$here/../../build/release/bin}:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# rows ADDED: 100 000 rows whose totals are those of the first export and ADDED.
rows() {
  awk -v added="$1" 'BEGIN {
    print "date,region_code,metric,total"
    for (day = 1; day <= 28; day++) for (region = 0; region < 3572; region++)
      printf "2020-09-%02d,GM%04d,cases,%d\n", day, region, day * region + added
  }'
}
state() { sqlite3 "$1" 'pragma integrity_check; select count(*), sum(total) from observation'; }

rows 0 | corona-export sqlite -o corona.db
state corona.db >before
rows 1 >after.csv
# kill_amid DATABASE LINES: an export into DATABASE that has been given so many lines, and is waiting for more.
mkfifo pipe
kill_amid() {
  corona-export sqlite -o "$1" <pipe &
  exec 3>pipe
  head -n "$2" after.csv >&3
  sleep 0.2
  kill -9 $!
  wait $! 2>/dev/null || true
  exec 3>&-
}

for lines in 1 10 1000 20000 40000 60000 80000 100000; do
  kill_amid corona.db $lines
  state corona.db | diff before - || { echo "not as before, killed at line $lines"; exit 1; }
  kill_amid new.db $lines
  if [ -e new.db ]; then echo "half a database, killed at line $lines"; exit 1; fi
done
corona-export sqlite -o corona.db after.csv
state corona.db
