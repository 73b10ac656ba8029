#!/bin/sh
# Messages name redirects and bytes; no password is written anywhere.
. "$(dirname "$0")/serve"
serve
data 3
expect "behind a redirect" 3 fetch "$url/away/f.csv"
says "/away/f.csv: redirected to '$url/missing/data.csv': the server answers 404"
expect "a redirect to a file" 3 fetch "$url/tofile/f.csv"
says "redirected to 'file://"
says ": only https, and the protocol of before, is followed"
expect "a redirect loop" 3 fetch "$url/loop/f.csv"
says "over 5 redirects"
expect "nothing new for who has nothing" 3 fetch "$url/unasked/f.csv"
says ": the server answers that nothing has changed, which it was not asked"
expect "another part than was asked for" 3 fetch "$url/astray/f.csv"
says ": the server sent another part than was asked for"
expect "a part where all was asked for" 3 fetch "$url/unaskedpart/f.csv"
says ": the server sent another part than was asked for"

secret=$(echo "$url" | sed 's,//,//somebody:hush@,')
expect "with a password" 0 fetch "$secret/good/f.csv" --provenance "$work/from.json"
expect "a fault with a password" 3 fetch "$secret/missing/f.csv"
cat "$work/err" "$work/from.json" "$work"/home/.cache/corona/*/*.json "$work"/home/.cache/corona/*/last-answer >"$work/all"
if grep -E 'hush|somebody' "$work/all"; then echo "a password was written"; status=1; fi
expect "the same without it" 0 fetch --offline "$url/good/f.csv"
gives 7

iconv -t UTF-16LE <"$work/data.csv" >"$work/wide.csv"
cp "$work/wide.csv" "$work/data.csv"
expect "UTF-16" 3 fetch "$url/good/f.csv"
says "UTF-16 came, and no CSV in UTF-8: byte 1 of the file is 0x00"

data 3
sed 's/$/,1/; 1s/1$/more/' "$work/data.csv" >"$work/new.csv"
mv "$work/new.csv" "$work/data.csv"
expect "a new column" 0 fetch "$url/good/new.csv"
[ "$(cat "$work/err")" = "corona-fetch: $url/good/new.csv:1: unknown column 'more' dropped" ] ||
  { echo "not told once:"; cat "$work/err"; status=1; }
printf 'date,region_code,metric,total\n2005-01-01,R1,flu,x\n' >"$work/data.csv"
expect "corona-csv by its URL" 1 corona-fetch csv "$url/good/csv.csv"
says "corona-fetch: $url/good/csv.csv:2: total: 'x'"
expect "a list of files with a URL" 2 corona-fetch csv "$url/good/csv.csv" "$work/data.csv"
says "fetch the URL first"
finish "messages say what came"
