"""Every column of corona-csv(5) at extremes, in all formats of corona-export."""
import formats
import tools

WHOLE = ["0", "1", "9007199254740991", "9007199254740992", "9007199254740993", "9223372036854775807", "00"]
NEGATIVE = ["-1", "-9007199254740992", "-9007199254740993", "-9223372036854775807", "-9223372036854775808", "-0"]
LARGEST = "179769313486231570" + "0" * 291  # the largest double, in digits
DECIMAL = [*WHOLE, *NEGATIVE, LARGEST, "-" + LARGEST, "1" + "0" * 21, "1" + "0" * 22, "0." + "0" * 307 + "22250738585072014",
           "0." + "0" * 323 + "5", "0.00000005", "0." + "3" * 4000, "99999999999999999999.9999999", "-0.0"]
DATES = ["0001-01-01", "0999-12-31", "1899-12-31", "1900-02-28", "1970-01-01", "2262-04-12", "9999-12-31"]
DAYS = ["1", "2", "7", "700000"]
WINDOWS = ["1", "2", "36525"]
TEXTS = ["", "0", "new", "1", "x" * 5000]
VALUES = {
    "date": DATES, "region_code": ["GM0114", "NL", "x" * 5000, "PV22", "NL.unknown"], "region_name": TEXTS,
    "metric": ["cases", "x" * 300], "total": WHOLE, "new": WHOLE, "correction": ["0", *NEGATIVE], "days": DAYS,
    "window": WINDOWS, "sum": WHOLE + NEGATIVE, "mean": DECIMAL, "population": WHOLE, "per_100k": DECIMAL,
    "per_100k_low": DECIMAL, "per_100k_high": DECIMAL, "per_100k_day": DECIMAL, "change": DECIMAL,
    "doubling_days": DECIMAL, "r": DECIMAL, "r_low": DECIMAL, "r_high": DECIMAL, "risk_level": TEXTS, "risk_since": DATES,
    "risk_scheme": [*TEXTS, "nl-region"], "signal": TEXTS, "rank": WHOLE, "rank_low": WHOLE, "rank_high": WHOLE,
    "rank_before": WHOLE, "rank_total": WHOLE, "share_of_peak": DECIMAL, "ratio": DECIMAL, "total_per_100k": DECIMAL,
}
COLUMNS = list(VALUES)
# What no format but those of pictures and pages looks at is tried there in one file.
LOOKED_AT = ["date", "region_code", "metric", "total", "new", "correction", "days", "window", "sum", "mean", "population",
             "per_100k", "change", "risk_level", "risk_since", "risk_scheme"]


def lines(rows, columns):
    return "\n".join([",".join(columns), *(",".join(row.get(column, "") for column in columns) for row in rows), ""]).encode()


def days_of(count, **more):
    """So many days of two regions."""
    return [{"date": f"2020-10-{day:02}", "region_code": code, "region_name": name, "metric": "cases", **more}
            for day in range(1, count + 1) for code, name in (("GM0106", "Assen"), ("GM0114", "Emmen"))]


def base_columns(column):
    return [name for name in COLUMNS if name in ("date", "region_code", "region_name", "metric", "total", "new", column)]


def with_extreme(column, value, everywhere):
    """Fifteen days of counts in which one cell, or the whole column, is extreme."""
    rows = days_of(15, total="15", new="3")
    if column in ("sum", "mean", "per_100k", "window", "correction"):
        for row in rows:
            row["new"] = ""  # else the figures are not those of the counts
            if column == "correction":
                row["new"] = "0"
    if everywhere and column not in ("date", "region_code"):
        for row in rows:
            row[column] = value
    else:
        rows[-1][column] = value
    return lines(rows, base_columns(column))


def check_rows():
    """All extremes of all columns, a row each, where a format has rows and takes them as they are."""
    rows = []
    for column, values in VALUES.items():
        for value in values:
            row = {"date": "2020-10-01", "region_code": f"R{len(rows)}", "metric": "cases", column: value}
            rows.append(row)
    data = lines(rows, COLUMNS)
    for name in ("csv", "csv nl", "table", "json", "ndjson", "markdown", "sqlite", "package", "geojson"):
        if formats.export(name, data) is None:
            tools.fail("refused figures that it has a place for", [name], data)
    small = [row for row in rows if not any("9007199254740993" in value or "922337203685477580" in value
                                            for value in row.values())]
    if formats.export("xlsx", lines(small, COLUMNS)) is None:
        tools.fail("refused figures that it has a place for", ["xlsx"], lines(small, COLUMNS))
    for column in COLUMNS[4:]:
        formats.export("csv", data, "--wide", "metric", "--value", column)


def check():
    check_rows()
    for column in LOOKED_AT:
        for value in VALUES[column]:
            for everywhere in (False, True):
                data = with_extreme(column, value, everywhere)
                for name in ("html of a region", "chart", "map per_100k"):
                    formats.export(name, data)
    for column in ("total", "new", "population", "mean", "per_100k", "days", "date"):
        for value in [VALUES[column][0], *VALUES[column][-3:]]:
            data = with_extreme(column, value, True)
            for name in formats.ALL:
                formats.export(name, data)
            for tool in ("corona-trend", "corona-group", "corona-rank", "corona-diff"):
                tools.run(tool, *(["--to", "province"] if tool == "corona-group" else []), data=data)
