"""Stet beside ghostwriter and ReText, interleaved in one run on a screen of its own; then its parts in one process.

Quiet machines only: nothing else should run. Takes about nine minutes; with --quick three, for a first look.
Exit 1 when a bar is missed, 2 when something needed is missing.
"""

import argparse
import sys
import time
from pathlib import Path

from benchmarks import bars, inside, table
from benchmarks.editors import ALL
from benchmarks.facts import facts
from benchmarks.rounds import Figures, Plan, Rounds
from benchmarks.screen import ScreenError

_QUICK = Plan(starts=3, key_rounds=1, keys=8, large_rounds=1, large_keys=4)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        "benchmarks", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    names = [editor.name for editor in ALL]
    parser.add_argument("--editor", action="append", choices=names, help="only this editor; may be repeated")
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    parser.add_argument("--no-large", action="store_true", help="without posts of 1 MB")
    parser.add_argument("--inside", action="store_true", help="only what is measured in one process")
    parser.add_argument("--no-inside", action="store_true", help="only what is measured on the screen")
    parser.add_argument("--pictures", type=Path, metavar="FOLDER", help="keep pictures of what was looked at")
    parser.add_argument("--output", type=Path, metavar="FILE", help="write the tables to a file as well")
    return parser.parse_args()


def _say(text: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {text}", file=sys.stderr, flush=True)


def _plan(options: argparse.Namespace) -> Plan:
    plan = _QUICK if options.quick else Plan()
    if options.no_large:
        plan = Plan(plan.starts, plan.key_rounds, plan.keys, 0, 0)
    return plan


def _on_screen(options: argparse.Namespace) -> tuple[str, bool]:
    wanted = [editor for editor in ALL if not options.editor or editor.name in options.editor]
    for editor in wanted:
        if not editor.is_installed():
            raise ScreenError(f"{editor.program} is not installed; ./dev bench fetches it")
    figures: Figures = Rounds(wanted, _plan(options), _say, options.pictures).run()
    outcomes = bars.judge(figures.values)
    parts = [table.comparison(figures.values, [editor.name for editor in wanted]), table.verdicts(outcomes)]
    if figures.failures:
        parts.append("\n".join(f"- {failure}" for failure in figures.failures))
    return "\n\n".join(parts), all(outcome.passed for outcome in outcomes) and not figures.failures


def main() -> int:
    """Measure, print the tables; the exit code."""
    options = _arguments()
    parts, passed = [], True
    try:
        if not options.inside:
            text, passed = _on_screen(options)
            parts.append(text)
        if not options.no_inside:
            _say("inside one process")
            lines = inside.run()
            parts.append(inside.as_table(lines))
            passed = passed and all(line.passed for line in lines)
    except ScreenError as error:
        print(f"benchmarks: {error}", file=sys.stderr)
        return 2
    parts.append("\n".join(f"- {name}: {fact}" for name, fact in facts().items()))
    report = "\n\n".join(parts)
    print(report)
    if options.output:
        options.output.write_text(report + "\n", encoding="utf-8")
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
