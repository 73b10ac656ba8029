import { files, pl, write } from '../peers/polars.mjs'

write(pl.readCSV(files[0]).drop('region_name')
  .join(pl.readCSV(files[1]), { on: 'region_code' })
  .groupBy('date', 'group_code', 'group_name', 'metric').agg(pl.col('total').sum())
  .rename({ group_code: 'region_code', group_name: 'region_name' }))
