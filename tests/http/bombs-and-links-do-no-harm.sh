#!/bin/sh
# What a server sends without end, or packed so that it unpacks to far more, takes no more of the disk than --max-bytes;
# nor does a publication that was exchanged for such a file. A link in the cache is not written through.
. "$(dirname "$0")/serve"
serve
data 28
# Files of 2 MB at most: what is written beyond is told as a fault of the system.
small() { (ulimit -f 4096 && fetch "$@"); }

expect "a bomb" 3 small --max-bytes 1000000 --retries 0 "$url/bomb/f.csv"
says ": longer than 1000000 bytes: allow more with --max-bytes"
expect "a body without end" 3 small --max-bytes 1000000 --retries 0 "$url/endless/f.csv"
says ": longer than 1000000 bytes"
expect "headers without end" 3 small --max-time 5 --retries 0 "$url/headers/f.csv"
if ls "$work"/home/.cache/corona/*/*.gz 2>/dev/null; then echo "something of these was kept"; status=1; fi

expect "a good one" 0 fetch --cache "$work/cache" "$url/good/f.csv"
folder=$(echo "$work"/cache/flu-*)
kept=$(echo "$folder"/*.csv.gz)
{ gzip -dc "$kept"; yes 2005-01-01,R1,1 | head -n 6000000; } | gzip -1 >"$work/bomb"
mv "$work/bomb" "$kept"
expect "a bomb among what is kept" 1 small --cache "$work/cache" --offline "$url/good/f.csv"
says "damaged: fetch it anew"

echo precious >"$work/victim"
cp "$work/victim" "$work/before"
for name in partial last-answer; do
  rm -f "$folder/$name"
  ln -s "$work/victim" "$folder/$name"
  expect "a link called $name" 0 fetch --cache "$work/cache" "$url/good/f.csv"
  cmp "$work/before" "$work/victim" || status=1
  if [ -L "$folder/$name" ]; then echo "the link $name stays"; status=1; fi
done
json=$(echo "$folder"/*.json)
ln -sf "$work/victim" "$json"
data 29
expect "a link called $(basename "$json")" 0 fetch --cache "$work/cache" "$url/good/f.csv"
cmp "$work/before" "$work/victim" || status=1
expect "a link that comes while the server answers" 0 fetch --cache "$work/planted" "$url/planted/f.csv"
cmp "$work/before" "$work/victim" || status=1
ln -sf "$work/victim" "$folder/lock"
expect "a link called lock" 1 fetch --cache "$work/cache" "$url/good/f.csv"
says "lock': Too many levels of symbolic links"
cmp "$work/before" "$work/victim" || status=1
finish "bombs and links do no harm"
