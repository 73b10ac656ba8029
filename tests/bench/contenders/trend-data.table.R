# A window of seven rows: a day that is missing would be another day's count.
library(data.table)
setDTthreads(0)

rows <- fread(commandArgs(TRUE)[1])
people <- fread(commandArgs(TRUE)[2])
rows[, `:=`(window = 7L, sum = frollsum(new + correction, 7)), by = .(region_code, metric)]
rows[people, population := i.population, on = "region_code"]
rows[, per_100k := round(sum * 100000 / population, 7)]
fwrite(rows, "/dev/stdout")
