#!/bin/sh
# Reads and writes of one byte, interrupted ones, and ones that would block give the same bytes; an error in the middle
# of a file, or as one is brought to the disk, is told, exits 1, and leaves the file of -o as it was; a reader that has
# gone ends the tool in silence. Each with every tool, by a library that makes the calls do so (faulty.c).
. "$(dirname "$0")/preloaded"

corona-fetch -q demo --region Emmen,Assen,Coevorden --days 25 -o "$work/totals.csv"
corona-diff "$work/totals.csv" -o "$work/daily.csv"
corona-trend -q "$work/daily.csv" -o "$work/trend.csv"

# work NAME COMMAND...: under each fault, from a file and to -o, and through pipes.
try() {
  name=$1 input=$2
  shift 2
  "$@" "$input" >"$work/expected" 2>/dev/null || { echo "$name fails without any fault"; status=1; }
  for fault in short eintr eagain; do
    FAULT=$fault LD_PRELOAD=$work/faulty.so "$@" "$input" >"$work/out" 2>"$work/err"
    came=$?
    if [ $came -ne 0 ] || ! cmp -s "$work/expected" "$work/out"; then
      echo "$name, $fault: exit $came, or other bytes"
      head -n 3 "$work/err"
      status=1
    fi
    FAULT=$fault LD_PRELOAD=$work/faulty.so "$@" "$input" -o "$work/file" 2>"$work/err" && cmp -s "$work/expected" "$work/file" ||
      { echo "$name -o, $fault: it fails, or gives other bytes"; head -n 3 "$work/err"; status=1; }
  done
  echo old >"$work/file"
  FAULT=eio=500 LD_PRELOAD=$work/faulty.so "$@" "$input" -o "$work/file" >"$work/out" 2>"$work/err"
  came=$?
  if [ $came -ne 1 ] || [ "$(cat "$work/file")" != old ] || ! grep -q "cannot read.*Input/output error" "$work/err"; then
    echo "$name, a read error: exit $came, '$(head -n 1 "$work/err")'"
    status=1
  fi
  FAULT=fsync LD_PRELOAD=$work/faulty.so "$@" "$input" -o "$work/file" 2>"$work/err"
  came=$?
  if [ $came -ne 1 ] || [ "$(cat "$work/file")" != old ] || ! grep -q "cannot write.*Input/output error" "$work/err"; then
    echo "$name, a disk that fails: exit $came, '$(head -n 1 "$work/err")'"
    status=1
  fi
  for write in 1 2; do
    FAULT=epipe=$write LD_PRELOAD=$work/faulty.so "$@" "$input" >"$work/out" 2>"$work/err"
    came=$?
    if [ $came -ne 0 ] || [ -s "$work/err" ]; then echo "$name, nobody reads: exit $came, '$(head -n 1 "$work/err")'"; status=1; fi
  done
  if [ "$(ls "$work" | grep -c '^file')" -ne 1 ]; then echo "$name leaves a file beside"; status=1; fi
}

try fetch "$work/totals.csv" corona-fetch -q csv
try group "$work/totals.csv" corona-group -q --to province
try diff "$work/totals.csv" corona-diff -q
try trend "$work/daily.csv" corona-trend -q
try rank "$work/daily.csv" corona-rank -q --metric cases
try "export chart" "$work/daily.csv" corona-export chart --region Emmen
for format in csv table json ndjson markdown map html; do
  try "export $format" "$work/daily.csv" corona-export $format
done

# What cannot go to standard output: a new file or folder, the same under each fault, or none.
for format in xlsx sqlite site "package --publisher A --contact a@example.org --licence CC0-1.0"; do
  for fault in none short eintr eagain eio=500; do
    rm -rf "$work/place"
    mkdir "$work/place"
    # shellcheck disable=SC2086 # options
    FAULT=$fault LD_PRELOAD=$work/faulty.so corona-export -q $format "$work/daily.csv" -o "$work/place/it" 2>"$work/err"
    came=$?
    (cd "$work/place" && find . -type f -exec sha256sum {} + | sort -k 2) >"$work/made"
    case $fault in
      none) cp "$work/made" "$work/expected"; wanted=0 ;;
      eio=*) : >"$work/expected"; wanted=1 ;;
      *) wanted=0 ;;
    esac
    if [ $came -ne $wanted ] || ! cmp -s "$work/expected" "$work/made"; then
      echo "export $format, $fault: exit $came, '$(head -n 1 "$work/err")'"
      status=1
    fi
  done
done
exit $status
