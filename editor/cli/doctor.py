"""`stet doctor`: what Stet finds on this machine, what is wrong with it, and how to mend it."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from editor import messages
from editor.cli.health.fact import Fact
from editor.cli.health.places import places, versions
from editor.cli.health.screen import screen
from editor.cli.health.site import site


def run(options: Namespace, language: str) -> int:
    """Print what was found, and then what is wrong; 1 when something is."""
    facts = list(_facts(options.site))
    problems = {fact.name: _problem(fact, language) for fact in facts if fact.problem}
    if options.json:
        found = {"facts": {fact.name: fact.value for fact in facts}, "problems": problems}
        json.dump(found, sys.stdout, ensure_ascii=False, indent=1)
        print()
    else:
        for fact in facts:
            print(f"{messages.text(f'doctor.{fact.name}', language)}: {fact.value or '—'}")
        print()
        for text in problems.values():
            print(f"! {text}")
        if not problems:
            print(messages.text("doctor.well", language))
    return 1 if problems else 0


def _facts(path: Path) -> Iterator[Fact]:
    yield from versions()
    yield from screen()
    yield from places()
    yield from site(path)


def _problem(fact: Fact, language: str) -> str:
    """What is wrong; a file's fault is said in the words of whoever reads that file."""
    key = fact.problem if "." in fact.problem else f"doctor_problem.{fact.problem}"
    return messages.text(key, language, **fact.facts)
