import { before, files, pl, ranked, read, write } from '../peers/polars.mjs'

const rows = read(files[0], { columns: ['date', 'region_code', 'metric', 'total'] })
const from = before(rows.select(pl.col('date').max()).row(0)[0], 6)
write(ranked(rows
  .filter(pl.col('metric').eq(pl.lit('cases')).and(pl.col('region_code').str.contains('[.]unknown$').not()))
  .withColumn(pl.col('total').minus(pl.col('total').shift(1)).over('region_code').alias('step'))
  .filter(pl.col('date').gtEq(pl.lit(from)))
  .groupBy('region_code').agg(pl.col('step').sum().alias('sum'))))
