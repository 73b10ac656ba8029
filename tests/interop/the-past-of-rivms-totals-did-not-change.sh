#!/bin/sh
# RIVM's cumulative file is only ever added to: of the publication of 2020-08-15 no cell differs in that of
# 2020-09-14.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
data=$root/../shared/data/rivm/COVID-19_aantallen_gemeente_cumulatief
if [ ! -e "$data.20200914.csv" ]; then
  echo "skipped: $(basename "$data").20200914.csv is not there"
  exit 77
fi
PATH=${CORONA_BIN:-$root/build/release/bin}:$PATH
came=$(corona-fetch rivm "$data.20200914.csv" --changes-since "$data.20200815.csv" 2>&1 | grep -v ', compared with ')
wanted="date,region_code,metric,before,after
corona-fetch: none of 171756 counts has changed"
if [ "$came" != "$wanted" ]; then echo "$came" | tail -n 5; exit 1; fi
echo "none of 171756 counts has changed"
