from=$(date -u -d "$(tail -n 1 "$1" | cut -d, -f1) - 6 days" +%F)
mlr --icsv --ocsv \
  filter '$metric == "cases" && $region_code !=~ "[.]unknown$"' \
  then put -q '
    if ($date >= "'"$from"'") { @sum[$region_code] += $total - @last[$region_code] }
    @last[$region_code] = $total;
    end { emit @sum, "region_code" }' \
  then sort -nr sum \
  then put -q '
    begin { @line = 0; @last = "" }
    @line += 1;
    if ($sum != @last) { @rank = @line }
    @last = $sum;
    emit1 {"rank": @rank, "region_code": $region_code, "sum": $sum}' "$1"
