#!/bin/sh
# The C++ is formatted as .clang-format says.
set -u
cd "$(dirname "$0")/../.." || exit
if ! command -v clang-format >/dev/null; then echo "skipped: needs clang-format"; exit 77; fi
find lib tools tests -name '*.?pp' -exec clang-format --dry-run --Werror {} +
