// duckdb.mjs -csv -c SQL: what DuckDB's own program prints, by its library, which is on npm where that is not.
import { DuckDBInstance } from '@duckdb/node-api';

const sql = process.argv[process.argv.indexOf('-c') + 1];
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const answer = await connection.runAndReadAll(sql);
console.log(answer.columnNames().join(','));
for (const row of answer.getRows()) console.log(row.map((cell) => cell ?? '').join(','));
