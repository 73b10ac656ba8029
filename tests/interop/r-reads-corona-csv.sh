#!/bin/sh
# R reads corona-csv as examples/everyones-formats.md says: dates, codes, counts, and what is not known.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if ! command -v Rscript >/dev/null; then echo "skipped: needs Rscript, of r-base-core"; exit 77; fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$here/others"
{ ./example R; cat <<'END'
stopifnot(inherits(daily$date, "Date"), daily$date[6] == as.Date("2020-09-14"),
          identical(daily$region_code, c("NA", "066", "GM0820", "NA", "066", "GM1900")),
          identical(daily$region_name[3], 'Nuenen, "Gerwen" en Nederwetten'),
          identical(daily$region_name[6], "S\u00fadwest-Frysl\u00e2n"),
          identical(daily$total, c(6010L, 310L, NA, 6008L, 316L, NA)),
          identical(daily$correction, c(0L, 0L, 0L, -2L, NA, NA)),
          identical(sapply(daily[5:8], class), c(total = "integer", new = "integer",
                                                 correction = "integer", days = "integer")))
END
} >"$work/read.R"
Rscript --vanilla "$work/read.R"
