#!/bin/sh
# The documents are in plain English, as far as the table in prose.txt measures it; and a text that breaks a limit is
# noticed, for each limit.
set -u
cd "$(dirname "$0")/../.." || exit
if ! command -v python3 >/dev/null; then echo "skipped: needs python3"; exit 77; fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

python3 tests/docs/prose.py tests/docs/prose.txt || status=1

# notices LIMIT TEXT: a page with TEXT breaks that limit alone.
notices() {
  printf 'x(1)\n\n# NAME\n\n%s\n' "$2" >"$work/x.scd"
  found=$(python3 tests/docs/prose.py "$work/limits")
  case $found in
    "$work/x.scd: $1 "*) if [ "$(echo "$found" | wc -l)" = 1 ]; then return; fi ;;
  esac
  echo "'$2' should break the limit of $1, and it says '$found'"
  status=1
}
echo "$work/x.scd each 3 2 3 20" >"$work/limits"
notices where+what "You see the place where it is."
notices where+what "What you see."
notices semicolons "You see it; it is there."
notices you "It is there."
notices "words a sentence" "You see $(seq -s ' ' 20)."
printf 'x(1)\n\n# WHERE\n\nYou see it.\n\n*what*; where\n\tYou do.\n\n```\nwhere what;\n```\n' >"$work/x.scd"
python3 tests/docs/prose.py "$work/limits" || { echo "headings, terms and code are no prose"; status=1; }
exit $status
