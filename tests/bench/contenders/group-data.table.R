library(data.table)
setDTthreads(0)

rows <- fread(commandArgs(TRUE)[1])
groups <- fread(commandArgs(TRUE)[2])
rows[groups, `:=`(code = i.group_code, name = i.group_name), on = "region_code"]
sums <- rows[, .(total = sum(total)), by = .(date, region_code = code, region_name = name, metric)]
fwrite(sums, "/dev/stdout")
