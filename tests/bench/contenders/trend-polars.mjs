// A window of seven rows: a day that is missing would be another day's count.
import { files, pl, read, write } from '../peers/polars.mjs'

write(read(files[0])
  .withColumns(
    pl.lit(7).cast(pl.Int64).alias('window'),
    pl.col('new').plus(pl.col('correction')).rollingSum({ windowSize: 7 }).over('region_code', 'metric').alias('sum'))
  .join(read(files[1]), { on: 'region_code', how: 'left' })
  .withColumn(pl.col('sum').mul(pl.lit(100000)).div(pl.col('population')).round(7).alias('per_100k')))
