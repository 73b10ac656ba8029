#!/bin/sh
# What SQLite's shell imports of a file and of what corona-fetch csv makes of it are the same rows: 150 files of made-up
# cells with commas, quotes, line breaks and letters of many alphabets. (SQLite's CSV table is in no Debian package.)
set -u
cd "$(dirname "$0")/../.." || exit
for program in sqlite3 python3; do
  if ! command -v $program >/dev/null; then echo "skipped: needs $program"; exit 77; fi
done
PATH=${CORONA_BIN:-$PWD/build/release/bin}:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

python3 - "$work" <<'END'
import csv, random, sys
random.seed(7)
parts = ["a", "B", " ", ",", '"', '""', "\n", "\r\n", ";", "\t", "'", "=1", "é", "東", "😀", "{", "}", "|", "\\", "-"]
text = lambda least: "".join(random.choices(parts, k=random.randint(least, 6)))
for number in range(150):
    end = random.choice(["\n", "\r\n"])
    with open(f"{sys.argv[1]}/{number}.csv", "w", newline="") as file:
        rows = csv.writer(file, lineterminator=end, quoting=random.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
        columns = ["date", "region_code", "region_name", "metric", "total"]
        order = random.sample(columns, len(columns))
        rows.writerow(order)
        for row in range(20):
            cells = dict(zip(columns, ["2020-09-14", f"{row}{text(0)}", text(0), "m" + text(0), random.choice(["", row])]))
            rows.writerow([cells[column] for column in order])
END

for file in "$work"/[0-9]*.csv; do
  corona-fetch -q csv "$file" -o "$work/ours.csv" || { status=1; cat "$file"; continue; }
  differ=$(sqlite3 :memory: ".import --csv '$file' theirs" ".import --csv '$work/ours.csv' ours" "
    select 20 - count(*) from ours where total is not null union all
    select 20 - count(*) from theirs union all
    select count(*) from (select date, region_code, region_name, metric, total from theirs
                          except select date, region_code, region_name, metric, total from ours)" | tr '\n' ' ')
  if [ "$differ" != "0 0 0 " ]; then
    echo "other cells ($differ):"
    cat "$file"
    status=1
    break
  fi
done
exit $status
