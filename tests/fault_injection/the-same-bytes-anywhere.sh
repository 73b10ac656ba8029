#!/bin/sh
# The same input gives the same bytes in any locale and time zone, on one core, from a file, from a pipe, and from one
# that gives a byte at a time. tests/matrix/run compares compilers too.
set -u
cd "$(dirname "$0")/../.." || exit
for program in localedef sqlite3; do
  if ! command -v $program >/dev/null; then echo "skipped: needs $program"; exit 77; fi
done
exec tests/matrix/run "${CORONA_BIN:-build/release/bin}"
