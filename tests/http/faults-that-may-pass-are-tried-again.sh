#!/bin/sh
# What may pass is tried again, and goes on where it was cut; what will not pass is not.
. "$(dirname "$0")/serve"
serve
data 28

expect "a fault of the server" 0 fetch "$url/fault/f.csv"
gives 57
says "/fault/f.csv: the server answers 500: trying again in 1"
asked 2
before=$(date +%s)
expect "a server that is busy" 0 fetch "$url/busy/f.csv"
says "the server answers 429: trying again in 3.0 s"
[ $(($(date +%s) - before)) -ge 3 ] || { echo "Retry-After was not waited for"; status=1; }
asked 2
expect "a server that asks to come tomorrow" 3 fetch "$url/far/f.csv"
says "the server answers 503, and asks to come again in 86400 seconds"
asked 1
expect "a server that names the time" 3 fetch "$url/fardate/f.csv"
says "the server answers 503, and asks to come again in 1009"
asked 1

expect "a transfer cut short goes on" 0 fetch "$url/cut/f.csv"
gives 57
says "trying again in"
says ", from byte "
grep -q '^/cut/f.csv 206 Range=bytes=' "$work/log" || { echo "no part was asked for"; status=1; }
asked 2
expect "half of the rest is not all" 3 fetch --retries 2 "$url/half/f.csv"
says " bytes came: gave up after 3 tries"
grep -qE '[0-9]+ of [0-9]+ bytes came' "$work/err" || { echo "it is not said how much came"; status=1; }
asked 3
expect "a file that has changed meanwhile starts again" 0 fetch "$url/changed/f.csv"
gives 57
asked 2
expect "a server without ranges starts again" 0 fetch "$url/norange/f.csv"
gives 57
asked 2
expect "chunks without an end" 0 fetch "$url/chunks/f.csv"
gives 57
asked 2
expect "a transfer that stalls" 0 fetch --timeout 2 "$url/stall/f.csv"
gives 57
asked 2

expect "gives up" 3 fetch --retries 1 "$url/ever/f.csv"
says "the server answers 503: gave up after 2 tries"
asked 2
expect "a page that is not there" 3 fetch "$url/missing/f.csv"
says "the server answers 404"
asked 1
expect "a redirect loop" 3 fetch "$url/loop/f.csv"
asked 6
expect "a redirect to a file" 3 fetch "$url/tofile/f.csv"
asked 1
expect "too long" 3 fetch --max-bytes 500 "$url/good/f.csv"
says ": longer than 500 bytes: allow more with --max-bytes"
expect "too long once unpacked" 3 fetch --max-bytes 500 "$url/gzip/f.csv"
says "longer than 500 bytes"
expect "nobody there" 3 fetch --retries 1 http://127.0.0.1:1/f.csv
says "gave up after 2 tries"
expect "quiet" 0 fetch -q "$url/fault/again.csv"
if [ -s "$work/err" ]; then echo "something was said in spite of -q"; status=1; fi

# Progress is for terminals, and leaves no line there.
terminal() {
  python3 -c 'import os, pty, sys
status = pty.spawn(sys.argv[1:])
sys.exit(os.waitstatus_to_exitcode(status))' "$@" </dev/null
}
data 6000
expect "progress on a terminal" 0 terminal corona-fetch --source-file "$work/flu.toml" flu -o "$work/o" "$url/crawl/f.csv"
grep -q '[0-9.]* of [0-9.]* MB, [0-9.]* MB/s, [0-9]* s left' "$work/out" || { echo "no progress was shown"; status=1; }
expect "no progress elsewhere" 0 fetch -o "$work/o" "$url/crawl/again.csv"
if [ -s "$work/err" ]; then echo "progress was shown to no terminal"; status=1; fi
finish "faults that may pass are tried again"
