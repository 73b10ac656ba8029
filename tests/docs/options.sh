#!/bin/sh
# Of every tool, the --flags of --help, and of the --help of each of its formats, are the bold ones that
# head the entries under OPTIONS of its man page, and its usage is the SYNOPSIS. No line of it is longer than 80.
set -u
cd "$(dirname "$0")/../.." || exit
PATH=${CORONA_BIN:-$PWD/build/release/bin}:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

# All the help that a tool has.
help_of() {
  "$1" --help
  for format in $("$1" --help | sed -n '/^Formats:/,/^$/s/^  \([a-z]*\) .*/\1/p'); do "$1" "$format" --help; done
}

section() { awk -v name="# $1" '/^# /{ inside = $0 == name; next } inside' "$2"; }

for source in tools/corona-*.cpp; do
  tool=$(basename "$source" .cpp)
  page=man/$tool.1.scd
  if help_of "$tool" | grep -E '^.{81}'; then echo "$tool --help: longer than 80 columns"; status=1; fi
  { "$tool" --help | sed -n 's/^Usage: //p'
    help_of "$tool" | grep -E '^  -' | grep -oE -- '--[a-z][a-z0-9-]*' | sort -u; } >"$work/help"
  { section SYNOPSIS "$page" | grep . | tr -d '*_'
    section OPTIONS "$page" | grep '^\*-' | grep -oE -- '\*--[a-z0-9-]+\*' | tr -d '*' | sort -u; } >"$work/page"
  diff -u --label "$tool --help" --label "$page" "$work/help" "$work/page" || status=1
done
exit $status
