#!/bin/sh
# tests/fault_injection/a-kill-leaves-the-old-or-the-new.sh [TIMES]: kills corona-export at random moments until 20, or as many as
# told, of each of csv, xlsx, sqlite, package and site were killed while -o replaced what was there. What is there
# after it is the old or the new, whole. After SIGTERM, half as often, nothing is left beside it, nor in $TMPDIR.
set -u
cd "$(dirname "$0")/../.." || exit
if ! command -v sqlite3 >/dev/null; then echo "skipped: needs sqlite3"; exit 77; fi
PATH=${CORONA_BIN:-$PWD/build/release/bin}:$PATH
export PATH LC_ALL=C
times=${1:-20}
if readelf -s --wide "$(command -v corona-export)" | grep -q __asan_init; then times=${1:-3}; fi  # ten times as slow
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export TMPDIR="$work/tmp"
mkdir "$TMPDIR" "$work/out"
status=0

corona-fetch -q demo --regions 60 --days 60 --seed 1 | corona-diff -o "$work/old.csv"
corona-fetch -q demo --regions 60 --days 60 --seed 2 | corona-diff -o "$work/new.csv"
corona-fetch -q demo --seed 2 | corona-diff -o "$work/all.csv"

# export_to FORMAT PLACE DATA, in the place of the shell.
export_to() {
  case $1 in
    package) exec corona-export -q package --publisher A --contact a@example.org --licence CC0-1.0 -o "$2" "$3" ;;
    csv) exec corona-export csv -o "$2" "$work/all.csv" ;;  # longer, or it ends before it can be killed
    *) exec corona-export -q "$1" -o "$2" "$3" ;;
  esac
}

# What is to be compared of a place.
seen() {
  if [ -d "$1" ]; then
    (cd "$1" && find . -type f -exec sha256sum {} + | sort -k 2)
  elif [ "$(head -c 6 "$1")" = SQLite ]; then
    sqlite3 "$1" 'pragma integrity_check' '.dump observation'
  else
    cat "$1"
  fi
}

now() { date +%s%N; }
random() { od -An -N3 -tu4 /dev/urandom | tr -d ' '; }  # up to 16777216

# ended FORMAT SIGNAL: starts an export onto the old one and ends it at some moment of the time that it takes.
ended() {
  rm -rf "$work/out/it"
  cp -a "$work/before" "$work/out/it"
  (export_to "$1" "$work/out/it" "$work/new.csv" 2>/dev/null </dev/null) &
  sleep "$(awk -v part="$(random)" -v whole=$took 'BEGIN { printf "%.6f", part / 16777216 * whole / 1e9 }')"
  kill "-$2" $! 2>/dev/null && hits=$((hits + 1))
  wait $! 2>/dev/null
  seen "$work/out/it" >"$work/seen" 2>&1
  cmp -s "$work/seen" "$work/seen.before" || cmp -s "$work/seen" "$work/seen.after" ||
    { echo "$1, SIG$2: neither the old nor the new"; diff "$work/seen.before" "$work/seen" | head -n 5; status=1; }
}

# until_ended FORMAT SIGNAL TIMES: until so many were, or as many more came too late.
until_ended() {
  tries=0 hits=0
  while [ $hits -lt "$3" ] && [ $tries -lt $((4 * $3)) ]; do
    tries=$((tries + 1))
    ended "$1" "$2"
    if [ "$2" = TERM ]; then
      left=$(ls -A "$work/out" "$TMPDIR" | grep -vE '^(it|it-journal|/.*:|)$')  # SQLite undoes by its journal
      if [ -n "$left" ]; then echo "$1, SIGTERM: left behind: $left"; status=1; fi
    fi
    rm -rf "$work"/out/* "$TMPDIR"/*
  done
}

for format in csv xlsx sqlite package site; do
  rm -rf "$work/before" "$work/after" "$work"/out/*
  if [ $format = csv ]; then echo old >"$work/before"; else (export_to $format "$work/before" "$work/old.csv"); fi
  cp -a "$work/before" "$work/after"
  start=$(now)
  (export_to $format "$work/after" "$work/new.csv")
  took=$(($(now) - start))
  seen "$work/before" >"$work/seen.before"
  seen "$work/after" >"$work/seen.after"
  if cmp -s "$work/seen.before" "$work/seen.after"; then echo "$format: old and new are the same"; status=1; fi
  until_ended $format KILL "$times"
  killed=$hits
  until_ended $format TERM $(((times + 1) / 2))
  if [ $killed -eq 0 ] || [ $hits -eq 0 ]; then echo "$format: none was ended in time"; status=1; fi
  echo "$format: $killed killed and $hits ended in time"
done
# Nor does a reader that goes away leave anything.
corona-fetch -q demo -o "$work/totals.csv"
corona-diff --ledger "$work/out/ledger.csv" "$work/totals.csv" | head -n 1 >"$work/first"
if [ "$(wc -l <"$work/first")" -ne 1 ] || [ -n "$(ls -A "$work/out")" ]; then
  echo "a closed pipe leaves $(ls -A "$work/out")"
  status=1
fi
exit $status
