from=$(date -u -d "$(tail -n 1 "$1" | cut -d, -f1) - 6 days" +%F)
mlr --icsv --ocsv \
  filter '$metric == "cases" && $date >= "'"$from"'" && $region_code !=~ "[.]unknown$"' \
  then put '$change = $new + $correction' \
  then stats1 -a sum -f change -g region_code \
  then sort -nr change_sum \
  then put -q '
    begin { @line = 0; @last = "" }
    @line += 1;
    if ($change_sum != @last) { @rank = @line }
    @last = $change_sum;
    emit1 {"rank": @rank, "region_code": $region_code, "sum": $change_sum}' "$1"
