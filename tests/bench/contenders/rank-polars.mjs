import { files, pl, ranked, scan, weekBegin, write } from '../peers/polars.mjs'

write(ranked(scan(files[0])
  .filter(pl.col('date').gtEq(pl.lit(weekBegin(files[0]))).and(pl.col('metric').eq(pl.lit('cases')))
    .and(pl.col('region_code').str.contains('[.]unknown$').not()))
  .groupBy('region_code').agg(pl.col('new').plus(pl.col('correction')).sum().alias('sum'))
  .collectSync()))
