#!/bin/sh
# Does my pipe still give what it gave? A golden-file test: run it on a small file that never changes, and
# compare with the answer that was read and kept. This line is all there is to it; .github/workflows of a
# repository of one's own can run it: see golden-test.yml.
set -eu
corona-diff examples/data/totals.csv | corona-rank --metric cases --by sum --window 2 |
  diff -u examples/data/golden.csv - && echo 'as it was'
