#!/bin/sh
# Builds pages from made-up counts and looks at them in headless Chromium: see pages.mjs. The HTML is
# checked by html-validate. Without node, npm, its registry or Chromium it says so and skips. With a
# folder as argument, screenshots are kept there.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
bin=$(cd "${CORONA_BIN:-$here/../../build/release/bin}" && pwd)
command -v "${CHROMIUM:-chromium}" >/dev/null || { echo 'skipped: no chromium'; exit 77; }
packages=$("$here/../npm-ci" browser)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
daily=$here/../cases/export/page-of-a-region/daily.csv
# All municipalities of a province, so that it has a page too.
zeeland=GM0654,GM0664,GM0677,GM0678,GM0687,GM0703,GM0715,GM0716,GM0717,GM0718,GM1676,GM1695,GM1714
"$bin/corona-fetch" demo -q --days 40 --region $zeeland | "$bin/corona-diff" >"$work/zeeland.csv"
"$bin/corona-export" site -o "$work/site" --url https://example.org/ "$work/zeeland.csv"
[ -e "$work/site/regions/PV29.html" ]
"$bin/corona-export" html --region Emmen --locale nl -o "$work/site/page.html" "$daily"
[ $# -eq 0 ] || set -- "$(cd "$1" && pwd)"
cd "$packages"
node_modules/.bin/html-validate -p standard "$work"/site/*.html "$work"/site/regions/*.html
node pages.mjs "$work/site" "$@"
