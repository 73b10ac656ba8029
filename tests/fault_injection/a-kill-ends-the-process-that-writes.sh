#!/bin/sh
# SIGTERM ends corona-export xlsx together with the process that writes its workbook, and leaves nothing of either: that
# process is stopped (faulty.c), so that the signal comes while it is at work.
. "$(dirname "$0")/preloaded"

corona-fetch -q demo --region Emmen --days 25 | corona-diff -o "$work/daily.csv"
mkdir "$work/scratch" "$work/place"
TMPDIR=$work/scratch FAULT=stop LD_PRELOAD=$work/faulty.so corona-export -q xlsx "$work/daily.csv" -o "$work/place/it" &
tool=$!
tries=0 writing=
while [ -z "$writing" ] && [ $tries -lt 100 ]; do
  sleep 0.05
  tries=$((tries + 1))
  writing=$(cat /proc/[0-9]*/stat 2>/dev/null | awk -v tool=$tool '$4 == tool { print $1 }')
done
kill $tool
wait $tool 2>/dev/null
came=$?
if [ -z "$writing" ]; then echo "no process was started to write the workbook"; exit 1; fi
if [ $came -ne 143 ]; then echo "exit $came"; status=1; fi
if kill -9 "$writing" 2>/dev/null; then echo "the process that writes is still there"; status=1; fi
left=$(find "$work/scratch" "$work/place" -mindepth 1)
if [ -n "$left" ]; then echo "left behind: $left"; status=1; fi

# A signal that ends the process that writes alone removes nothing, as the tool itself knows what is to be removed.
TMPDIR=$work/scratch FAULT=stop LD_PRELOAD=$work/faulty.so corona-export -q xlsx "$work/daily.csv" -o "$work/place/it" 2>"$work/err" &
tool=$!
tries=0 writing=
while [ -z "$writing" ] && [ $tries -lt 100 ]; do
  sleep 0.05
  tries=$((tries + 1))
  writing=$(cat /proc/[0-9]*/stat 2>/dev/null | awk -v tool=$tool '$4 == tool && $3 == "T" { print $1 }')
done
kill -STOP $tool
kill "$writing"
kill -CONT "$writing"
tries=0
until grep -q '^State:.*zombie' "/proc/$writing/status" 2>/dev/null || [ $tries -eq 100 ]; do sleep 0.05; tries=$((tries + 1)); done
[ -n "$(ls "$work/scratch")" ] || { echo "the process that writes removed the folder of the tool"; status=1; }
[ -n "$(ls "$work/place")" ] || { echo "the process that writes removed the output of the tool"; status=1; }
kill -CONT $tool
wait $tool
came=$?
if [ $came -ne 1 ] || ! grep -q 'the process that writes was ended by SIGTERM' "$work/err"; then echo "exit $came: $(cat "$work/err")"; status=1; fi
left=$(find "$work/scratch" "$work/place" -mindepth 1)
if [ -n "$left" ]; then echo "left behind: $left"; status=1; fi
exit $status
