# One program for both steps: it keeps the counts of the last seven days of each region.
"$AWK" -F, '
  NR == 1 { next }
  $1 != date { date = $1; day++ }
  $(NF - 1) == "cases" && $2 !~ /[.]unknown$/ {
    if ($2 in last) { step[day % 8, $2] = $NF - last[$2]; seen[day % 8, $2] = day }
    last[$2] = $NF
  }
  END {
    for (code in last) {
      sum = 0
      for (i = day - 6; i <= day; i++) if (seen[i % 8, code] == i) sum += step[i % 8, code]
      print sum "," code
    }
  }' "$1" |
  sort -t, -k1,1nr | "$AWK" -F, '
    BEGIN { print "rank,region_code,sum" }
    $1 != last { rank = NR; last = $1 }
    { print rank "," $2 "," $1 }'
