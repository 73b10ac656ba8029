#!/bin/sh
# cppcheck finds nothing, but for what a comment beside it says is none.
set -u
cd "$(dirname "$0")/../.." || exit
if ! command -v cppcheck >/dev/null; then echo "skipped: needs cppcheck"; exit 77; fi
# Version 2.17 also says how far it looked, and finds a buffer that is filled before it is read.
cppcheck -j2 --std=c++20 --enable=warning,performance,portability --inline-suppr --suppress=missingIncludeSystem \
  --suppress=normalCheckLevelMaxBranches --suppress=uninitMemberVar:lib/core/figure_text.hpp \
  --error-exitcode=1 --quiet -I lib lib tools
