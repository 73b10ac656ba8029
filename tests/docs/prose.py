"""tests/docs/prose.py LIMITS: measures the English of the files in the table LIMITS, which says what is measured.

Prints the measures of a text that breaks a limit, and exits 1. Run from the top folder.
Only sentences count: no headings, no code, no tables and no terms of a list of definitions.
"""
import glob
import os
import re
import sys

LIMITS = [  # in the order of the columns: name, the words and signs that count, and whether many are good
    ("where+what", r"\b(?:where|what)\b", False),
    ("semicolons", r";", False),
    ("you", r"\b(?:you|yours?)\b", True),
]


def prose_of_man(text):
    """The sentences of a man page for scdoc(5)."""
    text = re.sub(r"^\t*```.*?^\t*```$", "", text, flags=re.S | re.M)
    text = text.partition("\n")[2]  # the title
    text = re.sub(r"^#.*", "\n", text, flags=re.M)
    text = re.sub(r"^[^\t\n#].*\n(?=\t)", "\n", text, flags=re.M)  # the term that an indented text explains
    text = re.sub(r"^\t*[-.] ", "\n\n", text, flags=re.M)  # an item of a list
    return re.sub(r"[*_]", "", text)


def prose_of_markdown(text):
    """The sentences of a Markdown document."""
    text = re.sub(r"^```.*?^```$", "", text, flags=re.S | re.M)
    text = re.sub(r"^(?:#|    ).*", "\n", text, flags=re.M)
    text = re.sub(r"^\|[ |:-]*\|$", "", text, flags=re.M)  # the line below the headings of a table
    text = re.sub(r"^\|(.*)\|$", lambda row: "\n" + row[1].replace("|", "\n\n") + "\n", text, flags=re.M)
    text = re.sub(r"`[^`]*`", "x", text)
    text = re.sub(r"\]\([^)]*\)", "]", text)  # the address of a link
    return re.sub(r"^\s*[-*] ", "\n\n", text, flags=re.M)


PROSE_OF = {".scd": prose_of_man, ".md": prose_of_markdown}


def sentences(prose):
    paragraphs = (" ".join(part.split()) for part in re.split(r"\n\s*\n", prose))
    return [s for part in paragraphs for s in re.split(r"(?<=[.!?]) ", part) if re.search(r"\w", s)]


def measures(prose):
    """Occurrences per 1000 words of each of LIMITS, then words a sentence."""
    words = len(re.findall(r"\w[\w'-]*", prose))
    if words == 0:
        return [0] * (len(LIMITS) + 1)
    found = [1000 * len(re.findall(pattern, prose, re.I)) / words for _, pattern, _ in LIMITS]
    return found + [words / len(sentences(prose))]


def broken(values, limits):
    """A text for each limit that the values break."""
    rules = [(name, many) for name, _, many in LIMITS] + [("words a sentence", False)]
    for (name, many_are_good), value, limit in zip(rules, values, limits):
        if limit == "-" or (value >= float(limit) if many_are_good else value <= float(limit)):
            continue
        yield f"{name} {value:.1f}, {'at least' if many_are_good else 'at most'} {limit}"


def main(table):
    failed = False
    for line in open(table, encoding="utf8"):
        if line.startswith("#") or not line.strip():
            continue
        pattern, measured, *limits = line.split()
        files = sorted(glob.glob(pattern))
        if not files or measured not in ("each", "together") or len(limits) != len(LIMITS) + 1:
            sys.exit(f"{table}: no files, or not the columns of the table: {line}")
        texts = {file: PROSE_OF[os.path.splitext(file)[1]](open(file, encoding="utf8").read()) for file in files}
        if measured == "together":
            texts = {pattern: "\n\n".join(texts.values())}
        for name, prose in texts.items():
            for fault in broken(measures(prose), limits):
                print(f"{name}: {fault}")
                failed = True
    sys.exit(failed)


main(sys.argv[1])
