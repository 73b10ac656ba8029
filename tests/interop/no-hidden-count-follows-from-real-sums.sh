#!/bin/sh
# Counts of municipalities, provinces, safety regions, health services and the country as RIVM published
# them, with small ones hidden: the attacker of the unit tests writes all shown counts as sums of
# municipalities and solves them, and none of the hidden counts comes out.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
totals=$here/../../../shared/data/rivm/COVID-19_aantallen_gemeente_cumulatief.20200914.csv
if [ ! -f "$totals" ]; then echo "skipped: needs ../shared/data/rivm"; exit 77; fi
PATH=${CORONA_BIN:-$here/../../build/release/bin}:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

corona-fetch -q rivm "$totals" |
  corona-group -q --keep --to country,province,security-region,ggd |
  corona-diff -q |
  corona-export package --publisher Emmen --contact data@example.org --licence CC0-1.0 --suppress 5 \
    -o "$work/package"
CORONA_PACKAGE=$work/package unit-tests --test-suite=package_attacker --test-case='*CORONA_PACKAGE*' --no-intro
