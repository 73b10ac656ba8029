// Reads open data packages with the library of Frictionless Data: node read-package.mjs FOLDER...
// Every cell must be of the type and the constraints that the schema states, no key may stand twice, and
// each region must be one of regions.csv. Prints how many rows each file has.
import datapackage from "datapackage";

for (const folder of process.argv.slice(2)) {
  const read = await datapackage.Package.load(`${folder}/datapackage.json`, { strict: true });
  for (const resource of read.resources) {
    const rows = await resource.read({ keyed: true, relations: true });
    const key = resource.schema.primaryKey;
    const keys = new Set(rows.map((row) => key.map((name) => String(row[name]?.region_code ?? row[name])).join()));
    if (keys.size !== rows.length) throw new Error(`${folder}: ${resource.name}: a key stands twice`);
    console.log(`${resource.name}: ${rows.length} rows`);
  }
}
