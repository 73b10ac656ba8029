"""report.py TOP FOLDER LEAST: which lines of TOP/lib ran, as gcov says of all objects below FOLDER: a file a line, the
least covered first, with the lines that never ran, and the total last. Ends with 1 where the total is below LEAST %."""
import collections, json, os, subprocess, sys

top, folder, least = os.path.realpath(sys.argv[1]), sys.argv[2], float(sys.argv[3])
notes = [os.path.join(path, name) for path, _, names in os.walk(folder) for name in names if name.endswith(".cpp.gcno")]
counts = collections.defaultdict(collections.Counter)  # file, line, how often
for first in range(0, len(notes), 50):
    told = subprocess.run(["gcov", "--json-format", "--stdout"] + notes[first:first + 50], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True)
    if told.returncode != 0:
        sys.exit(f"{told.stderr.splitlines()[-1]}: remove {folder} and measure again")
    for text in told.stdout.splitlines():
        for source in json.loads(text)["files"]:
            path = os.path.relpath(os.path.realpath(os.path.join(folder, source["file"])), top)
            if path.startswith("lib/"):
                for line in source["lines"]:
                    counts[path][line["line_number"]] += line["count"]


def ranges(lines):
    """[3, 4, 5, 9] as "3-5 9"."""
    runs = []
    for line in lines:
        if runs and line == runs[-1][1] + 1:
            runs[-1][1] = line
        else:
            runs.append([line, line])
    return " ".join(f"{a}-{b}" if a < b else f"{a}" for a, b in runs)


def share(lines):
    return 100 * sum(count > 0 for count in lines.values()) / len(lines)


if not counts:
    sys.exit("nothing was measured")
for path, lines in sorted(counts.items(), key=lambda item: (share(item[1]), item[0])):
    never = ranges(sorted(line for line, count in lines.items() if count == 0))
    print(f"{share(lines):5.1f} %  {path}  {never}".rstrip())
lines = [count > 0 for file in counts.values() for count in file.values()]
print(f"{100 * sum(lines) / len(lines):5.1f} %  of {len(lines)} lines of lib/ in {len(counts)} files")
sys.exit(100 * sum(lines) / len(lines) < least)
