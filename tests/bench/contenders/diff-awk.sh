# Names hold commas: what a row is about is all between its date and its last cell.
"$AWK" -F, '
  NR == 1 { print $0 ",new,correction"; next }
  {
    key = substr($0, 12, length($0) - 12 - length($NF))
    if (key in last) {
      step = $NF - last[key]
      if (step < 0) print $0 ",0," step; else print $0 "," step ",0"
    }
    last[key] = $NF
  }' "$1"
