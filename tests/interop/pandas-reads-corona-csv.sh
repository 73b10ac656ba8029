#!/bin/sh
# pandas reads corona-csv as examples/everyones-formats.md says: dates, codes, counts, and what is not known.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
python=
for candidate in python3 /usr/bin/python3; do
  if [ -z "$python" ] && $candidate -c 'import pandas' 2>/dev/null; then python=$candidate; fi
done
if [ -z "$python" ]; then echo "skipped: needs python3-pandas"; exit 77; fi
cd "$here/others"
{ ./example pandas; cat <<'END'
types = {name: str(kind) for name, kind in daily.dtypes.items()}
assert types == {"date": "datetime64[ns]", "region_code": "string", "region_name": "string", "metric": "string",
                 "total": "Int64", "new": "Int64", "correction": "Int64", "days": "Int64"}, types
assert list(daily.region_code) == ["NA", "066", "GM0820", "NA", "066", "GM1900"]
assert daily.region_name[2] == 'Nuenen, "Gerwen" en Nederwetten' and daily.region_name[5] == "Súdwest-Fryslân"
assert daily.date[5] == pandas.Timestamp(2020, 9, 14)
assert list(daily.total.dropna()) == [6010, 310, 6008, 316] and list(daily.total.isna()[[2, 5]]) == [True, True]
assert list(daily.correction.dropna()) == [0, 0, 0, -2]
END
} | $python -
