import sys

import pandas

rows = pandas.read_csv(sys.argv[1])
rows["step"] = rows.groupby(["region_code", "metric"], sort=False)["total"].diff()
rows = rows[rows["step"].notna()].copy()
step = rows.pop("step").astype("int64")
rows["new"] = step.clip(lower=0)
rows["correction"] = step.clip(upper=0)
rows.to_csv(sys.stdout, index=False)
