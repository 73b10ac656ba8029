#!/bin/sh
# Miller reads corona-csv as examples/everyones-formats.md says: codes are text and keep their zeros, counts are
# numbers, and what is not known is empty.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if ! command -v mlr >/dev/null; then echo "skipped: needs mlr, of miller"; exit 77; fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$here/others"
./example Miller | sh | tr -d ' \n' >"$work/records"
has() { grep -qF "$1" "$work/records" || { echo "no $1 in:"; cat "$work/records"; exit 1; }; }
has '{"date":"2020-09-13","region_code":"066","region_name":"L'\''Aquila","metric":"cases","total":310,"new":4,"correction":0,"days":1}'
has '{"date":"2020-09-14","region_code":"NA","region_name":"Napoli","metric":"cases","total":6008,"new":0,"correction":-2,"days":1}'
has '"region_code":"GM1900","region_name":"Súdwest-Fryslân","metric":"cases","total":"","new":"","correction":"","days":1}'
