# What is measured, a function a work. Sourced by run.

job() { echo "$*" >>"$work/jobs"; }
count() { echo $(($(wc -l <"$1") - 1)); }

# contender WORK NAME: what runs it; gawk and mawk run one program.
contender() {
  case $2 in gawk | mawk) program=awk given="AWK=$2 " ;; *) program=$2 given= ;; esac
  for script in "$here/contenders/$1-$program".*; do
    case $script in
      *-data.table.R) echo "Rscript --vanilla '$script'" ;;
      *.py) echo "$python '$script'" ;;
      *.mjs) echo "node '$script'" ;;
      *.sql) echo "node '$here/peers/duckdb.mjs' '$script'" ;;
      *.sh) if [ -f "$script" ]; then echo "${given}sh '$script'"; fi ;;
    esac
  done
}

# compare WORK SIZE FILE...: all who do it, after their answers were seen to be the same; slow ones on S alone.
compare() {
  compared=$1 size=$2
  shift 2
  [ "$size" != L ] || return 0
  for name in $present; do
    case $size-$name in S-* | *-corona | *-duckdb | *-polars | *-data.table | *-mawk) ;; *) continue ;; esac
    run=$(contender "$compared" "$name")
    if [ "$run" ]; then job "$name $run$(printf " '%s'" "$@")"; fi
  done
  first_runs
  same_answers "$compared"
  in_turn 1
  report "$compared" "$size" "$(count "$1")"
}

work_diff() { compare diff "$1" "$(file totals "$1")"; }
work_rank() { compare rank "$1" "$(file daily "$1")"; }
work_pipe() { compare pipe "$1" "$(file totals "$1")"; }
work_fetch() { compare fetch "$1" "$(file raw "$1")" "$(file provinces all)"; }
work_group() { compare group "$1" "$(file totals "$1")" "$(file groups "$1")"; }
# Without gaps, as the windows of the others are of rows.
work_trend() { compare trend "$1" "$(file gapless "$1")" "$(file population "$1")"; }

# Beside a friendly file the same totals in other forms.
work_unfriendly() {
  [ "$1" != L ] || return 0
  for form in totals columns quoted crlf shuffled all; do
    job "$form corona-diff '$(file $form "$1")'"
  done
  first_runs
  same_answers unfriendly
  in_turn 1
  report unfriendly "$1" "$(count "$(file totals "$1")")"
  for form in columns quoted crlf shuffled all; do rm "$(file $form "$1")"; done
}

# How fast bytes can be had at all.
work_yardsticks() {
  [ "$1" != L ] || return 0
  totals=$(file totals "$1")
  job "diff corona-diff '$totals'"
  job "pipe sh '$here/contenders/pipe-corona.sh' '$totals'"
  job "cat cat '$totals'"
  job "wc wc -l '$totals'"
  job "cat-cat cat '$totals' | cat"
  measure_alone yardsticks "$1" "$(count "$totals")"
}

# A whole process on 355 rows, twenty times in a row.
work_start() {
  [ "$1" = S ] || return 0
  for kind in raw totals daily; do head -n 356 "$(file $kind 14x30)" >"$work/$kind"; done
  job "true /bin/true"
  job "fetch corona-fetch -q rivm '$work/raw'"
  job "group corona-group -q --to province '$work/totals'"
  job "diff corona-diff -q '$work/totals'"
  job "trend corona-trend -q '$work/daily'"
  job "rank corona-rank -q --metric cases '$work/daily'"
  job "export corona-export csv -q '$work/daily'"
  measure_alone start "355 rows" 355 20
}

# The stages that stream: memory with the same regions and more and more days.
work_memory() {
  [ "$1" != M ] || return 0
  job "fetch corona-fetch -q rivm '$(file raw "$1")'"
  job "group corona-group -q --members '$(file groups "$1")' '$(file totals "$1")'"
  job "diff corona-diff -q '$(file totals "$1")'"
  job "trend corona-trend -q '$(file daily "$1")'"
  job "rank corona-rank -q '$(file daily "$1")'"
  job "export corona-export csv -q '$(file daily "$1")'"
  peaks
  report memory "$1" "$(count "$(file totals "$1")")"
}

# Time against rows: more days of the same regions, and more regions on the same days.
work_growth() {
  case $rows-$1 in
    all-S) growth days 355x1000; growth regions 355x1000 ;;
    all-M) growth days 355x3000 355x10000; growth regions 1065x1000 3550x1000 ;;
    all-L) growth days 355x30000 355x46948; growth regions 10650x1000 ;;
    small-S) growth days 51x60 51x120; growth regions 51x60 102x60 ;;
    *) ;;
  esac
}
growth() {
  of=$1
  shift
  for size in "$@"; do
    totals=$(file totals "$size")
    job "diff corona-diff '$totals'"
    job "pipe sh '$here/contenders/pipe-corona.sh' '$totals'"
    measure_alone "growth-$of" "$size" "$(count "$totals")"
  done
}
