#!/bin/sh
# Every option that --help shows is tried by a golden case; and every message in the code is in an `err` of a case or,
# where it takes a server or a fault of the system, looked for by another test. Those that nobody can provoke are in
# tried-never.txt, with why.
set -u
cd "$(dirname "$0")/../.." || exit
if ! command -v python3 >/dev/null; then echo "skipped: needs python3"; exit 77; fi
PATH=${CORONA_BIN:-$PWD/build/release/bin}:$PATH
export PATH
python3 tests/docs/tried.py
