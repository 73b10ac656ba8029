#!/bin/sh
# tests/http/a-kill-leaves-the-cache-whole.sh [TIMES]: kills fetches of a new publication at random moments, until 20 or as many
# as told were killed; each time what is kept is whole, and the next fetch has it all.
. "$(dirname "$0")/serve"
serve
times=${1:-20}
random() { od -An -N2 -tu2 /dev/urandom | tr -d ' '; }

# Every publication that counts as kept is whole, and as its name says.
check() {
  python3 - "$work/cache" <<'END'
import glob, gzip, hashlib, json, sys
for path in glob.glob(sys.argv[1] + "/*/*.json"):
    known = json.load(open(path))
    digest = hashlib.sha256(gzip.open(path[: -len("json")] + "csv.gz").read()).hexdigest()
    assert digest == known["sha256"] and digest[:12] in path, path
for path in glob.glob(sys.argv[1] + "/*/last-answer"):
    json.load(open(path))
END
}

killed=0 i=0
while [ $killed -lt "$times" ] && [ $i -lt $((20 * times)) ]; do
  i=$((i + 1))
  data $((200 + i))
  # Not by the function fetch: a shell would be killed in the place of the tool.
  corona-fetch -q --source-file "$work/flu.toml" flu --cache "$work/cache" "$url/slow/f.csv" -o "$work/result" &
  pid=$!
  sleep "0.$(printf %03d $(($(random) % 80)))"
  if kill -9 $pid 2>/dev/null; then killed=$((killed + 1)); fi
  wait $pid 2>/dev/null
  if ! check; then echo "after kill $i the cache is broken"; status=1; fi
  if [ -e "$work/result" ] && [ $(($(wc -l <"$work/result") % 2)) -ne 1 ]; then echo "half a result after kill $i"; status=1; fi
  if [ "$i" -gt 3 ]; then  # a publication is there to read
    expect "offline after kill $i" 0 fetch --cache "$work/cache" --offline "$url/slow/f.csv"
  fi
  if [ $((i % 3)) -eq 0 ]; then
    expect "the fetch after kill $i" 0 fetch --cache "$work/cache" "$url/slow/f.csv"
    gives $((1 + 2 * (200 + i)))
  fi
done
expect "the last fetch" 0 fetch --cache "$work/cache" "$url/slow/f.csv"
left=$(ls "$work/cache"/*/ | grep -vE '^(lock|last-answer|[0-9-]*\.[0-9a-f]{12}\.(json|csv\.gz))$')
if [ -n "$left" ]; then echo "left behind: $left"; status=1; fi
if [ $killed -lt "$times" ]; then echo "only $killed of $i fetches were killed in time"; status=1; fi
finish "$killed of $i fetches killed: the cache is whole"
