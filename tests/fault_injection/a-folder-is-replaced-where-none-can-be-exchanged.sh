#!/bin/sh
# Where a file system cannot exchange two folders, a site and a package are replaced by two renames, which is
# told; where a rename fails the old folder is in its place or under the name that is told. By a library that
# makes renames fail (faulty.c).
. "$(dirname "$0")/preloaded"
bad() { echo "$1"; status=1; }

corona-fetch -q demo --region Emmen,Assen --days 10 | corona-diff -q -o "$work/old.csv"
sed 's/Emmen/Emmen anew/' "$work/old.csv" >"$work/new.csv"
site() { corona-export site --title t --url https://example.org/ "$@"; }
package() { corona-export package -q --publisher P --contact p@example.org --licence CC0-1.0 "$@"; }
# A word that only the new folder has.
is_new() { grep -rq 'Emmen anew' "$1"; }

for kind in site package; do
  mkdir "$work/$kind"
  folder=$work/$kind/folder
  $kind -o "$folder" "$work/old.csv" 2>/dev/null || bad "$kind: no old folder"

  FAULT=noswap LD_PRELOAD=$work/faulty.so $kind -o "$folder" "$work/new.csv" 2>"$work/err" || bad "$kind: fails without an exchange"
  is_new "$folder" || bad "$kind: the old folder is still there"
  [ "$(ls "$work/$kind")" = folder ] || bad "$kind leaves beside: $(ls "$work/$kind")"
done
site -o "$work/site/folder" "$work/old.csv" 2>/dev/null

FAULT=noswap LD_PRELOAD=$work/faulty.so site -o "$work/site/folder" "$work/old.csv" 2>&1 |
  grep -q "cannot exchange folders: '.*' is replaced by two renames" || bad "it is not told"

# The old one aside; the new one in its place: where either fails, the old one is there and nothing else.
for call in 1 2; do
  FAULT=noswap=$call LD_PRELOAD=$work/faulty.so site -o "$work/site/folder" "$work/new.csv" >"$work/out" 2>&1
  came=$?
  [ $came -eq 1 ] || bad "rename $call fails: exit $came"
  grep -q 'cannot write the folder .*Permission denied' "$work/out" || bad "rename $call fails: $(cat "$work/out")"
  if is_new "$work/site/folder"; then bad "rename $call fails: the old folder is lost"; fi
  [ "$(ls "$work/site")" = folder ] || bad "rename $call fails: it leaves $(ls "$work/site")"
done

# The old one to its end: the new one is there, and the old one's name is told.
FAULT=noswap=3 LD_PRELOAD=$work/faulty.so site -o "$work/site/folder" "$work/new.csv" >"$work/out" 2>&1 || bad "rename 3 fails: so does the site"
is_new "$work/site/folder" || bad "rename 3 fails: the old folder is still there"
left=$(sed -n "s/.*cannot remove the old folder, which is now '\(.*\)'/\1/p" "$work/out")
[ -e "$left/index.html" ] || bad "rename 3 fails: the old folder is not where it is told"

# Where the old one cannot be removed, its name is told.
rm -rf "$work/site"
mkdir "$work/site"
site -o "$work/site/folder" "$work/old.csv" 2>/dev/null
FAULT=remove LD_PRELOAD=$work/faulty.so site -o "$work/site/folder" "$work/new.csv" >"$work/out" 2>&1 || bad "the old one stays: the site fails"
is_new "$work/site/folder" || bad "the old one stays: it is in its place"
left=$(sed -n "s/.*cannot remove the old folder, which is now '\(.*\)'/\1/p" "$work/out")
[ -e "$left/index.html" ] || bad "the old one stays: it is not where it is told: $(cat "$work/out")"
exit $status
