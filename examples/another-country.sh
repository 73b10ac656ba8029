#!/bin/sh
# And a country that is not the Netherlands? The same pipe on a file as Johns Hopkins University wrote them (the
# counts are made up), with a table of inhabitants of one's own.
corona-fetch jhu-global examples/data/johns-hopkins.csv | corona-diff |
  corona-rank --population examples/data/inhabitants.csv |
  corona-export table --columns rank,region_name,sum,population,per_100k
