#!/bin/sh
# The reproduction number equals that of EpiEstim, to 1e-6, on its own data sets and on one of ours with
# days of no counts. Skipped where R or r-cran-epiestim is not installed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if ! Rscript -e 'stopifnot(requireNamespace("EpiEstim"))' >/dev/null 2>&1; then
  echo "skipped: needs R with EpiEstim: apt-get install r-cran-epiestim"
  exit 77
fi
PATH=${CORONA_BIN:-$here/../../build/release/bin}:$PATH
export PATH
exec Rscript --vanilla "$here/r-equals-epiestim.R"
