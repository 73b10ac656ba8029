#!/bin/sh
# A server that trickles, a stall and another fetch are waited for as long as the options say, and no longer.
. "$(dirname "$0")/serve"
serve
data 28
# took LEAST MOST: so many seconds went by since $before.
took() {
  seconds=$(($(date +%s) - before))
  [ $seconds -ge "$1" ] && [ $seconds -le "$2" ] || { echo "$what: it took $seconds s"; status=1; }
}
before=$(date +%s)
expect "a trickle" 3 fetch --timeout 2 --retries 0 "$url/trickle/f.csv"
says "Less than 1000 bytes/sec"
took 2 20
before=$(date +%s)
expect "a stall" 3 fetch --timeout 2 --retries 0 "$url/stall/f.csv"
says "gave up after 1 try"
took 2 5
before=$(date +%s)
expect "tries without end" 3 fetch --max-time 3 --retries 99 "$url/ever/f.csv"
says "(--max-time)"
took 1 5
before=$(date +%s)
expect "a try without end" 3 fetch --max-time 3 "$url/trickle/f.csv"
took 3 7

: >"$work/log"
corona-fetch -q --source-file "$work/flu.toml" flu "$url/trickle/g.csv" -o "$work/never" 2>/dev/null &
other=$!
while ! [ -s "$work/log" ]; do sleep 0.1; done
before=$(date +%s)
expect "another fetch" 3 fetch --max-time 3 "$url/trickle/g.csv"
says "waiting for another corona-fetch that uses '"
says "' did not end in 3 seconds: try again later"
took 3 6
kill $other

# One that reads waits for one that removes, and one that removes for one that reads.
expect "one to keep" 0 fetch "$url/good/f.csv"
expect "the first reader" 0 fetch --offline "$url/good/f.csv"
# hold HOW: keeps all lists of publications for 3 seconds, as who reads (-s) or removes (-x) does.
hold() {
  for lock in "$HOME"/.cache/corona/flu-*/list-lock; do flock "$1" "$lock" sleep 3 & holders="$holders $!"; done
  sleep 0.5
}
holders=
hold -x
expect "one that reads" 0 fetch --offline "$url/good/f.csv"
says "waiting for the removal of publications"
hold -s
expect "one that removes" 3 fetch --max-time 1 --prune 1 "$url/good/f.csv"
says "readers of the publications did not end in 1 seconds"
wait $holders

# Readers do not see what is being removed.
(
  for i in 1 2 3 4 5 6 7 8 9 10 11 12; do
    data $((28 + i))
    fetch -q "$url/good/f.csv" >/dev/null && fetch -q --prune 1 "$url/good/f.csv" || exit 1
  done
) &
writer=$!
while kill -0 $writer 2>/dev/null; do
  expect "a reader" 0 fetch --offline "$url/good/f.csv"
  expect "a list" 0 fetch --publications "$url/good/f.csv"
  if [ -s "$work/err" ]; then cat "$work/err"; status=1; fi
done
wait $writer || { echo "the writer failed"; status=1; }
finish "nothing waits without end"
