#!/bin/sh
# tests/docs/examples.sh [--update]: every line `$ command` in a fence of the pages below, run in an empty folder
# that has `examples`, prints exactly what follows it: messages first, as those of a pipe come at any time, then
# the output. The commands of a page find what those before them wrote. A command that ends in | or \ goes on in
# the next line; in a man page, whose source has a backslash twice, in \\. --update writes what came.
set -u
cd "$(dirname "$0")/../.." || exit
PATH=${CORONA_BIN:-$PWD/build/release/bin}:$PATH
export PATH LC_ALL=C
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

for page in README.md examples/README.md man/*.scd; do
  [ -f "$page" ] || continue
  here=$(mktemp -d "$work/XXXXXX")
  ln -s "$PWD/examples" "$here"
  awk -v here="$here" -v out="$work/out" -v err="$work/err" '
    /^```/ { fenced = !fenced; answered = 0 }
    fenced && /^\$ / {
      print
      command = substr($0, 3)
      while (command ~ /[|\\]$/ && (getline line) > 0) { print line; command = command "\n" line }
      if (FILENAME ~ /[.]scd$/) gsub(/\\\\/, "\\", command)
      fflush()
      system("cd " here " && { " command "\n} >" out " 2>" err "; cat " err " " out)
      answered = 1
    }
    !answered { print }' "$page" </dev/null >"$work/page"
  if [ "${1-}" = --update ]; then cat "$work/page" >"$page"; fi
  diff -u --label "$page" --label "what it prints" "$page" "$work/page" || status=1
done
exit $status
