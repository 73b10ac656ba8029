#!/bin/sh
# Names, codes, metrics, titles and sources that are mark-up, formulas or no characters, in every format.
set -eu
command -v python3 >/dev/null || { echo "skipped: needs python3"; exit 77; }
exec "$(dirname "$0")/run" --quick --only texts
