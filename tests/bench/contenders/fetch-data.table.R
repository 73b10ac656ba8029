library(data.table)
setDTthreads(0)

rows <- fread(commandArgs(TRUE)[1], sep = ";", colClasses = list(factor = 1:4))
provinces <- fread(commandArgs(TRUE)[2])
setnames(rows, c("date", "region_code", "region_name", "province", "cases", "admissions", "deaths"))
rows[, `:=`(date = { levels(date) <- substr(levels(date), 1, 10); date },
  region_code = as.character(region_code), region_name = as.character(region_name))]
rows[region_code == "", `:=`(
  region_code = paste0(provinces$code[match(province, provinces$province)], ".unknown"),
  region_name = paste(province, "(municipality unknown)"))]
rows[, province := NULL]
fwrite(melt(rows, 1:3, variable.name = "metric", value.name = "total"), "/dev/stdout")
