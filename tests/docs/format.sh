#!/bin/sh
# The C++ is formatted as .clang-format says, in the way of the version that Debian 12 has: others break some lines
# elsewhere.
set -u
cd "$(dirname "$0")/../.." || exit
if ! command -v clang-format >/dev/null; then echo "skipped: needs clang-format"; exit 77; fi
version=$(clang-format --version | sed 's/.*version \([0-9]*\).*/\1/')
if [ "$version" != 14 ]; then echo "skipped: needs clang-format 14, and this is $version"; exit 77; fi
find lib tools tests -name '*.?pp' -exec clang-format --dry-run --Werror {} +
