#!/bin/sh
# needs: mlr
# Miller on either end: totals that stand side by side, a column a municipality, become lines; the ranking a table.
mlr --csv reorder -f date then reshape -i GM0106,GM0109,GM0114 -o region_code,total then put '$metric = "cases"' \
  examples/data/side-by-side.csv |
  corona-diff | corona-rank |
  mlr --icsv --opprint cut -o -f rank,region_code,sum,rank_before
