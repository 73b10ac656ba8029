#!/bin/sh
# examples/with-duckdb.sh gives its answer, by DuckDB's library of npm where its program is not installed; and
# corona-csv becomes a Parquet file with the types of examples/everyones-formats.md. Skipped where neither can be had.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if ! command -v duckdb >/dev/null; then
  npm=$("$here/../npm-ci" npm)
  printf '#!/bin/sh\nexec node "%s" "$@"\n' "$npm/duckdb.mjs" >"$work/duckdb"
  chmod +x "$work/duckdb"
fi
PATH=$work:${CORONA_BIN:-$here/../../build/release/bin}:$PATH

(cd "$here/../.." && sh examples/with-duckdb.sh) | diff -u "$here/../../examples/with-duckdb.out" -
cp "$here/others/daily.csv" "$work"
cd "$work"
"$here/others/example" 'DuckDB, and Parquet' | sh >/dev/null
duckdb -csv -c "select region_code, sum(total) as total, max(date) as date from 'daily.parquet' group by all order by all" >got
diff -u - got <<END
region_code,total,date
066,626,2020-09-14
GM0820,,2020-09-13
GM1900,,2020-09-14
NA,12018,2020-09-14
END
