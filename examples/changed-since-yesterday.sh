#!/bin/sh
# What changed since yesterday, beside the new day? Institutes mend the past without a word. Here two
# publications stand in files; of what corona-fetch has fetched itself, --changes-since takes a date. The
# counts are made up.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
corona-fetch -q demo --region Emmen --until 2020-09-28 -o "$work/yesterday.csv"
corona-fetch -q demo --region Emmen -o "$work/made.csv"
cd "$work"
sed 's/^\(2020-09-2[5-6],GM0114,Emmen,cases\),.*/\1,1069/' made.csv >today.csv
corona-fetch csv --changes-since yesterday.csv today.csv
