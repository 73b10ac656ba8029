#!/bin/sh
# Where does the virus spread most now? The ten municipalities with the most cases of the last seven days
# per 100 000 inhabitants, beside their rank a week earlier and by total. The counts are made up.
corona-fetch demo | corona-diff | corona-rank --metric cases --top 10 |
  corona-export table --columns rank,region_name,sum,per_100k,rank_before,rank_total
