#!/bin/sh
# A region's page with half a year of days takes 6 sides of A4 and the country's 10, as Chromium prints them,
# and no more.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
PATH=${CORONA_BIN:-$here/../../build/release/bin}:$PATH
chromium=${CHROMIUM:-chromium}
for tool in "$chromium" pdfinfo; do
  command -v "$tool" >/dev/null || { echo "skipped: no $tool"; exit 77; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME="$work" # Chromium keeps a profile there
corona-fetch demo -q --days 182 | corona-diff -o "$work/daily.csv"
status=0

# print NAME SIDES OPTION...
print() {
  name=$1 most=$2
  shift 2
  corona-export html --locale nl "$@" -o "$work/$name.html" "$work/daily.csv"
  "$chromium" --headless --no-sandbox --no-pdf-header-footer --print-to-pdf="$work/$name.pdf" "file://$work/$name.html" 2>"$work/log" ||
    { cat "$work/log"; status=1; }
  sides=$(pdfinfo "$work/$name.pdf" | sed -n 's/^Pages: *//p')
  [ "$sides" -le "$most" ] || { echo "$name takes $sides sides, not $most"; status=1; }
}

print emmen 6 --region Emmen
print country 10
exit $status
