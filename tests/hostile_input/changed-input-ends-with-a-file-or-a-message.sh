#!/bin/sh
# Input that was changed at random, with another seed each time, which is told; all tools and formats.
set -eu
command -v python3 >/dev/null || { echo "skipped: needs python3"; exit 77; }
exec "$(dirname "$0")/run" --quick --only mutations
