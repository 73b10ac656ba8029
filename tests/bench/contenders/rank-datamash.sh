# datamash adds up and mawk picks the rows, as datamash has no condition.
from=$(date -u -d "$(tail -n 1 "$1" | cut -d, -f1) - 6 days" +%F)
mawk -F, -v from="$from" '
  $1 >= from && NR > 1 && $(NF - 4) == "cases" && $2 !~ /[.]unknown$/ { print $2 "," $(NF - 2) + $(NF - 1) }' "$1" |
  datamash -t, --sort groupby 1 sum 2 | sort -t, -k2,2nr | mawk -F, '
    BEGIN { print "rank,region_code,sum" }
    $2 != last { rank = NR; last = $2 }
    { print rank "," $1 "," $2 }'
