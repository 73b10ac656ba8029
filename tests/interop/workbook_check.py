"""workbook_check.py EN NL EARLY: what openpyxl finds in the workbooks of
openpyxl-finds-types-charts-and-formats.sh."""
import datetime
import sys

import openpyxl
from openpyxl.chart import BarChart, ScatterChart


def check(what, found, expected):
    if found != expected:
        sys.exit(f"{what}: found {found!r}, expected {expected!r}")


def column(sheet, head):
    heads = [cell.value for cell in sheet[1]]
    return heads.index(head) + 1


def cell(sheet, head, row):
    return sheet.cell(row, column(sheet, head))


def check_data_sheet(sheet, keys):
    check(f"{sheet.title}: frozen", sheet.freeze_panes, "ABCDEF"[keys] + "2")
    check(f"{sheet.title}: filter", sheet.auto_filter.ref, sheet.dimensions)
    check(f"{sheet.title}: head repeated in print", sheet.print_title_rows, "$1:$1")
    check(f"{sheet.title}: paper", (sheet.page_setup.paperSize, sheet.page_setup.orientation), (9, "landscape"))
    check(f"{sheet.title}: head is bold", sheet["A1"].font.bold, True)
    for place, dimension in sheet.column_dimensions.items():
        if not 7 <= dimension.width <= 62:
            sys.exit(f"{sheet.title}: column {place} is {dimension.width} wide")


en, nl, early = (openpyxl.load_workbook(path) for path in sys.argv[1:4])
check("sheets", en.sheetnames, ["Ranking", "Charts", "Daily cases", "Daily deaths", "Trend", "Corrections",
                                "Chart data", "About"])
check("sheets", nl.sheetnames, ["Ranglijst", "Grafieken", "Per dag besmettingen", "Per dag overleden", "Trend",
                                "Correcties", "Grafiekgegevens", "Over dit bestand"])
check("created", en.properties.created, datetime.datetime(2020, 11, 21))
check("title", en.properties.title, "A & B")
check("printed title", en["Trend"].oddHeader.left.text, "A && B")

for title, keys in {"Ranking": 5, "Daily cases": 1, "Trend": 3, "Chart data": 1}.items():
    check_data_sheet(en[title], keys)

daily = en["Daily cases"]
check("heads", [head.value for head in daily[1]][:4], ["date", "=1+1", "-Emmen", "Nuenen, Gerwen"])
check("a name like a formula", daily["B1"].data_type, "s")
check("a date", (daily["A2"].value, daily["A2"].number_format), (datetime.datetime(2020, 11, 2), r"yyyy\-mm\-dd"))
check("a count", (daily["F2"].value, daily["F2"].data_type, daily["F2"].number_format), (25, "n", "#,##0"))
check("a correction", daily["F10"].value, 25 - 40)
dutch = nl["Per dag besmettingen"]
check("a Dutch date", dutch["A2"].number_format, r"[$-413]dd\-mm\-yyyy")
check("a Dutch count", dutch["F2"].number_format, "[$-413]#,##0")

ranking = en["Ranking"]
check("rank", (cell(ranking, "rank", 2).value, cell(ranking, "rank", 2).data_type), (1, "n"))
check("of how many", (cell(ranking, "rank_of", 2).value, cell(ranking, "rank_of", 2).data_type), (12, "n"))
check("code", (cell(ranking, "region_code", 2).value, cell(ranking, "region_code", 2).data_type), ("GM0012", "s"))
check("rate", cell(ranking, "per_100k", 2).value, 7 * 144 * 10)
check("rate's format", cell(ranking, "per_100k", 2).number_format, "#,##0.0")
check("share's format", cell(ranking, "share_of_peak", 2).number_format, "0%")
check("places gained", cell(ranking, "rank_change", 2).value, 0)
check("level", (cell(ranking, "risk_level", 2).value, cell(ranking, "level_in_words", 2).value), ("4", "4: very serious"))
check("level's colour", cell(ranking, "risk_level", 2).fill.fgColor.rgb, "FF800026")
check("level's colour", cell(ranking, "risk_level", 13).fill.fgColor.rgb, "FFFEB24C")
check("level in Dutch", cell(nl["Ranglijst"], "niveau in woorden", 13).value, "2: zorgelijk")
bars = {str(area.sqref): [rule.type for rule in rules] for area, rules in ranking.conditional_formatting._cf_rules.items()}
letter = cell(ranking, "per_100k", 2).column_letter
check("bars", bars, {f"{letter}2:{letter}13": ["dataBar"]})

trend = en["Trend"]
check("unknown", cell(trend, "sum", 2).value, None)
check("mean", cell(trend, "mean", trend.max_row - 1).value, 144)
check("since", cell(trend, "risk_since", trend.max_row - 1).value, datetime.datetime(2020, 11, 8))

found = [tuple(row) for row in en["Corrections"].iter_rows(min_row=2, values_only=True)]
check("corrections", found, [("correction", datetime.datetime(2020, 11, 10), "GM0005", "Place 5", "cases",
                              datetime.datetime(2020, 11, 9), 225, 210)])

bar, cases, deaths = en["Charts"]._charts
check("kinds", [type(chart) for chart in (bar, cases, deaths)], [BarChart, ScatterChart, ScatterChart])
check("bars", [(s.cat.numRef.f, s.val.numRef.f) for s in bar.series],
      [("Ranking!$E$2:$E$11", f"Ranking!${letter}$2:${letter}$11")])
check("lines", [s.yVal.numRef.f for s in cases.series], [f"'Chart data'!${c}$2:${c}$21" for c in "BCDE"])
check("lines", [s.yVal.numRef.f for s in deaths.series], [f"'Chart data'!${c}$2:${c}$21" for c in "FGHI"])
check("dates below", {s.xVal.numRef.f for s in cases.series}, {"'Chart data'!$A$2:$A$21"})
check("first and last date", (cases.x_axis.scaling.min, cases.x_axis.scaling.max), (44137, 44156))
data = en["Chart data"]
check("drawn", [data["B1"].value, data["D1"].value], ["Place 5, cases", "-Emmen, cases"])
check("mean", ([data.cell(row, 5).value for row in (7, 8)], data["E8"].number_format), ([None, 4], "#,##0.0"))

about = {row[0].value: row[1].value for row in en["About"].iter_rows() if row[0].value}
check("about", [about[label] for label in ("Source", "Licence", "Address", "Options")],
      ["made up", "CC0", "not stated", "--locale en --region GM0005,-emmen --title 'A & B'"])
for head in [head.value for sheet in (ranking, trend, en["Corrections"]) for head in sheet[1]]:
    if head not in about:
        sys.exit(f"the column {head} is not defined")
check("dates in words", [about["First date"], about["Last date"]], ["2 November 2020", "21 November 2020"])
check("about in Dutch", [row[1].value for row in nl["Over dit bestand"].iter_rows() if row[0].value == "Adres"],
      ["niet vermeld"])
check("no columns of levels where there are none", [head.value for head in early["Trend"][1]][-2:], ["change", "doubling_days"])
print("as expected")
