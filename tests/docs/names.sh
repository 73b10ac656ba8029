#!/bin/sh
# Every source and column has its entry in its man page, columns in their order. Every format has a line in the table of
# corona-export(1), with the page that its --help names, and that page describes it. corona lists every tool.
set -u
cd "$(dirname "$0")/../.." || exit
PATH=${CORONA_BIN:-$PWD/build/release/bin}:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

# entries PAGE NAME...: each name heads an entry of the page.
entries() {
  page=man/$1.scd
  shift
  if [ $# -eq 0 ]; then echo "no names for $page"; status=1; fi
  for name in "$@"; do
    grep -q "^\*$name\*" "$page" || { echo "$page has no entry *$name*"; status=1; }
  done
}
formats=$(corona-export --help | sed -n '/^Formats:/,/^$/s/^  \([a-z]*\) .*/\1/p')
if [ -z "$formats" ]; then echo "corona-export --help names no formats"; status=1; fi
for format in $formats; do
  page=$(corona-export "$format" --help | sed -n 's/^\([a-z-]*\)(1) says more.*/\1/p')
  grep -q "^$format  .*  $page(1)\$" man/corona-export.1.scd ||
    { echo "the table of man/corona-export.1.scd has no line of $format and $page(1)"; status=1; }
  sed -n '/^# DESCRIPTION/,/^# OPTIONS/p' "man/$page.1.scd" | grep -qE "^\*$format\*|^The format \*$format\*" ||
    { echo "man/$page.1.scd does not describe $format"; status=1; }
done
entries corona-fetch.1 $(corona-fetch --list | cut -d' ' -f1)

sed -n 's/^    {"\([a-z_0-9]*\)", Kind::.*/\1/p' lib/core/column.hpp >"$work/code"
sed -n '/^# COLUMNS/,/^# SYNTAX/p' man/corona-csv.5.scd | grep '^\*' | grep -oE '\*[a-z_0-9]+\*' |
  tr -d '*' >"$work/page"
diff -u --label "columns of core/column.hpp" --label "entries of man/corona-csv.5.scd" "$work/code" "$work/page" ||
  status=1

# corona lists every tool, in the words of the tool.
corona | sed -n '/^Tools:/,/^$/s/^  \([a-z]*\)  */\1: /p' | sort >"$work/listed"
for source in tools/corona-*.cpp; do
  tool=$(basename "$source" .cpp)
  echo "${tool#corona-}: $("$tool" --help | head -n 1)"
done | sort >"$work/tools"
diff -u --label "what corona lists" --label "first lines of --help" "$work/listed" "$work/tools" || status=1
exit $status
