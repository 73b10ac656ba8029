#!/bin/sh
# A kept publication that is missing or damaged is fetched anew; a date that is still to come is refused; the one that the server
# gave last is the newest, and is never pruned.
. "$(dirname "$0")/serve"
serve
data 3
expect "the first fetch" 0 fetch "$url/good/f.csv"
folder=$(echo "$work"/home/.cache/corona/flu-*)
kept=$(echo "$folder"/*.csv.gz)

for fault in 'rm "$kept"' 'printf x | dd of="$kept" bs=1 seek=30 conv=notrunc 2>/dev/null' ': >"$kept"' \
  'echo {} >"${kept%.csv.gz}.json"' 'sed -i "s,\"2005-01-03\",\"2005-02-30\"," "${kept%.csv.gz}.json"' \
  'rm "${kept%.csv.gz}.json"' 'echo x >"$folder/last-answer"'; do
  eval "$fault"
  case $fault in
    *2005-02-30*)
      expect "listed after $fault" 0 fetch --publications "$url/good/f.csv"
      says ": missing or damaged: fetch it anew while the server has it, or --prune"
      gives 1 ;;
    *json* | *last-answer*) ;;
    *)
      expect "offline after $fault" 1 fetch --offline "$url/good/f.csv"
      says "$(basename "$kept")"
      expect "listed after $fault" 0 fetch --publications "$url/good/f.csv"
      says ": missing or damaged: fetch it anew while the server has it, or --prune"
      gives 1 ;;
  esac
  : >"$work/log"
  expect "healed after $fault" 0 fetch "$url/good/f.csv"
  case $fault in
    *json* | *last-answer* | rm*) ;;
    *) says ": damaged: asking for all of it" ;;
  esac
  gives 7
  grep -q 304 "$work/log" && { echo "it was asked conditionally after $fault"; status=1; }
  expect "offline, healed" 0 fetch --offline "$url/good/f.csv"
  gives 7
  if [ -s "$work/err" ]; then cat "$work/err"; status=1; fi
  expect "one publication" 0 fetch --publications "$url/good/f.csv"
  gives 2
done

# The server goes back to an earlier publication.
cp "$work/data.csv" "$work/three.csv"
first=$(tail -n 1 "$work/out" | cut -d, -f2)
data 3 50
expect "another of the same date" 0 fetch "$url/good/f.csv"
cp "$work/three.csv" "$work/data.csv"
expect "back" 0 fetch "$url/good/f.csv"
expect "offline reads what the server gave last" 0 fetch --offline "$url/good/f.csv"
grep -q '2005-01-03,R1,,flu,12' "$work/out" ||
  { echo "offline read another:"; cat "$work/out"; status=1; }
expect "both are kept" 0 fetch --publications "$url/good/f.csv"
gives 3
[ "$(sed -n 2p "$work/out" | cut -d, -f2)" = "$first" ] || { echo "the time of the first fetch was changed"; status=1; }
[ "$(sed -n 2p "$work/out" | cut -d, -f3)" \> "$(sed -n 3p "$work/out" | cut -d, -f3)" ] ||
  { echo "it is not told when the server had it last"; cat "$work/out"; status=1; }
expect "prune leaves that one" 0 fetch --prune 1 "$url/good/f.csv"
expect "it is there" 0 fetch --offline "$url/good/f.csv"
expect "one is left" 0 fetch --publications "$url/good/f.csv"
gives 2
[ "$(sed -n 2p "$work/out" | cut -d, -f2)" = "$first" ] || { echo "the right one was removed"; status=1; }

# Of damaged ones, none counts as the last one kept.
data 4
expect "a newer one" 0 fetch "$url/good/f.csv"
: >"$(ls "$folder"/2005-01-04.*.csv.gz)"
expect "prune leaves one that is whole" 0 fetch --prune 1 "$url/good/f.csv"
expect "which is the older one" 0 fetch --offline "$url/good/f.csv"
gives 7

{ cat "$work/data.csv"; echo 2925-01-05,R1,1; } >"$work/new.csv"
mv "$work/new.csv" "$work/data.csv"
expect "a date to come" 1 fetch "$url/good/f.csv"
says "its newest date, 2925-01-05, is still to come, as it is 2"
says ": save the file and read that if it is right"
data 2
expect "fewer dates" 1 fetch "$url/good/f.csv"
says "if fewer are right, remove that"
rm "$(sed -n 's/.*last good publication is //p' "$work/err")"
expect "the way out" 0 fetch "$url/good/f.csv"
gives 5
finish "what is damaged is fetched anew"
