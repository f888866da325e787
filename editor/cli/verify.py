"""`stet verify`: passes posts through the whole editor without editing, and compares bytes."""

import dataclasses
import json
import os
import sys
from argparse import Namespace
from pathlib import Path

from editor import messages
from editor.body import Leaf, Reading, syntax_of
from editor.body.visible import visible_characters
from editor.cli.posts import open_post, posts_at
from editor.cli.telling import tell
from editor.errors import StetError
from editor.post import Post


@dataclasses.dataclass(frozen=True)
class Sealed:
    """A sealed leaf: its lines in the file, from 1, and why."""

    line: int
    end_line: int
    reason: str
    explanation: str


@dataclasses.dataclass(frozen=True)
class Verdict:
    """What became of one post. `editable` is the share of the visible characters that is not sealed."""

    path: str
    identical: bool
    visible: int
    editable: float
    sealed: tuple[Sealed, ...]


def run(options: Namespace, language: str) -> int:
    """Print a verdict for each post; 1 when any differs, 2 when any cannot be read.

    Broken front matter is told, but does not count: such a post is edited all the same, and must come back identical.
    """
    verdicts, unread = [], False
    for path in posts_at(options.paths):
        try:
            post, _ = open_post(path)
        except StetError as error:
            tell(error, language, path)
            unread = True
            continue
        if post.front_matter.error is not None:
            tell(post.front_matter.error, language, path)
        verdict = verify(post, path, language)
        verdicts.append(verdict)
        if not options.json:
            print(_line(verdict, language))
    if options.json:
        json.dump([dataclasses.asdict(verdict) for verdict in verdicts], sys.stdout, ensure_ascii=False, indent=1)
        print()
    elif verdicts:
        print(_summary(verdicts, language))
    return 2 if unread else 0 if all(verdict.identical for verdict in verdicts) else 1


def verify(post: Post, path: Path, language: str) -> Verdict:
    """Pass a post through leaves and a QTextDocument and back, and compare."""
    body, reading = _through_the_editor(post, path)
    front_matter = post.front_matter if post.front_matter.error else post.front_matter.changed({})
    again = post.with_front_matter(front_matter).with_body(body)
    visible = [visible_characters(leaf) for leaf in reading.leaves]
    sealed = sum(count for count, leaf in zip(visible, reading.leaves, strict=True) if leaf.kind == "sealed")
    first_line = post.front_matter.source.count("\n") + 1
    return Verdict(
        str(path),
        again.to_bytes() == post.to_bytes(),
        sum(visible),
        1 - sealed / sum(visible) if sum(visible) else 1.0,
        tuple(_sealed(leaf, reading, first_line, language) for leaf in reading.leaves if leaf.kind == "sealed"),
    )


def _through_the_editor(post: Post, path: Path) -> tuple[str, Reading]:
    """The body as it comes back from a text document."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from editor.ui.body.round_trip import round_trip
    from editor.ui.headless import application

    application()
    return round_trip(post.body, syntax_of(path.suffix))


def _sealed(leaf: Leaf, reading: Reading, first_line: int, language: str) -> Sealed:
    line = first_line + reading.source.count("\n", 0, leaf.start)
    end_line = line + leaf.source.rstrip("\n").count("\n")
    return Sealed(line, end_line, leaf.reason, messages.text(f"sealed.{leaf.reason}", language))


def _line(verdict: Verdict, language: str) -> str:
    state = messages.text("cli.identical" if verdict.identical else "cli.differs", language)
    lines = [f"{state}  {_percent(verdict.editable)}  {verdict.path}"]
    lines += [f"    {sealed.line}-{sealed.end_line}: {sealed.explanation}" for sealed in verdict.sealed]
    return "\n".join(lines)


def _summary(verdicts: list[Verdict], language: str) -> str:
    visible = sum(verdict.visible for verdict in verdicts)
    editable = sum(verdict.editable * verdict.visible for verdict in verdicts) / visible if visible else 1.0
    identical = sum(verdict.identical for verdict in verdicts)
    return messages.text(
        "cli.summary", language, identical=identical, posts=len(verdicts), editable=_percent(editable).strip()
    )


def _percent(share: float) -> str:
    """A share as a percentage that says 100 only when nothing is missing."""
    return f"{min(round(100 * share, 1), 99.9) if share < 1 else 100:5.1f} %"
