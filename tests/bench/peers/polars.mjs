// What the scripts for Polars share: the library, the files they are given, and where the rows go.
import polars from 'nodejs-polars'

export const pl = polars
export const files = process.argv.slice(2)
export const zero = pl.lit(0).cast(pl.Int64)
/** A CSV file as it is: by itself nodejs-polars knows no quotes, and makes something of what it cannot read. */
export const read = (file, options) =>
  pl.readCSV(file, { quoteChar: '"', ignoreErrors: false, truncateRaggedLines: false, ...options })
export const write = (rows) => rows.writeCSV('/dev/stdout')

/** The day `days` before, as text. */
export function before(date, days) {
  return new Date(Date.parse(date) - days * 86_400_000).toISOString().slice(0, 10)
}

/** Rows with region_code and sum, ranked. */
export function ranked(sums) {
  return sums.withColumn(pl.col('sum').rank({ method: 'min', descending: true }).alias('rank'))
    .select('rank', 'region_code', 'sum')
}
