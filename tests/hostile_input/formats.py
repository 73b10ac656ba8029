"""Runs corona-export in every format, and tells where what it wrote is not well-formed."""
import csv
import hashlib
import html.parser
import io
import json
import os
import re
import shutil
import sqlite3
import tempfile
import xml.etree.ElementTree
import zipfile

import tools

# What HTML excludes, and of that what XML 1.0 does; of the control characters text needs line ends and tabs alone.
FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udfff]")
XML_FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]")
VOID = {"meta", "input", "br", "img", "hr", "link", "circle"}


csv.field_size_limit(2 ** 31 - 1)


class Malformed(Exception):
    pass


def require(what, is_so):
    if not is_so:
        raise Malformed(what)


def check_xml(text):
    root = xml.etree.ElementTree.fromstring(text)
    for element in root.iter():
        for name, value in element.attrib.items():
            if name in ("d", "x", "y", "x1", "x2", "y1", "y2", "width", "height", "viewBox", "transform"):
                require(f"{name}={value[:60]}", not re.search("inf|nan", value))
    return root


class Balance(html.parser.HTMLParser):
    """Whether each element of a page ends where it should."""

    def __init__(self):
        super().__init__()
        self.open = []
        self.text = []
        self.links = []

    def handle_starttag(self, tag, attributes):
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attributes:
            require(f"attribute {name} of {tag}", re.fullmatch(r"[a-zA-Z][a-zA-Z0-9:-]*", name))
            require(f"handler {name} of {tag}", not name.startswith("on"))
            if name == "href":
                require(f"link to {value[:40]}", not value.startswith("javascript:"))
                self.links.append(value)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        self.open.pop()

    def handle_endtag(self, tag):
        require(f"</{tag}> within {self.open[-1:]}", self.open and self.open.pop() == tag)

    def handle_data(self, data):
        self.text.append(data)


def check_html(text):
    require("a character that HTML excludes", not FORBIDDEN.search(text))
    page = Balance()
    page.feed(text)
    page.close()
    require(f"left open: {page.open}", not page.open)
    require("one script", text.count("<script") == 1 and text.count("</script") == 1)
    body = "".join(page.text)
    require("a figure that is not finite", not re.search(r"(?<![\w-])-?(inf|nan)(?![\w-])", body))
    for svg in re.findall(r"<svg.*?</svg>", text, re.DOTALL):
        check_xml(svg)
    return page


def check_csv(text, delimiter=","):
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    require("a header", rows)
    require("rows as long as the header", {len(row) for row in rows} == {len(rows[0])})
    return rows


def check_json(text):
    def refuse(constant):
        raise Malformed(f"the constant {constant}")
    return json.loads(text, parse_constant=refuse)


def check_markdown(text):
    lines = [line for line in text.split("\n") if line]
    pipes = {len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) for line in lines}
    require("as many cells in each line", len(pipes) == 1)
    require("a control character", not FORBIDDEN.search(text))


def check_table(text):
    require("a control character", not FORBIDDEN.search(text))


def check_sqlite(path):
    with sqlite3.connect(path) as database:
        require("integrity", database.execute("pragma integrity_check").fetchone() == ("ok",))
        require("references", not database.execute("pragma foreign_key_check").fetchall())
        rows = database.execute("select * from observation join region using (region_code)").fetchall()
        for row in rows:
            for value in row:
                require("a finite figure", not isinstance(value, float) or abs(value) < float("inf"))
    return rows


def check_xlsx(path):
    texts = []
    with zipfile.ZipFile(path) as book:
        require("the zip file", book.testzip() is None)
        for name in book.namelist():
            part = book.read(name).decode()
            require(f"{name}: a character that XML excludes", not XML_FORBIDDEN.search(part))
            root = xml.etree.ElementTree.fromstring(part)
            texts.extend(element.text for element in root.iter() if element.text)
            for formula in root.iter("{http://schemas.openxmlformats.org/spreadsheetml/2006/main}f"):
                raise Malformed(f"{name}: a formula {formula.text}")
        sheets = re.findall(r'<sheet name="([^"]*)"', book.read("xl/workbook.xml").decode())
        names = [html.unescape(name) for name in sheets]
        for name in names:
            require(f"sheet name {name!r}", 0 < len(name.encode("utf-16-le")) <= 62 and not set(name) & set("[]:*?/\\"))
            require(f"sheet name {name!r}", not name.startswith("'") and not name.endswith("'"))
        require("sheet names", len({name.lower() for name in names}) == len(names))
        created = re.search(r"W3CDTF\">([^<]*)", book.read("docProps/core.xml").decode()).group(1)
        require(f"created {created}", re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:0[01]Z", created))
    return texts


def check_sums(folder, sums_file):
    listed = set()
    with open(os.path.join(folder, sums_file), encoding="utf-8", newline="\n") as sums:
        for line in sums:
            digest, name = line.rstrip("\n").split("  ", 1)
            require(f"{name} listed once", name not in listed)
            listed.add(name)
            with open(os.path.join(folder, name), "rb") as file:
                require(f"the sum of {name}", hashlib.sha256(file.read()).hexdigest() == digest)
    there = {os.path.relpath(os.path.join(path, name), folder) for path, _, names in os.walk(folder) for name in names}
    require(f"files {sorted(there ^ listed)[:3]}", there == listed | {sums_file})
    require("names that differ in more than their capitals", len({name.lower() for name in there}) == len(there))
    return there


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def check_site(folder):
    files = check_sums(folder, ".corona-site")
    for name in files:
        text = read(os.path.join(folder, name))
        if name.endswith(".html"):
            for link in check_html(text).links:
                if link.startswith(("#", "data:")):
                    continue
                target = os.path.normpath(os.path.join(os.path.dirname(name), link.split("#")[0]))
                require(f"{name}: no {target}", target in files)
        elif name.endswith(".csv"):
            check_csv(text)
        elif name.endswith(".xml"):
            check_xml(text)


def check_package(folder):
    for name in check_sums(folder, "SHA256SUMS"):
        text = read(os.path.join(folder, name))
        if name.endswith(".csv"):
            check_csv(text)
        elif name.endswith((".json", ".jsonld")):
            check_json(text)


PACKAGE = ["--publisher", "P", "--contact", "a@example.org", "--licence", "CC0-1.0"]
STREAMS = {
    "csv": (["csv"], check_csv),
    "csv nl": (["csv", "--locale", "nl"], lambda text: check_csv(text.removeprefix("\ufeff"), ";")),
    "wide metric": (["csv", "--wide", "metric"], check_csv),
    "wide region": (["csv", "--wide", "region"], check_csv),
    "table": (["table"], check_table),
    "json": (["json"], check_json),
    "json wide": (["json", "--wide", "metric"], check_json),
    "ndjson": (["ndjson"], lambda text: [check_json(line) for line in text.split("\n") if line]),
    "markdown": (["markdown"], check_markdown),
    "geojson": (["geojson"], check_json),
    "chart": (["chart", "--region", "GM0114"], check_xml),
    "chart line": (["chart", "--kind", "line", "--region", "GM0114,GM0106"], check_xml),
    "chart line of one": (["chart", "--kind", "line", "--region", "GM0106"], check_xml),
    "chart small-multiples": (["chart", "--kind", "small-multiples", "--region", "GM0114,GM0106"], check_xml),
    "html": (["html"], check_html),
    "html of a region": (["html", "--region", "GM0114", "--locale", "nl"], check_html),
}
STREAMS.update({f"map {by}": (["map", "--by", by], check_xml) for by in
                ("per_100k", "sum", "mean", "new", "total", "total_per_100k", "change", "level")})
FILES = {
    "xlsx": (["xlsx"], check_xlsx),
    "sqlite": (["sqlite"], check_sqlite),
    "site": (["site", "--url", "https://example.org/"], check_site),
    "package": (["package", *PACKAGE], check_package),
    "package weeks": (["package", *PACKAGE, "--suppress", "5"], check_package),
}
ALL = [*STREAMS, *FILES]
PICTURES = [name for name in ALL if name.split()[0] in ("chart", "html", "map", "site")]


def export(name, data, *more):
    """What a format wrote, as its check gives it; None where the format refused the input, tools.SKIPPED where it was
    left out. True stands for a check that gives nothing."""
    if tools.is_left_out():
        return tools.SKIPPED
    options, check = STREAMS.get(name) or FILES[name]
    command = ["corona-export", *options, *more]
    work = tempfile.mkdtemp()
    path = os.path.join(work, "out")
    try:
        written = tools.run("corona-export", *options, *more, *(["-o", path] if name in FILES else []), data=data)
        if written is None:
            if os.listdir(work):
                tools.fail("refused, and left something", command, data)
            return None
        found = check(path if name in FILES else written.decode())
        return True if found is None else found
    except (Malformed, ValueError, xml.etree.ElementTree.ParseError, csv.Error, sqlite3.Error, KeyError) as fault:
        tools.fail(f"{type(fault).__name__}: {fault}", command, data)
        return None
    finally:
        shutil.rmtree(work)
