#!/bin/sh
# Every test that SECURITY.md and README.md name is there.
set -u
cd "$(dirname "$0")/../.." || exit
status=0
for name in $(grep -ohE '`(tests|fetch|group|diff|trend|rank|export|pipe)/[^` ]*' SECURITY.md README.md | tr -d '`' | sort -u); do
  case $name in
    tests/*) path=$name ;;
    *) path=tests/cases/$name/cmd ;;
  esac
  # shellcheck disable=SC2086 # some are patterns
  ls $path >/dev/null 2>&1 || { echo "named, and not there: $name"; status=1; }
done
exit $status
