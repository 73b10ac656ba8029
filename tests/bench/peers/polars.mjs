// What the scripts for Polars share: the library, the files they are given, and where the rows go.
import { fstatSync, openSync, readSync } from 'node:fs'
import polars from 'nodejs-polars'

export const pl = polars
export const files = process.argv.slice(2)
export const zero = pl.lit(0).cast(pl.Int64)
/**
 * A CSV file as it is, at once or only what is needed of it. By itself nodejs-polars knows no quotes, and makes something
 * of what it cannot read.
 */
const strict = { quoteChar: '"', ignoreErrors: false, truncateRaggedLines: false }
export const read = (file, options) => pl.readCSV(file, { ...strict, ...options })
export const scan = (file) => pl.scanCSV(file, strict)
export const write = (rows) => rows.writeCSV('/dev/stdout')

/** The first of the last seven days of a file sorted by date, from its last line. */
export function weekBegin(file) {
  const end = Buffer.alloc(200)
  const from = openSync(file)
  const size = readSync(from, end, 0, end.length, Math.max(0, fstatSync(from).size - end.length))
  const line = end.toString('utf8', 0, size).trimEnd().split('\n').at(-1)
  return new Date(Date.parse(line.slice(0, 10)) - 6 * 86_400_000).toISOString().slice(0, 10)
}

/** Rows with region_code and sum, ranked. */
export function ranked(sums) {
  return sums.withColumn(pl.col('sum').rank({ method: 'min', descending: true }).alias('rank'))
    .select('rank', 'region_code', 'sum')
}
