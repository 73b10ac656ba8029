"""Input in which bytes, cells and lines were changed at random."""
import random
import subprocess

import formats
import figures
import texts
import tools

COMMANDS = [
    ["corona-fetch", "csv"], ["corona-group", "--to", "province"], ["corona-group", "--period", "week"],
    ["corona-diff"], ["corona-diff", "--gaps", "spread"], ["corona-trend"], ["corona-trend", "--align", "centre"],
    ["corona-trend", "--window", "3", "--with", "mean,per_100k,limits,r,change,doubling_days"],
    ["corona-rank"], ["corona-rank", "--by", "sum", "--date", "all"],
]


def made(command, data=b""):
    return subprocess.run([f"{tools.BIN}/{command[0]}", "-q", *command[1:]], input=data, capture_output=True, check=True).stdout


def seeds():
    """What the stages write of few regions: totals, counts, indicators, and a ranking."""
    totals = made(["corona-fetch", "demo", "--regions", "4", "--days", "20"])
    counts = made(["corona-diff"], totals)
    trend = made(["corona-trend"], counts)
    return [totals, counts, trend, made(["corona-rank", "--metric", "cases"], trend), texts.table()]


def mutated(chance, data):
    """The same with one to four changes."""
    for _ in range(chance.randint(1, 4)):
        lines = data.split(b"\n")
        line = chance.randrange(len(lines))
        cells = lines[line].split(b",")
        cell = chance.randrange(len(cells))
        change = chance.randrange(9)
        if change == 0 and data:  # a byte
            at = chance.randrange(len(data))
            data = data[:at] + bytes([chance.randrange(256)]) + data[at + 1:]
            continue
        if change == 1:  # a cut
            data = data[:chance.randrange(len(data) + 1)]
            continue
        if change == 2:  # an extreme figure
            cells[cell] = chance.choice(chance.choice(list(figures.VALUES.values()))).encode()
        elif change == 3:  # a hostile text
            cells[cell] = texts.quoted(chance.choice(texts.TEXTS)).encode()
        elif change == 4:  # two cells swapped
            other = chance.randrange(len(cells))
            cells[cell], cells[other] = cells[other], cells[cell]
        elif change == 5:  # a cell that is gone
            del cells[cell]
        elif change == 6:  # a cell of another line
            cells[cell] = chance.choice(chance.choice(lines).split(b","))
        elif change == 7:  # two lines swapped
            other = chance.randrange(len(lines))
            lines[line], lines[other] = lines[other], lines[line]
            data = b"\n".join(lines)
            continue
        else:  # a line twice
            lines.insert(line, lines[line])
            data = b"\n".join(lines)
            continue
        lines[line] = b",".join(cells)
        data = b"\n".join(lines)
    return data


def check(seed, rounds):
    chance = random.Random(seed)
    originals = seeds()
    for _ in range(rounds):
        data = mutated(chance, chance.choice(originals))
        command = chance.choice(COMMANDS)
        tools.run(*command, data=data)
        for name in chance.sample(formats.ALL, 3):
            formats.export(name, data)
