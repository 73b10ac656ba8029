import sys

import pandas

rows = pandas.read_csv(sys.argv[1], usecols=["date", "region_code", "metric", "new", "correction"])
start = pandas.Timestamp(rows["date"].max()) - pandas.Timedelta(days=6)
rows = rows[(rows["date"] >= start.strftime("%Y-%m-%d")) & (rows["metric"] == "cases")]
rows = rows[~rows["region_code"].str.endswith(".unknown")]
sums = (rows["new"] + rows["correction"]).groupby(rows["region_code"]).sum()
table = pandas.DataFrame({"rank": sums.rank(method="min", ascending=False).astype(int), "sum": sums})
table.reset_index()[["rank", "region_code", "sum"]].to_csv(sys.stdout, index=False)
