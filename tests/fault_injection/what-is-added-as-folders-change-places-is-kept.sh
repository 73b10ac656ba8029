#!/bin/sh
# A file that another program adds to an old site or package just before it is replaced, after it was looked through, is
# still there: the old folder is put back. A file that is added to the new one before that is kept as well, in a folder
# that is told. By a library that adds them (faulty.c), with an exchange of folders and without.
. "$(dirname "$0")/preloaded"
bad() { echo "$kind, FAULT=$fault: $1"; status=1; }

corona-fetch -q demo --region Emmen,Assen --days 10 | corona-diff -q -o "$work/old.csv"
sed 's/Emmen/Emmen anew/' "$work/old.csv" >"$work/new.csv"
# replace DATA [VARIABLE=VALUE...]: what the tool says is in $work/out, its exit status in $came.
replace() {
  data=$1 options=
  shift
  if [ $kind = package ]; then options="--publisher P --contact p@example.org --licence CC0-1.0"; fi
  # shellcheck disable=SC2086 # options
  env "$@" corona-export $kind $options -o "$folder" "$data" >"$work/out" 2>&1
  came=$?
}
# files: what the folder holds.
files() { (cd "$folder" && find . -type f -exec sha256sum {} + | sort -k 2); }

for kind in site package; do
  for fault in none noswap; do
    rm -rf "$work/here"
    mkdir "$work/here"
    folder=$work/here/folder
    faulty="FAULT=$fault LD_PRELOAD=$work/faulty.so"
    replace "$work/old.csv"
    files >"$work/before"

    # shellcheck disable=SC2086 # variables
    replace "$work/new.csv" ADD_BEFORE="$folder/mine" $faulty
    [ $came -eq 1 ] || bad "a file was added before: exit $came"
    grep -q "corona-export: the folder '$folder' holds 'mine', which is not of the $kind" "$work/out" || bad "it says $(cat "$work/out")"
    [ -e "$folder/mine" ] || bad "what was added before is lost"
    rm -f "$folder/mine"
    files | cmp -s "$work/before" - || bad "the old folder is another"
    [ "$(ls -A "$work/here")" = folder ] || bad "there is beside it: $(ls -A "$work/here")"

    # shellcheck disable=SC2086
    replace "$work/new.csv" ADD_BEFORE="$folder/mine" ADD_AFTER="$folder/later" $faulty
    [ $came -eq 1 ] || bad "files were added before and after: exit $came"
    [ -e "$folder/mine" ] || bad "what was added before is lost, with one after"
    left=$(sed -n "s/.*the new folder is now '\(.*\)', as something was put into it/\1/p" "$work/out")
    [ -e "$left/later" ] || bad "what was added after is lost: $(cat "$work/out")"
    rm -rf "$left" "$folder/mine"

    # shellcheck disable=SC2086
    replace "$work/new.csv" ADD_AFTER="$folder/later" $faulty
    [ $came -eq 0 ] || bad "one after: exit $came: $(cat "$work/out")"
    [ -e "$folder/later" ] || bad "what was added after is not in the new folder"
    grep -rq 'Emmen anew' "$folder" || bad "the new folder is not there"
    [ "$(ls -A "$work/here")" = folder ] || bad "there is beside the new one: $(ls -A "$work/here")"
  done
done
exit $status
