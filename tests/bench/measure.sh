# How a command is measured. Sourced by run, which sets $work, $rounds and $results.
# A line of jobs is a name, a blank and what sh runs.

# first_runs: the largest memory of one process of each, and its answer.
first_runs() {
  rm -f "$work"/answer.*
  while read -r name command; do
    command time -f %M -o "$work/peak.$name" sh -c "$command" >"$work/answer.$name" </dev/null || exit
  done <"$work/jobs"
}

# peaks: the largest memory of one process of each, whatever it answers.
peaks() {
  rm -f "$work"/times.*
  while read -r name command; do
    command time -f %M -o "$work/peak.$name" sh -c "$command" >/dev/null </dev/null || exit
    : >"$work/times.$name"
  done <"$work/jobs"
}

# measure_alone WORK SIZE ROWS [REPEAT]: commands that are not to give the same answer.
measure_alone() {
  peaks
  in_turn "${4-1}"
  report "$1" "$2" "$3"
}

# Rows in the form that all have.
plain() {
  case $1-$2 in
    diff-corona) columns=date,region_code,region_name,metric,total,new,correction ;;
    rank-corona | pipe-corona) columns=rank,region_code,sum ;;
    *) columns= ;;
  esac
  if [ $columns ]; then corona-export csv --columns $columns "$3"; else cat "$3"; fi | tr -d '"\r' | sed 's/[.]0$//'
}

# same_answers WORK: as that of the first job, line by line or, where that differs, sorted.
same_answers() {
  first=
  while read -r name command; do
    answer=$work/answer.$name
    plain "$1" "$name" "$answer" >"$work/plain" && mv "$work/plain" "$answer"
    if [ ! "$first" ]; then first=$answer; continue; fi
    if ! cmp -s "$first" "$answer"; then
      [ -f "$first.sorted" ] || sort -S 1G "$first" >"$first.sorted"
      sort -S 1G -o "$answer" "$answer"
      if ! cmp -s "$first.sorted" "$answer"; then
        echo "$1: $name has another answer than corona:" >&2
        diff "$first.sorted" "$answer" | head -n 5 >&2
        exit 1
      fi
    fi
    rm "$answer"
  done <"$work/jobs"
}

# in_turn REPEAT: A B C A B C ..., each so many times in a row; nanoseconds of one.
in_turn() {
  rm -f "$work"/times.*
  [ "$rows" = small ] || sync
  round=0
  while [ $round -lt "$rounds" ]; do
    while read -r name command; do
      left=$1
      begin=$(date +%s%N)
      while [ "$left" -gt 0 ]; do eval "$command" >/dev/null </dev/null; left=$((left - 1)); done
      echo $((($(date +%s%N) - begin) / $1)) >>"$work/times.$name"
    done <"$work/jobs"
    round=$((round + 1))
  done
}

# report WORK SIZE ROWS: a line each, in results.csv and to be read; ratios are to the first job. Then there are none.
report() {
  base=
  while read -r name command; do
    sort -n "$work/times.$name" | awk -v peak="$(cat "$work/peak.$name")" -v base="$base" -v name="$1,$2,$3,$name" '
      { time[NR] = $1 / 1e9 }
      END {
        if (NR == 0) { printf "%s,,,,,%.1f\n", name, peak / 1024; exit }
        median = NR % 2 ? time[(NR + 1) / 2] : (time[NR / 2] + time[NR / 2 + 1]) / 2
        ratio = median / (base ? base : median)
        printf "%s,%.5f,%.5f,%.5f,%.3f,%.1f\n", name, median, time[1], time[NR], ratio, peak / 1024
      }' >"$work/line"
    [ "$base" ] || base=$(cut -d, -f5 "$work/line")
    cat "$work/line" >>"$results"
    awk -F, '$5 == "" { printf "%-14s %-11s %-13s %76.1f MiB\n", $1, $2, $4, $9; next }
      { printf "%-14s %-11s %-13s %10.1f ms  (%.1f to %.1f) %8.2f x %9.1f MiB\n",
      $1, $2, $4, $5 * 1000, $6 * 1000, $7 * 1000, $8, $9 }' "$work/line"
  done <"$work/jobs"
  : >"$work/jobs"
}
