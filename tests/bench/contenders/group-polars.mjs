import { files, pl, read, write } from '../peers/polars.mjs'

write(read(files[0]).drop('region_name')
  .join(read(files[1]), { on: 'region_code' })
  .groupBy('date', 'group_code', 'group_name', 'metric').agg(pl.col('total').sum())
  .rename({ group_code: 'region_code', group_name: 'region_name' }))
