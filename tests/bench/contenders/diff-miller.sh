# Not `step -a delta` and `cut -x`: Miller 6.6.0 gives other wrong rows with it each time.
mlr --icsv --ocsv put -q '
  key = $region_code . "," . $metric;
  if (is_present(@last[key])) {
    step = $total - @last[key];
    emit1 mapsum($*, {"new": max(step, 0), "correction": min(step, 0)})
  }
  @last[key] = $total' "$1"
