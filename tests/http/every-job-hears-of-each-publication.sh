#!/bin/sh
# --if-changed knows what the same job wrote, and nothing else; descriptions of one name do not share what is kept.
. "$(dirname "$0")/serve"
serve
data 3
job() { fetch --if-changed "$url/good/f.csv" "$@"; }

expect "the first run" 0 job -o "$work/a"
expect "nothing new" 4 job -o "$work/a"
expect "another file" 0 job -o "$work/b"
expect "both are known" 4 job -o "$work/b"
expect "the first is still" 4 job -o "$work/a"
data 4
expect "a run by hand" 0 fetch "$url/good/f.csv" --region R1
expect "after it, the job still writes" 0 job -o "$work/a"
grep -q 2005-01-04 "$work/a" || { echo "the file of yesterday was left"; status=1; }
rm "$work/a"
expect "a file that is gone" 0 job -o "$work/a"
expect "other options" 0 job -o "$work/a" --region R1
expect "and again" 4 job -o "$work/a" --region R1
(cd "$work" && expect "a relative path is the same job elsewhere" 0 job -o c && exit $status) || status=1
mkdir "$work/elsewhere"
(cd "$work/elsewhere" && expect "not the same file" 0 job -o c && exit $status) || status=1
sed -i 's/CC0/public domain/' "$work/flu.toml"
expect "a description that was changed" 0 job -o "$work/a"
expect "a run that fails" 1 job -o "$work/a" --metric nothing
expect "is no run" 1 job -o "$work/a" --metric nothing

# A changed copy of a description whose name was forgotten.
cat >"$work/jd.toml" <<END2
name = "flu"
what = "deaths"
url = "$url/good/deaths.csv"
date = {column = "date"}
region = {code = "region"}
metrics = {deaths = "count"}
END2
expect "another URL of the same name" 0 corona-fetch --source-file "$work/jd.toml" flu
sed -i "s,^what.*,&\nurl = \"$url/good/cases.csv\"," "$work/flu.toml"
expect "keeps nothing for the other" 1 fetch --offline
says "no publication is kept in"
finish "every job hears of each publication"
