import { files, pl, read, write } from '../peers/polars.mjs'

const unknown = pl.col('Municipality_code').isNull()
write(read(files[0], { sep: ';' })
  .join(read(files[1]), { leftOn: 'Province', rightOn: 'province', how: 'left' })
  .select(
    pl.col('Date_of_report').str.slice(0, 10).alias('date'),
    pl.when(unknown).then(pl.concatString([pl.col('code'), pl.lit('.unknown')], '')).otherwise(pl.col('Municipality_code'))
      .alias('region_code'),
    pl.when(unknown).then(pl.concatString([pl.col('Province'), pl.lit(' (municipality unknown)')], ''))
      .otherwise(pl.col('Municipality_name')).alias('region_name'),
    pl.col('Total_reported').alias('cases'), pl.col('Hospital_admission').alias('admissions'),
    pl.col('Deceased').alias('deaths'))
  .unpivot(['date', 'region_code', 'region_name'], ['cases', 'admissions', 'deaths'])
  .rename({ variable: 'metric', value: 'total' }))
