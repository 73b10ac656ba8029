"""Texts that are mark-up, formulas, escapes or no characters, wherever a format has text."""
import json
import os
import re
import tempfile

import formats
import tools

# One table for all formats.
TEXTS = [
    "=1+1", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "'", "''x''", "=", "\tx", "\rx", "x\r\ny", "x\ny",
    "<script>alert(1)</script>", "</script>", "</title>", "</style>", "-->", "<!--", "]]>", "<![CDATA[", "&amp;", "&#0;",
    "\"><img src=x onerror=alert(1)>", "javascript:alert(1)", "{{t.about}}", "{{{script}}}", "{{>head}}", "{0}", "{}",
    "\u2028x", "x\u2029y", "\u202eabc", "\u2066abc", "\ufeffx", "\ufffe", "a\uffffb", "\ufdd0", "\U0001fffe", "\U0010ffff",
    "\x01", "\x1b[31m", "\x7f", "\x80", "\x9f", "\x0b", "_x0000_", "_xFFFE_", "\\x00", "\\", "\\\"", "\"",
    "a,b", "a;b", "a|b", "`a`", "*a*", "_a_", "[a](http://example.org)", "![a](b)", "http://example.org/a", "www.example.org",
    "# a", "1. a", "- a", "~a~", "Nuenen, Gerwen", "a/b", "../a", ".", "..", "index", "Regions", "regions", "data", "con",
    "[a]:*?/\\", "&L&R&P", "&", "&&", "Sheet1", "History", "A1", "R1C1", "x" * 300, "é" * 200, "\U0001f637" * 40, " ", "  a  ",
    "\u00e9", "e\u0301", "\u5165", "\u200b", "%00", "%n%s", "'; drop table observation; --", "null", "true",
]


def quoted(text):
    return '"' + text.replace('"', '""') + '"'


def table(names=("Emmen",), codes=("GM0114",), metrics=("cases",)):
    """Nine days of Assen, and of a region for each name or code, of each metric."""
    rows = ["date,region_code,region_name,metric,total,new,correction,days"]
    regions = [(code, name) for name in names for code in codes]
    if len(names) > 1:
        regions = [(f"GM{9000 + i}" if i else "GM0114", name) for i, name in enumerate(names)]
    for day in range(5, 14):  # a week from Monday to Sunday is among them
        for metric in metrics:
            for number, (code, name) in enumerate([("GM0106", "Assen"), *regions]):
                correction = -2 if day == 8 and number == 1 else 0
                rows.append(f"2020-10-{day:02},{quoted(code)},{quoted(name)},{quoted(metric)},{day * 9},9,{correction},1")
    return ("\n".join(rows) + "\n").encode()


def cell_text(cell):
    """A cell of a workbook without its escapes. XML reads CR as LF."""
    return re.sub("_x([0-9A-F]{4})_", lambda escape: chr(int(escape.group(1), 16)), cell).replace("\r\n", "\n").replace("\r", "\n")


def texts_in(name, found):
    """All texts in what a format wrote, as programs read them; None where it shows some in another way."""
    if name in ("csv", "wide metric", "wide region"):
        return {cell for row in found for cell in row}
    if name in ("json", "ndjson", "json wide"):
        return {text for row in found for part in row.items() for text in part}
    if name == "sqlite":
        return {text for row in found for text in row}
    if name == "geojson":
        return {value for feature in found["features"] for value in feature["properties"].values()}
    if name == "xlsx":
        return {cell_text(cell) for cell in found}
    return None


def require_all(what, name, data, texts, *more):
    """A format takes the data, and no text is lost."""
    found = formats.export(name, data, *more)
    if found is None:
        tools.fail(f"refused {what}", [name, *more], data)
        return
    there = None if found is tools.SKIPPED else texts_in(name, found)
    for text in texts if there is not None else ():
        if name == "xlsx":
            text = cell_text(text.replace("_", "_x005F_"))
        if not any(isinstance(other, str) and text in other for other in there):
            tools.fail(f"lost {text!r} of {what}", [name, *more], data)


def check_names_and_codes():
    for name in formats.ALL:
        if name == "package weeks" or (name.startswith("map ") and name not in ("map new", "map total")):
            continue  # of regions without inhabitants, or in no table
        require_all("names", name, table(names=TEXTS), [] if name in ("chart", "json wide", "wide metric") else TEXTS)
        if not name.startswith("map "):
            require_all("codes", name, table(codes=["GM0114", *TEXTS]), [])
    for name in ("csv", "json", "ndjson", "sqlite", "geojson"):
        require_all("codes", name, table(codes=["GM0114", *TEXTS]), TEXTS)
    for text in TEXTS:  # as the only one, it stands in titles and sentences
        data = table(names=[text])
        for name in ("chart", "chart line", "html of a region", "map new"):
            require_all("a name", name, data, [])


def check_metrics():
    for start in range(0, len(TEXTS), 40):
        metrics = TEXTS[start:start + 40]
        for name in ("csv", "table", "json", "ndjson", "markdown", "wide metric", "json wide", "sqlite", "geojson", "xlsx", "html",
                     "html of a region", "site", "package", "package weeks"):
            shown = metrics if name in ("csv", "json", "ndjson", "wide metric", "json wide", "sqlite") else []
            require_all("metrics", name, table(metrics=metrics), shown)
    for text in TEXTS:
        for name in ("chart", "chart small-multiples", "xlsx"):
            require_all("a metric", name, table(metrics=[text]), [])


def check_options():
    with tempfile.TemporaryDirectory() as work:
        provenance = os.path.join(work, "provenance.json")
        for number, text in enumerate([*TEXTS, "\0", "a\0b"]):
            with open(provenance, "w", encoding="utf-8") as file:
                json.dump(dict.fromkeys(("source", "licence", "attribution", "url", "what"), text), file)
            taking = ["xlsx", "chart", "html", "site", "package", "map new", "table", "geojson", "sqlite"]
            for name in ["xlsx", taking[number % len(taking)]]:
                require_all("a source", name, table(), [], "--provenance", provenance)
            if "\0" in text:
                continue  # which no option can have
            for name in ["xlsx", "chart", ("html", "site", "map new")[number % 3]]:
                require_all("a title", name, table(), [], "--title", text)
            formats.export("package", table(), "--title", text)  # some of which it refuses


def check_long_texts():
    """Some formats refuse them, but at once."""
    for text in ("x" * 60_000, "\u00e9 " * 30_000, "=" * 60_000):
        for name in formats.ALL:
            formats.export(name, table(names=[text], metrics=[text]))
            formats.export(name, table(codes=["GM0114", text]))


def check():
    check_names_and_codes()
    check_long_texts()
    check_metrics()
    check_options()
