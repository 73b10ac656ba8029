"""hostile.py: see run."""
import argparse
import random

import figures
import mutations
import texts
import tools

CHECKS = ("figures", "texts", "mutations")
parser = argparse.ArgumentParser(prog="tests/hostile_input/run")
parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2 ** 32))
parser.add_argument("--rounds", type=int, default=300)
parser.add_argument("--only", action="append", choices=CHECKS)
parser.add_argument("--quick", action="store_true")
chosen = parser.parse_args()
print(f"the seed is {chosen.seed}", flush=True)
tools.chance.seed(chosen.seed)
if chosen.quick and tools.SANITIZED:
    tools.share = 0.1
for word in chosen.only or CHECKS:
    if word == "figures":
        figures.check()
    elif word == "texts":
        texts.check()
    else:
        mutations.check(chosen.seed, chosen.rounds)
tools.finish(", ".join(chosen.only or CHECKS))
