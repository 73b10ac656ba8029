import { before, files, pl, ranked, read, write } from '../peers/polars.mjs'

const rows = read(files[0], { columns: ['date', 'region_code', 'metric', 'new', 'correction'] })
const from = before(rows.select(pl.col('date').max()).row(0)[0], 6)
write(ranked(rows
  .filter(pl.col('metric').eq(pl.lit('cases')).and(pl.col('date').gtEq(pl.lit(from)))
    .and(pl.col('region_code').str.contains('[.]unknown$').not()))
  .groupBy('region_code').agg(pl.col('new').plus(pl.col('correction')).sum().alias('sum'))))
