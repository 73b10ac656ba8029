#!/bin/sh
# needs: duckdb
# DuckDB on either end: totals that stand side by side, a column a municipality, become lines; of the ranking comes
# what SQL asks for. corona-diff reads /dev/stdin as any file, and so does DuckDB.
duckdb -csv -c "
  select date, region_code, 'cases' as metric, total
  from (unpivot 'examples/data/side-by-side.csv' on columns(* exclude (date)) into name region_code value total)
  order by date, region_code" |
  corona-diff | corona-rank |
  duckdb -csv -c "select rank, region_code, sum, rank_before from read_csv('/dev/stdin') order by rank"
