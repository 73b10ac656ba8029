#!/bin/sh
# Every column of corona-csv(5) at extremes, in every format.
set -eu
command -v python3 >/dev/null || { echo "skipped: needs python3"; exit 77; }
exec "$(dirname "$0")/run" --quick --only figures
