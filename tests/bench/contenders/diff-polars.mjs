import { files, pl, read, write, zero } from '../peers/polars.mjs'

const step = pl.col('step')
write(read(files[0])
  .withColumn(pl.col('total').minus(pl.col('total').shift(1)).over('region_code', 'metric').alias('step'))
  .filter(step.isNotNull())
  .withColumns(
    pl.when(step.gt(zero)).then(step).otherwise(zero).alias('new'),
    pl.when(step.lt(zero)).then(step).otherwise(zero).alias('correction'))
  .drop('step'))
