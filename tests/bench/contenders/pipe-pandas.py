import sys

import pandas

rows = pandas.read_csv(sys.argv[1], usecols=["date", "region_code", "metric", "total"])
start = pandas.Timestamp(rows["date"].max()) - pandas.Timedelta(days=6)
rows = rows[rows["metric"] == "cases"]
rows = rows[~rows["region_code"].str.endswith(".unknown")]
step = rows.groupby("region_code", sort=False)["total"].diff()[rows["date"] >= start.strftime("%Y-%m-%d")]
sums = step.astype("int64").groupby(rows["region_code"]).sum()
table = pandas.DataFrame({"rank": sums.rank(method="min", ascending=False).astype(int), "sum": sums})
table.reset_index()[["rank", "region_code", "sum"]].to_csv(sys.stdout, index=False)
