#!/bin/sh
# LibreOffice draws the charts of a workbook, which carry no figures of their own: the pages have the bars
# and lines in their colours, the names of the regions and the figures at the bars.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
for program in soffice python3 pdftoppm; do
  if ! command -v $program >/dev/null; then echo "skipped: needs $program"; exit 77; fi
done
PATH=${CORONA_BIN:-$here/../../build/release/bin}:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

corona-fetch demo -q --metric cases --days 30 --regions 8 | corona-diff -q -o daily.csv
corona-rank -q -o ranking.csv daily.csv
corona-export xlsx -o book.xlsx daily.csv ranking.csv
soffice -env:UserInstallation="file://$work/profile" --headless --convert-to pdf book.xlsx >/dev/null 2>&1

# page WORDS: the first page that has them.
page() {
  for number in 1 2 3 4 5 6; do
    if pdftotext -f $number -l $number book.pdf - | grep -q "$1"; then echo $number; return; fi
  done
  echo "no page has '$1'" >&2
  return 1
}
bars=$(page 'top ten') lines=$(page '7-day mean (thick)')
first=$(sed -n 2p ranking.csv | cut -d, -f4)
pdftotext -f "$bars" -l "$bars" book.pdf - | grep -q "^$first\$"
pdftoppm -r 50 -f "$bars" -l "$bars" -singlefile book.pdf bars
pdftoppm -r 50 -f "$lines" -l "$lines" -singlefile book.pdf lines
python3 - <<'END'
def pixels(path, colour):
    data = open(path, "rb").read().split(b"\n", 3)[3]
    wanted = bytes.fromhex(colour)
    return sum(data[i:i + 3] == wanted for i in range(0, len(data), 3))


counts = pixels("bars.ppm", "0072B2"), pixels("lines.ppm", "0072B2"), pixels("lines.ppm", "D55E00")
assert counts[0] > 5000 and counts[1] > 50 and counts[2] > 50, counts
print("drawn")
END
