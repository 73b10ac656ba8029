#!/bin/sh
# Whatever ends a tool that writes to -o (SIGTERM, SIGINT, SIGKILL, a limit on the size of files, a disk that is full,
# a folder without permission), there is the old file or the new one, whole, and nothing beside it but after SIGKILL;
# where it is a fault, one line says so and the exit status is 1.
set -u
cd "$(dirname "$0")/../.." || exit
PATH=${CORONA_BIN:-$PWD/build/release/bin}:$PATH
export PATH LC_ALL=C
work=$(mktemp -d)
mounted=
trap 'if [ -n "$mounted" ]; then umount "$mounted"; fi; rm -rf "$work"' EXIT
status=0
wrong() { echo "$*"; status=1; }

corona-fetch -q demo --regions 40 --days 40 -o "$work/totals.csv"
corona-diff "$work/totals.csv" -o "$work/daily.csv"
mkdir "$work/out"
echo old >"$work/old"

# Commands that write long enough to be ended in between; each takes -o.
writers() {
  printf '%s\n' 'corona-fetch -q demo --regions 400 --days 200' "corona-diff $work/totals.csv" "corona-trend -q $work/daily.csv" \
    "corona-rank -q --date all $work/daily.csv" "corona-group -q --to province $work/totals.csv" \
    "corona-export json $work/daily.csv" "corona-export html $work/daily.csv" "corona-export xlsx $work/daily.csv" \
    "corona-export map $work/daily.csv"
}

writers | while read -r writer; do
  $writer -o "$work/whole" 2>/dev/null
  for signal in TERM INT KILL; do
    for wait in 0.001 0.004 0.01 0.03; do
      cp "$work/old" "$work/out/file"
      $writer -o "$work/out/file" 2>/dev/null </dev/null &
      writing=$!
      sleep $wait
      kill -$signal $writing 2>/dev/null
      wait $writing 2>/dev/null
      cmp -s "$work/out/file" "$work/old" || cmp -s "$work/out/file" "$work/whole" ||
        wrong "$writer, SIG$signal: the file is neither old nor new"
      if [ $signal != KILL ] && [ "$(ls "$work/out" | wc -l)" -ne 1 ]; then
        wrong "$writer, SIG$signal: $(ls "$work/out" | tr '\n' ' ')"
      fi
      rm -f "$work"/out/*
    done
  done
done >"$work/told" 2>&1
grep . "$work/told" && status=1

# refused WHAT TEXT: the last command failed as it should, and left the old file alone.
refused() {
  [ $came -eq 1 ] || wrong "$1: exit $came: $(head -n 1 "$work/err")"
  grep -qF "$2" "$work/err" || wrong "$1: '$2' is not said, but: $(head -n 1 "$work/err")"
  [ "$(wc -l <"$work/err")" -eq 1 ] || wrong "$1: $(wc -l <"$work/err") lines are said"
}
# nothing_made WHAT FOLDER COMMAND...: each writer, run by the command, says in one line why it cannot write a new file
# or folder there, and leaves nothing.
nothing_made() {
  what=$1 folder=$2
  shift 2
  {
    writers
    printf '%s\n' "corona-export sqlite $work/daily.csv" "corona-export site --url https://example.org/ $work/daily.csv" \
      "corona-export package --publisher A --contact a@example.org --licence CC0-1.0 $work/daily.csv"
  } | while read -r writer; do
    # shellcheck disable=SC2086 # options
    "$@" $writer -o "$folder/new" >"$work/err" 2>&1 </dev/null
    came=$?
    if [ $came -ne 1 ] || [ "$(grep -c . "$work/err")" -ne 1 ]; then wrong "$writer, $what: exit $came: $(cat "$work/err")"; fi
    if [ -n "$(ls -A "$folder")" ]; then wrong "$writer, $what: left $(ls -A "$folder")"; fi
    rm -rf "$folder"/new*
  done >"$work/told"
  if grep . "$work/told"; then status=1; fi
}

untouched() { cmp -s "$work/old" "$1" && [ "$(ls "$(dirname "$1")" | wc -l)" -eq 1 ] || wrong "$2: $(ls -l "$(dirname "$1")")"; }

cp "$work/old" "$work/out/file"
(ulimit -f 8; corona-diff "$work/totals.csv" -o "$work/out/file") 2>"$work/err"
came=$?
refused "a limit on the size of files" "File too large"
untouched "$work/out/file" "a limit on the size of files"
mkdir "$work/none"
nothing_made "a limit on the size of files" "$work/none" sh -c 'ulimit -f 8 && exec "$@"' limited

mkdir "$work/disk"
if mount -t tmpfs -o size=16k tmpfs "$work/disk" 2>/dev/null; then
  mounted=$work/disk
  nothing_made "a full disk" "$work/disk" env
  cp "$work/old" "$work/disk/file"
  corona-diff "$work/totals.csv" -o "$work/disk/file" 2>"$work/err"
  came=$?
  refused "a full disk" "No space left on device"
  untouched "$work/disk/file" "a full disk"
else
  echo "a full disk: skipped, as none can be made here"
fi

if [ "$(id -u)" -eq 0 ]; then
  as_other="setpriv --reuid=65534 --clear-groups"
  chmod 755 "$work" "$work/out"
else
  as_other=
  chmod 555 "$work/out"
fi
$as_other corona-diff "$work/totals.csv" -o "$work/out/file" 2>"$work/err"
came=$?
refused "a folder without permission" "Permission denied"
chmod 755 "$work/none"
if [ -z "$as_other" ]; then chmod 555 "$work/none"; fi
nothing_made "a folder without permission" "$work/none" ${as_other:-env}
chmod 755 "$work/none"
chmod 755 "$work/out"
untouched "$work/out/file" "a folder without permission"
exit $status
