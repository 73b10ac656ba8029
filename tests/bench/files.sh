# The files that are read, made when asked for: `file KIND SIZE` prints where. Sourced by run, which sets $work.

# Regions and days of a size; of another name, such as 355x10000, it is just that.
extent() {
  case $rows-$1 in
    all-S) echo 355x1000 ;;
    all-M) echo 3550x1000 ;;
    all-L) echo 355x46948 ;;
    small-S) echo 51x60 ;;
    small-M) echo 400x20 ;;
    small-L) echo 51x120 ;;
    *) echo "$1" ;;
  esac
}

file() {
  made=$work/$1-$(extent "$2").csv
  if [ ! -f "$made" ]; then "make_$1" "$2" </dev/null >"$made.part" && mv "$made.part" "$made" || exit; fi
  echo "$made"
}

make_totals() {
  extent=$(extent "$1")
  corona-fetch -q demo --regions "${extent%x*}" --days "${extent#*x}"
}
make_daily() { corona-diff "$(file totals "$1")"; }
make_gapless() { corona-diff -q --gaps spread "$(file totals "$1")"; }

# A name may hold commas, in quotes.
cells='{ metric = $(NF - 1); name = substr($0, length($1 $2) + 3, length($0) - length($1 $2 metric $NF) - 4) }'

# RIVM's cumulative file, with the layout and the regions of the real one: of M it has ten times the days.
make_raw() {
  case $rows-$1 in all-M) size=355x10000 ;; *) size=$1 ;; esac
  awk -F, '
    BEGIN {
      print "Date_of_report;Municipality_code;Municipality_name;Province;Total_reported;Hospital_admission;Deceased"
      count = split("Groningen Friesland Drenthe Overijssel Flevoland Gelderland Utrecht Noord-Holland Zuid-Holland " \
        "Zeeland Noord-Brabant Limburg", province, " ")
    }
    NR == 1 { next }'"$cells"'
    metric == "cases" {
      gsub(/"/, "", name)
      place = $2 ";" name ";" province[NR % count + 1]
      if (sub(/ [(]municipality unknown[)]/, "", name)) place = ";;" name
      printf "%s 10:00:00;%s;%s", $1, place, $NF
      next
    }
    { printf metric == "deaths" ? ";%s\n" : ";%s", $NF }' "$(file totals "$size")"
}
make_provinces() {
  printf '%s\n' province,code Groningen,PV20 Friesland,PV21 Drenthe,PV22 Overijssel,PV23 Flevoland,PV24 Gelderland,PV25 \
    Utrecht,PV26 Noord-Holland,PV27 Zuid-Holland,PV28 Zeeland,PV29 Noord-Brabant,PV30 Limburg,PV31
}

# Twelve groups, as provinces are, also of regions that are made up; and inhabitants of all that have some.
make_groups() {
  awk -F, 'NR == 1 { print "region_code,group_code,group_name"; date = ""; next }
    date == "" { date = $1 }
    $1 != date { exit }
    !seen[$2]++ { group = ++n % 12 + 1; print $2 ",group" group ",Group " group }' "$(file totals "$1")"
}
make_population() {
  awk -F, 'NR == 1 { print "region_code,population"; next }
    $1 !~ /unknown$/ { print $1 "," 900 + NR * 7919 % 90000 }' "$(file groups "$1")"
}

# The totals of a size, unfriendly: columns in another order, quotes, CRLF, regions in another order every day.
make_columns() { awk -F, -v OFS=, "$cells"'{ print metric, $NF, name, $1, $2 }' "$(file totals "$1")"; }
make_quoted() {
  awk -F, -v OFS='","' "$cells"'{ gsub(/"/, "", name); print "\"" $1, $2, name, metric, $NF "\"" }' \
    "$(file totals "$1")"
}
make_crlf() { awk '{ print $0 "\r" }' "$(file totals "$1")"; }
make_shuffled() {
  awk -F, 'function give(i) { while (n > 0) { i = (n * 7919 + NR) % n + 1; print line[i]; line[i] = line[n--] } }
    NR == 1 { print; next }
    $1 != day { give(); day = $1 }
    { line[++n] = $0 }
    END { give() }' "$(file totals "$1")"
}
make_all() {
  awk -F, -v OFS='","' "$cells"'{ gsub(/"/, "", name); print "\"" metric, $NF, name, $1, $2 "\"\r" }' \
    "$(file shuffled "$1")"
}
