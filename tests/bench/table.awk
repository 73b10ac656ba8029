# table.awk -v folder=FOLDER instructions.csv growth.txt results.csv: the tables of docs/benchmarks.md and the text
# about them. FOLDER is the folder of the run, as a path from docs/.
BEGIN {
  FS = ","
  name["diff"] = "diff"; name["rank"] = "rank"; name["pipe"] = "diff, rank"; name["fetch"] = "fetch"
  name["group"] = "group"; name["trend"] = "trend"
  print "| work | rows | corona | DuckDB | Polars | data.table | others |"
  print "|---|---|---|---|---|---|---|"
}
FILENAME ~ /instructions[.]csv$/ { if (FNR > 1) instructions[$1] = $2; next }
FILENAME ~ /growth[.]txt$/ {
  slope = $0
  sub(/.*slope /, "", slope); sub(/ .*/, "", slope)
  slopes = slopes (slopes ? ", " : "") sprintf("%.2f", slope)
  next
}
FNR == 1 { next }
{ median[$1, $2, $4] = $5; ratio[$1, $2, $4] = $8; rows[$1, $2] = $3 }
$1 == "unfriendly" && $4 != "totals" && $8 > worst[$1, $2] { worst[$1, $2] = $8; which[$1, $2] = $4 }
$1 == "start" && $4 !~ /true|fetch/ && $5 > slowest { slowest = $5; slow = $4 }
$1 == "memory" && $4 != "fetch" && $9 > peak[$2] { peak[$2] = $9; peak_of[$2] = $4 }
$1 == "memory" && $4 == "fetch" { peak_fetch[$2] = $9 }
$1 in name && $4 !~ /^(corona|duckdb|polars|data.table)$/ {
  others[$1, $2] = others[$1, $2] (others[$1, $2] ? ", " : "") $4 " " short($8)
}
END {
  count = split("diff rank pipe fetch group trend", works, " ")
  for (w = 1; w <= count; w++) for (s = 1; s <= 2; s++) compared(works[w], substr("SM", s, 1))
  print "\n| measure | rows | value |"
  print "|---|---|---|"
  for (s = 1; s <= 2; s++) {
    size = substr("SM", s, 1)
    against("diff, times `wc -l`", size, "diff", "wc")
    against("diff, rank, times `cat \\| cat`", size, "pipe", "cat-cat")
    form = which["unfriendly", size]
    if (form) own("diff, unfriendly input (worst: " form "), times friendly", rows["unfriendly", size], worst["unfriendly", size])
  }
  if (slowest) {
    none = median["start", "355 rows", "true"]
    own("start, over `/bin/true` (slowest: " slow "), ms", 355, (slowest - none) * 1000)
    own("start of corona-fetch, over `/bin/true`, ms", 355, (median["start", "355 rows", "fetch"] - none) * 1000)
  }
  for (s = 1; s <= 2; s++) {
    size = substr("SL", s, 1)
    if (!(size in peak)) continue
    own("memory of a stage (most: " peak_of[size] "), MiB", rows["memory", size], peak[size])
    own("memory of corona-fetch, MiB", rows["memory", size], peak_fetch[size])
  }
  own("instructions a row, diff", "", instructions["diff"])
  own("instructions a row, diff, unfriendly input", "", instructions["unfriendly"])
  if (slopes) print "| growth: slope of log time against log rows | | " slopes " |"
  print ""
  if (slopes) print "![Time against rows, both on logarithmic scales](" folder "/growth.svg)\n"
  print "Times are medians of whole processes, from a CSV file in memory to /dev/null. The columns of the others say how many"
  print "times as long they took. DuckDB, Polars and data.table used all cores. Ratios travel to other machines, times do not."
  print "[versions.txt](" folder "/versions.txt) has versions and machine. [results.csv](" folder "/results.csv) has the"
  print "spread and memory of each."
  print ""
  print "Read the tables with care:"
  print ""
  print "- The counts are made up, clean and sorted by date. This is the input that corona is made for."
  print "- A database that has the counts loaded already answers the next question without reading a file."
  print "- The start of Node and R is part of the time. It counts on few rows, and hardly on many."
  print "- The others do less. Their windows are of rows, not of days, so the input of trend has no gaps. Their group sums do"
  print "  not see that a member lacks a row. None of them checks dates and duplicate rows, or says how many days a count covers."
  print "- The others do more, too: they answer any question about any columns."
}
function compared(work, size) {
  if (!((work, size) in rows)) return
  print "| " name[work] " | " many(rows[work, size]) " | " seconds(median[work, size, "corona"]) " | " \
    times(work, size, "duckdb") " | " times(work, size, "polars") " | " times(work, size, "data.table") " | " \
    others[work, size] " |"
}
function against(measure, size, mine, other) {
  if (!(("yardsticks", size) in rows)) return
  own(measure, rows["yardsticks", size], median["yardsticks", size, mine] / median["yardsticks", size, other])
}
function own(measure, of, value) { print "| " measure " | " many(of) " | " short(value) " |" }
function times(work, size, who) { return ratio[work, size, who] == "" ? "" : short(ratio[work, size, who]) }
function short(value) { return sprintf(value >= 99.95 ? "%.0f" : value >= 9.995 ? "%.1f" : "%.2f", value) }
function seconds(value) { return value < 1 ? short(value * 1000) " ms" : short(value) " s" }
function many(value) { return value >= 1e6 ? sprintf("%.1f million", value / 1e6) : value }
