#!/bin/sh
# LibreOffice reads corona-csv as examples/everyones-formats.md says: dates, codes, counts, and what is not known.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
for program in soffice python3; do
  if ! command -v $program >/dev/null; then echo "skipped: needs $program"; exit 77; fi
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here/others/daily.csv" "$work"
cd "$work"
"$here/others/example" LibreOffice | sed "s|^soffice|& -env:UserInstallation=file://$work/profile|" | sh >/dev/null 2>&1
python3 - <<'END'
import xml.etree.ElementTree as tree
import zipfile

office = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
table = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
content = tree.fromstring(zipfile.ZipFile("daily.ods").read("content.xml"))
rows = []
for row in content.iter(table + "table-row"):
    cells = []
    for cell in row:
        kind = cell.get(office + "value-type")
        value = cell.get(office + "date-value") or cell.get(office + "value") or "".join(cell.itertext())
        cells += [(kind, value)] * int(cell.get(table + "number-columns-repeated", "1"))
    rows.append(cells[:8])
assert rows[2] == [("date", "2020-09-13"), ("string", "066"), ("string", "L'Aquila"), ("string", "cases"),
                   ("float", "310"), ("float", "4"), ("float", "0"), ("float", "1")], rows[2]
assert rows[1][1] == ("string", "NA") and rows[3][2] == ("string", 'Nuenen, "Gerwen" en Nederwetten')
assert rows[6][2] == ("string", "Súdwest-Fryslân") and [kind for kind, _ in rows[6][4:]] == [None, None, None, "float"]
assert rows[4][6] == ("float", "-2")
END
