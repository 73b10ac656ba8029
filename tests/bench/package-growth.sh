#!/bin/sh
# tests/bench/package-growth.sh: four times the regions take corona-export package about four times the instructions,
# which valgrind counts the same on any day: without and with small counts hidden, for regions of no table, and for
# towns in districts and zones that overlap.
set -u
here=$(cd "$(dirname "$0")" && pwd)
bin=$(cd "${CORONA_BIN:-$here/../../build/release/bin}" && pwd) || exit
PATH=$bin:$PATH
export PATH LC_ALL=C
if ! command -v valgrind >/dev/null; then echo "skipped: needs valgrind"; exit 77; fi
if readelf -s --wide "$bin/corona-export" | grep -q __asan_init; then echo "skipped: built with sanitizers"; exit 77; fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# land TOWNS: regions.csv, and a week in counts.csv
land() {
  awk -v towns="$1" -v regions="$work/regions.csv" 'BEGIN {
    print "region_code,region_level,parent_code\nland,land," >regions
    print "date,region_code,metric,new,days"
    for (i = 0; i < towns; ++i) {
      district = "d" int(i / 20); zone = "z" int(i * 7 / towns * 3)
      if (!(district in sum)) print district ",district,land" >regions
      if (!(zone in sum)) print zone ",zone,land" >regions
      print "t" i ",town," district " " zone >regions
      count = i * 7919 % 23
      sum[district] += count; sum[zone] += count; sum["land"] += count; sum["t" i] = count
    }
    for (code in sum) print "2020-09-13," code ",cases," sum[code] ",7"
  }' >"$work/counts.csv"
}
# instructions COUNTS [OPTION...]
instructions() {
  counts=$1
  shift
  valgrind --tool=callgrind --callgrind-out-file=/dev/null corona-export package -q --publisher P --contact a@b.example \
    --licence CC0-1.0 "$@" -o "$work/package" "$counts" 2>&1 | sed -n 's/.*refs: *//p' | tr -d ,
  rm -rf "$work/package"
}

for towns in 1000 4000; do
  (echo date,region_code,metric,new; seq -f '2020-09-13,X%.0f,cases,1' $towns) >"$work/flat.csv"
  land $towns
  echo "flat $(instructions "$work/flat.csv")"
  echo "nested $(instructions "$work/counts.csv" --regions "$work/regions.csv")"
  echo "hidden $(instructions "$work/counts.csv" --regions "$work/regions.csv" --suppress 5)"
done | tee "$work/now" | awk '
  $2 <= 0 { print $1 ": no instructions were counted"; bad = 1; next }
  !($1 in few) { few[$1] = $2; next }
  { ratio = $2 / few[$1]; printf "%s: %.2f times\n", $1, ratio; if (ratio > 4.2) bad = 1; ++compared }
  END { if (compared != 3) bad = 1; exit bad }'
