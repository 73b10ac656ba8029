#!/bin/sh
# Every tool of the release preset is position-independent, has its relocations read-only from the start, no
# stack that can be run, guards on the stack and checked copies.
set -u
cd "$(dirname "$0")/../.." || exit
bin=${CORONA_BIN:-build/release/bin}
if ! command -v readelf >/dev/null; then echo "skipped: needs readelf"; exit 77; fi
if readelf -s --wide "$bin/corona-diff" | grep -q __asan_init; then echo "skipped: built with sanitizers"; exit 77; fi
status=0
# has TOOL WHAT PATTERN READELF-OPTION...
has() {
  tool=$1 what=$2 pattern=$3
  shift 3
  readelf --wide "$@" "$tool" | grep -qE "$pattern" || { echo "$(basename "$tool"): no $what"; status=1; }
}
for tool in "$bin"/corona*; do
  has "$tool" "position-independent code" 'Type: *DYN' -h
  has "$tool" "read-only relocations" GNU_RELRO -l
  has "$tool" "relocation at the start" 'BIND_NOW|FLAGS_1.*NOW' -d
  has "$tool" "stack that cannot be run" 'GNU_STACK.* RW ' -l
  has "$tool" "guard on the stack" __stack_chk_fail -s
  has "$tool" "checked copies" '__[a-z]+_chk' -s
done
exit $status
