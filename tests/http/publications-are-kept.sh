#!/bin/sh
# A publication is fetched once, kept, and found again; what is no publication of the source is refused.
. "$(dirname "$0")/serve"
serve
data 3

expect "the first fetch" 0 fetch "$url/good/f.csv"
gives 7
asked 1
expect "the first run of a job" 0 fetch --if-changed "$url/good/f.csv"
gives 7
expect "nothing new" 4 fetch --if-changed "$url/good/f.csv"
says "flu: nothing new since the publication of 2005-01-03"
gives 0
grep -q '304 If-None-Match' "$work/log" || { echo "it was not asked conditionally"; status=1; }
asked 2
expect "the same again, without --if-changed" 0 fetch "$url/good/f.csv"
gives 7
asked 1
expect "offline" 0 fetch --offline "$url/good/f.csv"
gives 7
expect "not asked in six hours" 0 fetch --max-age 6h "$url/good/f.csv"
gives 7
expect "a job that does not ask" 0 fetch --if-changed --max-age 6h "$url/good/f.csv"
expect "nor has anything new" 4 fetch --if-changed --max-age 6h "$url/good/f.csv"
asked 0

data 4
expect "a new publication" 0 fetch --if-changed "$url/good/f.csv" --provenance "$work/from.json"
gives 9
asked 1
python3 - "$work" "$url" <<'END' || status=1
import hashlib, json, sys
come = json.load(open(sys.argv[1] + "/from.json"))
data = open(sys.argv[1] + "/data.csv", "rb").read()
wanted = {"source": "flu", "url": sys.argv[2] + "/good/f.csv", "bytes": len(data), "newest_date": "2005-01-04", "licence": "CC0",
          "attribution": "nobody", "sha256": hashlib.sha256(data).hexdigest(), "last_modified": "Mon, 14 Sep 2020 13:15:00 GMT"}
wrong = {key: come.get(key) for key, value in wanted.items() if come.get(key) != value}
if wrong or not come["tool"].startswith("corona-fetch ") or not come["etag"] or not come["fetched"].endswith("Z"):
    sys.exit(f"provenance: {wrong} of {come}")
END
data 5 20
expect "one with another past" 0 fetch "$url/good/f.csv"
expect "a list of those kept" 0 fetch --publications "$url/good/f.csv"
gives 4
[ "$(cut -d, -f1 "$work/out" | tail -n 3 | tr '\n' ' ')" = "2005-01-03 2005-01-04 2005-01-05 " ] ||
  { echo "other publications are kept:"; cat "$work/out"; status=1; }
expect "as of a day" 0 fetch --as-of 2005-01-04 "$url/good/f.csv"
gives 9
expect "as of a day before all" 1 fetch --as-of 2004-12-31 "$url/good/f.csv"
says "the first is of 2005-01-03"
: >"$work/log"
expect "nothing has changed" 0 fetch --offline --as-of 2005-01-04 --changes-since 2005-01-03 "$url/good/f.csv"
gives 1
says "none of 6 counts has changed"
expect "the past has changed" 0 fetch --offline --changes-since 2005-01-04 "$url/good/f.csv"
gives 9
says "8 of 8 counts have changed, on 4 dates from 2005-01-01 to 2005-01-04"
says "the publication of 2005-01-05, fetched 20"
says ", compared with the publication of 2005-01-04, fetched 20"
asked 0

expect "the whole of a folder's last one" 0 fetch --prune 1 "$url/good/f.csv"
says "2 publications removed"
expect "one is left" 0 fetch --publications "$url/good/f.csv"
gives 2

good=$work/home/.cache/corona/flu-
data 4
expect "fewer dates" 1 fetch "$url/good/f.csv" -o "$work/kept"
says "4 dates, expected at least 5, as many as the last good publication: if fewer are right, remove that or name another --cache"
says "; the last good publication is $good"
if [ -e "$work/kept" ]; then echo "-o was written though the file was refused"; status=1; fi
data 6
cp "$work/data.csv" "$work/six.csv"
sed 's/region,count/area,count,more/; 2,$s/$/,1/' "$work/six.csv" >"$work/data.csv"
expect "a new layout" 1 fetch "$url/good/f.csv"
says "no column 'region', but the unknown columns 'area' and 'more': expected a header such as date,region,count"
says "; the last good publication is $good"
head -c -5 "$work/six.csv" >"$work/data.csv"
expect "a file cut short" 3 fetch "$url/good/f.csv"
says "the file is cut short: its last line is '2005-01-06,R'"
head -n 1 "$work/six.csv" >"$work/data.csv"
expect "a header alone" 1 fetch "$url/good/f.csv"
says "a header came, and no data"
expect "a web page" 3 fetch "$url/page/f.csv"
says "a web page came, and no CSV: it starts with '<!DOCTYPE html>"
expect "an empty file" 3 fetch "$url/empty/f.csv"
says "an empty file came, and no data"
expect "the good one is still there" 0 fetch --offline "$url/good/f.csv"
gives 11
expect "of no publication, none is newest" 1 fetch --offline "$url/page/f.csv"
says "no publication is kept in '$good"

printf '{"error": "come back later"}' >"$work/data.csv"
expect "JSON" 3 fetch "$url/good/f.csv"
says "JSON came, and no CSV: it starts with '{\"error\""
data 300
expect "a full disk" 1 sh -c 'ulimit -f 4; exec "$@"' - \
  corona-fetch --source-file "$work/flu.toml" flu "$url/good/f.csv" -o "$work/kept"
says "cannot write '$good"
says " (--prune removes what is kept there)"
expect "the cache is as it was" 0 fetch --publications "$url/good/f.csv"
gives 2

cp "$work/six.csv" "$work/data.csv"
for way in plain gzip moved; do
  expect "$way" 0 fetch "$url/$way/f.csv"
  gives 13
done
expect "the same bytes are one publication" 0 fetch "$url/plain/f.csv"
expect "one publication" 0 fetch --publications "$url/plain/f.csv"
gives 2

kept=$(tail -n 1 "$work/out" | cut -d, -f6)
printf x | dd of="$kept" bs=1 seek=30 conv=notrunc 2>/dev/null
expect "a publication that is damaged" 1 fetch --offline "$url/plain/f.csv"
says "$kept: "

HOME='' expect "no HOME" 2 fetch "$url/good/f.csv"
says "no folder to keep publications in: name one with --cache"
HOME='' CACHE_DIRECTORY="$work/systemd:$work/other" expect "systemd's folder" 0 fetch "$url/good/f.csv"
XDG_CACHE_HOME="$work/xdg" expect "the desktop's folder" 0 fetch "$url/good/f.csv"
for folder in "$work/systemd" "$work/xdg/corona"; do
  ls "$folder"/flu-*/*.csv.gz >/dev/null || status=1
done
finish "publications are kept"
