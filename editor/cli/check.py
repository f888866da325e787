"""`stet check`: what a copy desk would catch in posts, with file, line and column."""

import functools
import json
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from editor import messages
from editor.checks.finding import Finding, Level
from editor.checks.houses import house_of
from editor.checks.neighbours import Neighbours
from editor.checks.registry import look_through
from editor.checks.subject import Subject
from editor.cli.posts import open_post, posts_at
from editor.cli.telling import tell
from editor.errors import StetError
from editor.site import Site, find_site

LEVELS = {level.name.lower(): level for level in Level}


@dataclass(frozen=True, slots=True)
class _Found:
    """A finding in a file."""

    path: Path
    subject: Subject
    finding: Finding


def run(options: Namespace, language: str) -> int:
    """Print each post's findings; 1 when one is as grave as `--fail-on`, 2 when a post cannot be read."""
    found: list[_Found] = []
    unread = False
    for path in posts_at(options.paths):
        try:
            here = list(_once(_check(path), found))
        except StetError as error:
            tell(error, language, path)
            unread = True
            continue
        found += here
        if not options.json:
            for one in here:
                print(_line(one, language))
    if options.json:
        json.dump([_json(one, language) for one in found], sys.stdout, ensure_ascii=False, indent=1)
        print()
    else:
        print(_summary(found, language))
    least = LEVELS.get(options.fail_on)
    is_grave = least is not None and any(one.finding.level >= least for one in found)
    return 2 if unread else int(is_grave)


def _check(path: Path) -> Iterator[_Found]:
    post, _ = open_post(path)
    root = find_site(path.parent)
    subject = Subject(post, path.absolute(), house_of(root, post), _neighbours(root) if root else None)
    findings = look_through(subject)
    return (_Found(path, subject, finding) for finding in sorted(findings, key=lambda one: one.start))


@functools.lru_cache(maxsize=8)
def _neighbours(root: Path) -> Neighbours:
    return Neighbours(Site(root))


def _once(here: Iterable[_Found], before: list[_Found]) -> Iterator[_Found]:
    """Findings less those about the house style that were told of another post already."""
    told = {_about_house(one) for one in before}
    for one in here:
        if not one.finding.of_house or _about_house(one) not in told:
            yield one


def _about_house(one: _Found) -> tuple[object, ...]:
    return one.finding.check, *map(str, one.finding.facts.values())  # a fact may be a name in each language


def _position(text: str, offset: int) -> tuple[int, int]:
    """The line and the column of a place, both from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _line(one: _Found, language: str) -> str:
    line, column = _position(one.subject.text, one.finding.start)
    level = messages.text(f"check.{one.finding.level.name.lower()}", language)
    said = " ".join(one.finding.text(language).split())
    return f"{one.path}:{line}:{column}: {level}: {said} [{one.finding.check}]"


def _json(one: _Found, language: str) -> dict[str, Any]:
    finding, text = one.finding, one.subject.text
    line, column = _position(text, finding.start)
    end_line, end_column = _position(text, finding.end)
    fix = finding.fix
    return {
        "path": str(one.path),
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "level": finding.level.name.lower(),
        "check": finding.check,
        "message": finding.text(language),
        "fix": {
            "message": fix.text(language),
            "start": fix.splice.start,
            "end": fix.splice.end,
            "text": fix.splice.text,
        }
        if fix
        else None,
    }


def _summary(found: list[_Found], language: str) -> str:
    counts = {name: sum(one.finding.level is level for one in found) for name, level in LEVELS.items()}
    return messages.text("check.summary", language, **counts)
