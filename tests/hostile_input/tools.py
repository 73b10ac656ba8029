"""Runs a tool on hostile input, and tells what is wrong with how it ended."""
import os
import random
import re
import subprocess
import sys

SECONDS = 20  # far above what a run takes, also with sanitizers
MEMORY = 4_000_000_000  # bytes of addresses, far above what a run takes
BIN = os.environ["CORONA_BIN"]

SKIPPED = object()

failures = []
runs = 0
share = 1.0  # of the runs of corona-export that are made; the others are left out at random
chance = random.Random()


def has_sanitizers():
    with open(os.path.join(BIN, "corona-export"), "rb") as tool:
        return b"__asan_init" in tool.read()


SANITIZED = has_sanitizers()


def limit_memory():
    if SANITIZED:  # which reserve terabytes of addresses
        return
    import resource
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def fail(what, command, keep=b""):
    """Notes a failure, and leaves the input that led to it."""
    failures.append(what)
    print(f"FAIL {' '.join(command)}: {what}", flush=True)
    if keep:
        path = os.path.abspath(f"hostile-{os.getpid()}-{len(failures)}.csv")
        with open(path, "wb") as file:
            file.write(keep)
        print(f"     the input is in {path}", flush=True)


def run(tool, *options, data=b""):
    """What a tool printed, or None where it ended with a message."""
    global runs
    runs += 1
    command = [tool, *options]
    try:
        done = subprocess.run([os.path.join(BIN, tool), *options], input=data, capture_output=True,
                              timeout=SECONDS * (10 if SANITIZED else 1), preexec_fn=limit_memory)
    except subprocess.TimeoutExpired:
        fail(f"still runs after {SECONDS} seconds", command, data)
        return None
    said = done.stderr.decode("utf-8", "backslashreplace")
    if done.returncode not in (0, 1, 2) or re.search("Sanitizer|runtime error:|terminate called", said):
        fail(f"ended with {done.returncode}: {said[:2000]}", command, data)
        return None
    for line in said.splitlines():
        if not line.startswith(tool + ": "):
            fail(f"said without its name: {line[:200]}", command, data)
    if done.returncode != 0 and not said:
        fail(f"ended with {done.returncode} and no message", command, data)
    if "out of memory" in said:
        fail(f"took all memory: {said[:200]}", command, data)
    return done.stdout if done.returncode == 0 else None


def is_left_out():
    return chance.random() >= share


def finish(what):
    """Ends the program as a test does."""
    print(f"{what}: {runs} runs, {len(failures)} failures")
    sys.exit(1 if failures else 0)
