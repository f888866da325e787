"""An installed Stet beside the one of the virtual environment, started in turn on one screen: what a start costs.

  python -m benchmarks.installed build/installers/tree [--starts N]

Prints a table; exit 1 when a start of the installed one takes longer, on the clock or of the processor.
"""

import argparse
import dataclasses
import sys
from pathlib import Path
from statistics import median

from benchmarks.editors import STET, Editor
from benchmarks.rounds import Plan, Rounds
from benchmarks.table import grid

_MOST = 1.0
_BARS = ("text painted", "preview painted", "processor's time, start")


def installed(tree: Path) -> Editor:
    """The Stet of a tree, as packaging/build.py makes it."""
    return dataclasses.replace(
        STET, name="installed", program=str(tree / "bin/python3"), arguments=("-IS", str(tree / "stet"))
    )


def main() -> int:
    """Measure, print the table; the exit code."""
    parser = argparse.ArgumentParser("installed", description=__doc__)
    parser.add_argument("tree", type=Path)
    parser.add_argument("--starts", type=int, default=15)
    options = parser.parse_args()
    ours = installed(options.tree.resolve())
    plan = Plan(starts=options.starts, key_rounds=0, keys=0, large_rounds=0, large_keys=0)
    figures = Rounds([STET, ours], plan, lambda text: print(text, file=sys.stderr), None).run()
    rows, passed = [], not figures.failures
    for measure, values in figures.values.items():
        own, other = median(values[ours.name]), median(values[STET.name])
        within = own / other <= _MOST or measure not in _BARS
        passed = passed and within
        unit, factor = ("MB", 1) if measure == "memory" else ("ms", 1000)
        times = [f"{value * factor:.0f}" for value in (own, other)]
        rows.append([f"{measure} ({unit})", *times, f"{own / other:.2f}", "" if within else "MISSED"])
    print(grid(["", ours.name, "environment", "ratio", ""], rows))
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
