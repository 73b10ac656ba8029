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
exit $status
