# The first of the seven days is known beforehand, as it can be with a file.
from=$(date -u -d "$(tail -n 1 "$1" | cut -d, -f1) - 6 days" +%F)
"$AWK" -F, -v from="$from" '
  $1 >= from && NR > 1 && $(NF - 4) == "cases" && $2 !~ /[.]unknown$/ { sum[$2] += $(NF - 2) + $(NF - 1) }
  END { for (code in sum) print sum[code] "," code }' "$1" |
  sort -t, -k1,1nr | "$AWK" -F, '
    BEGIN { print "rank,region_code,sum" }
    $1 != last { rank = NR; last = $1 }
    { print rank "," $2 "," $1 }'
