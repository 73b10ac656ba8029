#!/bin/sh
# How do I read a file that nobody here has heard of? Describe it once (influenza.toml), and the pipe takes it.
# These are weekly counts already, so corona-diff is not needed; a week that is not known stays empty.
corona-fetch --source-file examples/influenza.toml influenza examples/data/influenza.csv |
  corona-trend --with per_100k,change --window 7 |
  corona-export table --columns date,region_name,new,per_100k,change
