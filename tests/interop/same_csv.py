"""same_csv.py OURS THEIRS [COLUMN...]: whether two CSV files hold the same cells, but for quotes, how a
fraction is written (0.5, 50%), and columns of THEIRS that OURS is not to have."""
import csv
import itertools
import sys


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def plain(cell):
    if cell.endswith("%"):
        return format(float(cell[:-1]) / 100, ".7f").rstrip("0").rstrip(".")
    return cell


def without(table, columns):
    places = [i for i, head in enumerate(table[0]) if head in columns]
    missing = set(columns) - {table[0][i] for i in places}
    if missing:
        sys.exit(f"no column {missing} in {table[0]}")
    return [[cell for i, cell in enumerate(row) if i not in places] for row in table]


ours, theirs, columns = sys.argv[1], sys.argv[2], sys.argv[3:]
pairs = itertools.zip_longest(rows(ours), without(rows(theirs), columns), fillvalue=[])
for line, (a, b) in enumerate(pairs, start=1):
    if [plain(cell) for cell in a] != [plain(cell) for cell in b]:
        sys.exit(f"row {line}: {ours} has {a}, {theirs} has {b}")
if len(rows(ours)) < 2:
    sys.exit(f"{ours}: nothing to compare")
