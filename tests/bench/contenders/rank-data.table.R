library(data.table)
setDTthreads(0)

rows <- fread(commandArgs(TRUE)[1], select = c("date", "region_code", "metric", "new", "correction"))
from <- rows[, max(date)] - 6L
sums <- rows[date >= from & metric == "cases"][!endsWith(region_code, ".unknown"), .(sum = sum(new + correction)),
  by = region_code]
fwrite(sums[, .(rank = frank(-sum, ties.method = "min"), region_code, sum)], "/dev/stdout")
