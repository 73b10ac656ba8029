#!/bin/sh
# needs: Rscript
# R on either end: totals that stand side by side, a column a municipality, become lines; of the ranking come the
# figures that R prints.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat >"$work/lines.R" <<'R'
wide <- read.csv("examples/data/side-by-side.csv")
long <- data.frame(date = wide$date, region_code = rep(names(wide)[-1], each = nrow(wide)), metric = "cases",
                   total = unlist(wide[-1]))
write.csv(long[order(long$date), ], row.names = FALSE, na = "", quote = FALSE)
R
cat >"$work/table.R" <<'R'
ranking <- read.csv(file("stdin"), na.strings = "", colClasses = c(region_code = "character"))
print(ranking[c("rank", "region_code", "sum", "rank_before")], row.names = FALSE)
R
Rscript --vanilla "$work/lines.R" | corona-diff | corona-rank | Rscript --vanilla "$work/table.R"
