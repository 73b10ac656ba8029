#!/bin/sh
# tests/docs/install.sh [--update]: `cmake --install` puts in place the files of installed.txt, and beside them
# the headers of lib/ and all of examples/, no more, no less, under any prefix; and uninstalling leaves nothing.
set -u
cd "$(dirname "$0")/../.." || exit
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
list=tests/docs/installed.txt
build=${CORONA_BIN:-build/release/bin}/..
status=0

installed() { (cd "$1" && find . ! -type d | LC_ALL=C sort); }
expected() {
  grep -v '^#' $list
  (cd lib && find . -name '*.hpp' ! -path './tool/*' | sed 's|^[.]|./include/corona|')
  find ./examples ! -type d | sed 's|^[.]|./share/doc/corona|'
}

if [ -e "$build/install_manifest.txt" ]; then cp "$build/install_manifest.txt" "$work/manifest"; fi  # of who builds here
cmake --install "$build" --prefix "$work/folder" >/dev/null || exit
installed "$work/folder" >"$work/list"
if [ "${1-}" = --update ]; then
  { grep '^#' $list; grep -vE '^\./(include/|share/doc/corona/examples/)' "$work/list"; } >"$work/new"
  cp "$work/new" $list
fi
expected | LC_ALL=C sort >"$work/expected"
diff -u --label "$list, lib/, examples/" --label "what is installed" "$work/expected" "$work/list" || status=1

# Another prefix, below DESTDIR: the same files; and away again, but for one that is none of ours.
dest=$work/a\ [b]  # a name that patterns do not find
DESTDIR=$dest cmake --install "$build" --prefix /opt/corona >/dev/null || exit
installed "$dest/opt/corona" | cmp - "$work/list" || { echo "another prefix has other files"; status=1; }
touch "$dest/opt/corona/share/corona/mine"
DESTDIR=$dest cmake -P cmake/uninstall.cmake "$build/install_manifest.txt" || status=1
left=$(cd "$dest" && find . ! -type d && find . -type d -empty)
if [ "$left" != ./opt/corona/share/corona/mine ]; then echo "uninstalled, there is still: $left"; status=1; fi
if [ -e "$work/manifest" ]; then cp "$work/manifest" "$build/install_manifest.txt"; fi
exit $status
