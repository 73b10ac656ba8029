library(data.table)
setDTthreads(0)

rows <- fread(commandArgs(TRUE)[1], select = c("date", "region_code", "metric", "total"))
rows <- rows[metric == "cases" & !endsWith(region_code, ".unknown")]
rows[, step := total - shift(total), by = region_code]
from <- rows[, max(date)] - 6L
sums <- rows[date >= from, .(sum = sum(step)), by = region_code]
fwrite(sums[, .(rank = frank(-sum, ties.method = "min"), region_code, sum)], "/dev/stdout")
