#!/bin/sh
# sqlite3 imports corona-csv as examples/everyones-formats.md says, and it is what corona-export sqlite gives.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if ! command -v sqlite3 >/dev/null; then echo "skipped: needs sqlite3"; exit 77; fi
PATH=${CORONA_BIN:-$here/../../build/release/bin}:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$here/others"
columns='date, region_code, region_name, metric, total, new, correction, days'
query="select $columns, typeof(total), typeof(new), typeof(region_code) from %s order by 1, 2"
{ ./example SQLite; printf "$query;\n" daily; } | sqlite3 >"$work/imported"
corona-export sqlite -o "$work/corona.db" daily.csv
sqlite3 "$work/corona.db" "$(printf "$query" 'observation join region using (region_code)')" >"$work/exported"
grep -q '^2020-09-13|066|L.Aquila|cases|310|4|0|1|integer|integer|text$' "$work/imported"
grep -q '^2020-09-14|GM1900|Súdwest-Fryslân|cases||||1|null|null|text$' "$work/imported"
diff "$work/imported" "$work/exported"
