import { files, pl, ranked, scan, weekBegin, write } from '../peers/polars.mjs'

write(ranked(scan(files[0])
  .filter(pl.col('metric').eq(pl.lit('cases')).and(pl.col('region_code').str.contains('[.]unknown$').not()))
  .withColumn(pl.col('total').minus(pl.col('total').shift(1)).over('region_code').alias('step'))
  .filter(pl.col('date').gtEq(pl.lit(weekBegin(files[0]))))
  .groupBy('region_code').agg(pl.col('step').sum().alias('sum'))
  .collectSync()))
