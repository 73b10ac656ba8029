#!/bin/sh
# 64 jobs that fetch at once with one cache all get the same whole publication, which is kept once.
. "$(dirname "$0")/serve"
data 40
serve
job=0
while [ $job -lt 64 ]; do
  job=$((job + 1))
  fetch "$url/good/f.csv" -o "$work/job.$job" 2>"$work/err.$job" &
  jobs="${jobs-} $!"
done
for one in $jobs; do wait "$one" || { echo "a job failed"; status=1; }; done
for one in "$work"/job.*; do cmp "$work/job.1" "$one" || status=1; done
expect "what is kept" 0 fetch --publications "$url/good/f.csv"
gives 2
exit $status
