#!/bin/sh
# How does my municipality do beside its neighbours? Ranked among all of the country, and then only these are
# kept. The counts are made up.
corona-fetch demo | corona-diff | corona-rank --metric cases |
  corona-fetch csv --region Emmen,Coevorden,Borger-Odoorn,Westerwolde |
  corona-export table --columns rank,region_name,sum,per_100k,rank_before
