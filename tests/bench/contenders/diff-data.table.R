library(data.table)
setDTthreads(0)

rows <- fread(commandArgs(TRUE)[1])
rows[, step := total - shift(total), by = .(region_code, metric)]
rows <- rows[!is.na(step)][, `:=`(new = pmax(step, 0L), correction = pmin(step, 0L), step = NULL)]
fwrite(rows, "/dev/stdout")
