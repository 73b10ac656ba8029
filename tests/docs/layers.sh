#!/bin/sh
# A folder of lib/ includes only itself and the folders that stand below it in ARCHITECTURE.md, and a
# library only where it belongs. No two headers define a type of one name: the linker would mix them.
set -u
cd "$(dirname "$0")/../.." || exit
status=0

for folder in lib/*/; do
  word=$(basename "$folder")
  case $word in
    core) below=core ;;
    csv | series | tool) below="$word|core" ;;
    reference) below='reference|csv|core' ;;
    fetch | group | diff | trend | rank) below="$word|series|reference|csv|core" ;;
    export) below='export|group|trend|rank|series|reference|csv|core' ;;
    *) echo "lib/$word is in no layer"; status=1; continue ;;
  esac
  if grep -rnE '^#include "[a-z]+/' "$folder" | grep -vE "\"($below)/"; then
    echo "lib/$word may include only $below"
    status=1
  fi
done

# only PLACES HEADER: files below PLACES, and no others, include HEADER, a regular expression.
only() {
  including=$(grep -rnE "^#include <$2" lib tools) || { echo "nothing includes <$2>"; status=1; }
  if echo "$including" | grep -vE "^($1)/"; then
    echo "only $1 may include <$2>"
    status=1
  fi
}
only 'lib/tool|tools' 'CLI/'
only 'lib/csv' 'libfccp/'
only 'lib/fetch/description' 'toml[+][+]/'
only 'lib/fetch/http' 'curl/'
only 'lib/fetch/(cache|http)' 'zlib'
only 'lib/core' 'nettle/'
only 'lib/export/xlsx' 'xlsxwriter'
only 'lib/export/xlsx' 'minizip/'
only 'lib/export/sqlite' 'sqlite3'
only 'lib/export/html' 'kainjow/'

names=$(grep -rhoE --include='*.hpp' '^(struct|class|enum class) [A-Z][A-Za-z]+( :| \{)' lib)
twice=$(echo "$names" | awk '{ print $(NF - 1) }' | sort | uniq -d)
if [ -n "$twice" ]; then
  echo "defined twice: $twice"
  status=1
fi
exit $status
