#!/bin/sh
# With as much memory as starting takes, and four megabytes more each time until it is enough, every tool and every
# export says that it is out of memory, exits 1 and leaves the file of -o as it was, or does all its work. The same holds
# for --version, --help and completions, which read nothing.
set -u
cd "$(dirname "$0")/../.." || exit
PATH=${CORONA_BIN:-$PWD/build/release/bin}:$PATH
export PATH LC_ALL=C
if readelf -s --wide "$(command -v corona-diff)" | grep -q __asan_init; then
  echo "skipped: sanitizers take all memory there is"
  exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
corona-fetch -q demo --regions 300 --days 60 -o "$work/totals.csv"
corona-diff "$work/totals.csv" -o "$work/daily.csv"
corona-fetch -q demo --regions 30 --days 30 | corona-diff -o "$work/few.csv"

# start COMMAND...: the command starts, with more and more memory; 127 is the loader's, before there is a tool.
start() {
  kilobytes=4000 name=$1 refused=0 loaded=0
  while [ $kilobytes -lt 60000 ]; do
    kilobytes=$((kilobytes + 100))
    (ulimit -v $kilobytes && "$@") >/dev/null 2>"$work/said"
    came=$?
    [ $came -eq 127 ] && continue
    loaded=1
    [ $came -eq 0 ] && break
    refused=$((refused + 1))
    if [ $came -ne 1 ] || [ "$(cat "$work/said")" != "$name: out of memory" ]; then
      echo "$*, $kilobytes kB: exit $came, '$(head -n 1 "$work/said")'"
      status=1
    fi
  done
  if [ $came -ne 0 ] || [ $loaded -eq 0 ]; then echo "$* does not work with $kilobytes kB"; status=1; fi
  echo "$*: $refused refused, then whole with $kilobytes kB"
}

for tool in fetch group diff trend rank export; do
  for option in --version --help "--completion bash"; do
    start corona-$tool $option
  done
done

# try WHAT OUTPUT COMMAND...: the command writes OUTPUT, with more and more memory.
try() {
  what=$1 output=$2 refused=0 megabytes=4
  shift 2
  case $what in *sqlite | *site | *package) old= ;; *) old=old ;; esac  # a database is added to, a folder made
  rm -rf "$work/place"
  mkdir "$work/place"
  "$@" -o "$output" 2>"$work/said" || { echo "$what fails: $(cat "$work/said")"; status=1; return; }
  mv "$output" "$work/expected"
  while [ $megabytes -lt 400 ]; do
    megabytes=$((megabytes + 4))
    (ulimit -v $((megabytes * 1000)) && "$1" --version) >/dev/null 2>&1 || continue
    rm -rf "$work/place"
    mkdir "$work/place"
    if [ -n "$old" ]; then echo "$old" >"$output"; fi
    (ulimit -v $((megabytes * 1000)) && "$@" -o "$output") 2>"$work/said" && break
    came=$?
    refused=$((refused + 1))
    tool=${1##*/}
    if [ $came -ne 1 ] || [ "$(cat "$work/said")" != "$tool: out of memory" ]; then
      echo "$what, $megabytes MB: exit $came, '$(head -n 1 "$work/said")'"
      status=1
    fi
    if [ "$(find "$work/place" -type f -exec cat {} +)" != "$old" ] || [ "$(ls -A "$work/place")" != "${old:+file}" ]; then
      echo "$what, $megabytes MB: leaves $(ls "$work/place")"
      status=1
    fi
  done
  diff -r "$work/expected" "$output" >/dev/null || { echo "$what, $megabytes MB: not what it writes otherwise"; status=1; }
  rm -rf "$work/expected"
  echo "$what: $refused refused, then whole with $megabytes MB"
}

to=$work/place/file
try fetch "$to" corona-fetch -q csv "$work/totals.csv"
try group "$to" corona-group -q --to province "$work/totals.csv"
try diff "$to" corona-diff -q "$work/totals.csv"
try "diff --sort" "$to" corona-diff -q --sort "$work/totals.csv"
try trend "$to" corona-trend -q "$work/daily.csv"
try rank "$to" corona-rank -q --metric cases "$work/daily.csv"
try "export chart" "$to" corona-export chart --region Emmen "$work/daily.csv"
for format in csv table json ndjson markdown map html xlsx sqlite; do
  try "export $format" "$to" corona-export $format "$work/daily.csv"
done
try "export site" "$to" corona-export -q site "$work/few.csv"
try "export package" "$to" \
  corona-export -q package --publisher A --contact a@example.org --licence CC0-1.0 "$work/few.csv"
exit $status
