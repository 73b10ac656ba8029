#!/bin/sh
# tests/docs/scripts.sh [--update]: every examples/*.sh runs from the top folder and prints its .out, messages
# first. One that `# needs:` a program is left out, with a line that says so, where that is not installed.
set -u
cd "$(dirname "$0")/../.." || exit
PATH=${CORONA_BIN:-$PWD/build/release/bin}:$PATH
export PATH LC_ALL=C
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

for script in examples/*.sh; do
  expected=${script%.sh}.out
  needs=$(sed -n 's/^# needs: //p' "$script")
  if [ -n "$needs" ] && ! command -v "$needs" >/dev/null; then echo "$script: skipped: needs $needs"; continue; fi
  sh "$script" >"$work/out" 2>"$work/err" </dev/null || { echo "$script fails"; status=1; }
  cat "$work/err" "$work/out" >"$work/both"
  if [ "${1-}" = --update ]; then cp "$work/both" "$expected"; fi
  diff -u --label "$expected" --label "what $script prints" "$expected" "$work/both" || status=1
done
exit $status
