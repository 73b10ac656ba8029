#!/bin/sh
# The invariants of tests/interop/invariants/run hold on random streams. The seed differs each time and is printed.
if ! command -v python3 >/dev/null; then echo "skipped: apt-get install python3"; exit 77; fi
exec "$(dirname "$0")/invariants/run"
