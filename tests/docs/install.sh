#!/bin/sh
# tests/docs/install.sh [--update]: `cmake --install` puts in place the files of installed.txt, no more, no
# less.
set -u
cd "$(dirname "$0")/../.." || exit
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
list=tests/docs/installed.txt

DESTDIR=$work/root cmake --install "${CORONA_BIN:-build/release/bin}/.." --prefix /usr >/dev/null || exit
(cd "$work/root" && find . ! -type d | LC_ALL=C sort) >"$work/list"
if [ "${1-}" = --update ]; then cp "$work/list" $list; fi
diff -u --label $list --label "what is installed" $list "$work/list"
