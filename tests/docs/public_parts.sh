#!/bin/sh
# Of every library the code uses only what is public, so that it builds with the next version: no header or namespace of
# its inside, no changed copy of its files, and of libxlsxwriter no field of a struct and no function without a
# documentation in its headers.
set -u
cd "$(dirname "$0")/../.." || exit
cache=${CORONA_BIN:-$PWD/build/release/bin}/../CMakeCache.txt
xlsx=lib/export/xlsx
status=0

# no PATTERN WHAT PLACE...: no line of code below the places has the pattern.
no() {
  pattern=$1 what=$2
  shift 2
  if grep -rnE --include='*.?pp' --include='*.cmake' --include=CMakeLists.txt -e "$pattern" "$@" | grep -vE ':[0-9]+: *(//|#) '; then
    echo "^ $what"
    status=1
  fi
}
no '#include <([^>]*/)?(impl|detail|details|internal|private)(/|[.]h)' 'a private header of a library' lib tools tests
no '[A-Za-z]::(detail|details|impl|internal)::' 'a private namespace of a library' lib tools tests
no '# *define (private|protected|class) ' 'private parts made public' lib tools tests
no 'file\((READ|STRINGS|COPY)[^)]*(_include|INCLUDE_DIR)' 'the text of a header of a library' CMakeLists.txt cmake tests
no '\b(sheet|book|chart|format|axis)_?(\(\))?->' 'a field of a struct of libxlsxwriter' $xlsx
no '->' 'a field of a struct of libxlsxwriter' $xlsx/charts.cpp $xlsx/cell_sheet.cpp $xlsx/workbook.cpp

headers=$(sed -n 's/^xlsxwriter_include:PATH=//p' "$cache")/xlsxwriter
documented=$(cat "$headers"/*.h | awk '
  after_comment && match($0, /[a-z_0-9]+\(/) { print substr($0, RSTART, RLENGTH - 1) }
  { after_comment = /\*\/$/ }' | sort -u)
for function in $(grep -rhoE '::(lxw|workbook|worksheet|chart|format)_[a-z_0-9]+\(' $xlsx | tr -d ':(' | sort -u); do
  echo "$documented" | grep -qx "$function" || { echo "libxlsxwriter does not document $function()"; status=1; }
done
[ -n "$documented" ] || { echo "no headers of libxlsxwriter: $headers"; status=1; }
exit $status
