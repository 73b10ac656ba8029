// node duckdb.mjs QUERY.sql FILE...: runs the query; $1, $2 ... stand for the files, and it writes to /dev/stdout.
import { readFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'

const [script, ...files] = process.argv.slice(2)
const sql = readFileSync(script, 'utf8').replace(/\$(\d)/g, (_, n) => files[n - 1])
const database = await DuckDBInstance.create(':memory:', { preserve_insertion_order: 'false' })
const connection = await database.connect()
await connection.run(sql)
