# table.awk -v folder=FOLDER instructions.csv growth.txt results.csv: the table of the README, with the targets, the
# picture and what they do not say. FOLDER is that of the run as the README calls it.
BEGIN {
  FS = ","
  target["diff,M"] = 15; target["rank,M"] = 5; target["pipe,M"] = 9; target["fetch,S"] = 5; target["fetch,M"] = 5
  target["group,M"] = 8; target["trend,M"] = 8
  name["diff"] = "diff"; name["rank"] = "rank"; name["pipe"] = "diff, rank"; name["fetch"] = "fetch"
  name["group"] = "group"; name["trend"] = "trend"
  print "| work | rows | corona | DuckDB | Polars | data.table | others | target | measured |"
  print "|---|---|---|---|---|---|---|---|---|"
}
FILENAME ~ /instructions[.]csv$/ { if (FNR > 1) instructions[$1] = $2; next }
FILENAME ~ /growth[.]txt$/ {
  slope = $0
  sub(/.*slope /, "", slope); sub(/ .*/, "", slope)
  slopes = slopes (slopes ? ", " : "") sprintf("%.2f", slope)
  if (abs(slope - 1) > abs(far)) far = slope - 1
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
  for (s = 1; s <= 2; s++) {
    size = substr("SM", s, 1)
    against("diff against `wc -l`", size, "diff", "wc", 2)
    against("diff, rank against `cat \\| cat`", size, "pipe", "cat-cat", 1)
    form = which["unfriendly", size]
    if (form) own("diff, unfriendly (worst: " form ") against friendly", rows["unfriendly", size],
      median["unfriendly", size, form], "at most 4", worst["unfriendly", size], 4)
  }
  if (slowest) {
    none = median["start", "355 rows", "true"]
    own("start, more than `/bin/true` (most: " slow "), ms", 355, slowest, "at most 3", (slowest - none) * 1000, 3)
    own("start of corona-fetch, ms", 355, median["start", "355 rows", "fetch"], "at most 6",
      (median["start", "355 rows", "fetch"] - none) * 1000, 6)
  }
  for (s = 1; s <= 2; s++) {
    size = substr("SL", s, 1)
    if (!(size in peak)) continue
    own("memory of a stage (most: " peak_of[size] "), MiB", rows["memory", size], "", "under 12", peak[size], 12)
    own("memory of corona-fetch, MiB", rows["memory", size], "", "under 24", peak_fetch[size], 24)
  }
  own("instructions a row, diff", "", "", "250", instructions["diff"], 250)
  own("instructions a row, diff, unfriendly", "", "", "700", instructions["unfriendly"], 700)
  if (slopes) print "| growth: slope of log time against log rows | | | | | | | 1 ± 0.1 | " slopes \
    (abs(far) > 0.1 ? ", missed" : "") " |"
  print ""
  if (slopes) print "![Time against rows, both on logarithmic scales](" folder "/growth.svg)\n"
  print "Times are medians of whole processes, from a CSV file in memory to /dev/null; beside corona stands how many times as"
  print "long the others took, and *measured* is the fastest of DuckDB, Polars and data.table, which used all cores. Ratios"
  print "travel to other machines, times do not. [versions.txt](" folder "/versions.txt) has versions and machine,"
  print "[results.csv](" folder "/results.csv) the spread and memory of each."
  print ""
  print "What the table does not say: the counts are made up, clean and sorted by date, which is what corona is made for; a"
  print "database that has them loaded already answers the next question without reading a file. Starting Node and R is part of"
  print "the time, which counts on few rows and hardly on many. The others do less: their windows are of rows, not of days, so"
  print "trend has input without gaps; sums of groups do not see that a member lacks a row; none checks that a date is one, or"
  print "that no row comes twice, or says how many days a count is of. They do more, too: any question, of any columns."
}
function compared(work, size,   fastest, text, wanted) {
  if (!((work, size) in rows)) return
  fastest = least(least(ratio[work, size, "duckdb"], ratio[work, size, "polars"]), ratio[work, size, "data.table"])
  text = fastest ? short(fastest) : ""
  wanted = target[work "," size]
  if (fastest && fastest < wanted) text = text ", missed"
  print "| " name[work] " | " many(rows[work, size]) " | " seconds(median[work, size, "corona"]) " | " \
    times(work, size, "duckdb") " | " times(work, size, "polars") " | " times(work, size, "data.table") " | " \
    others[work, size] " | " (wanted ? wanted " times as fast" : "") " | " text " |"
}
function against(what, size, mine, other, most) {
  if (!(("yardsticks", size) in rows)) return
  own(what, rows["yardsticks", size], median["yardsticks", size, mine], size == "M" ? "at most " most : "",
    median["yardsticks", size, mine] / median["yardsticks", size, other], size == "M" ? most : 1e9)
}
function own(what, of, time, wanted, measured, most) {
  print "| " what " | " many(of) " | " (time == "" ? "" : seconds(time)) " | | | | | " wanted " | " short(measured) \
    (measured > most ? ", missed" : "") " |"
}
function times(work, size, who) { return ratio[work, size, who] == "" ? "" : short(ratio[work, size, who]) }
function short(value) { return sprintf(value >= 99.95 ? "%.0f" : value >= 9.995 ? "%.1f" : "%.2f", value) }
function seconds(value) { return value < 1 ? short(value * 1000) " ms" : short(value) " s" }
function many(value) { return value >= 1e6 ? sprintf("%.1f million", value / 1e6) : value }
function least(a, b) { return a == "" ? b : b == "" ? a : a + 0 < b + 0 ? a : b }
function abs(value) { return value < 0 ? -value : value }
