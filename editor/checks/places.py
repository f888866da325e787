"""Where images, links and marks stand in a post's text."""

from collections.abc import Iterator
from dataclasses import dataclass

from editor.body import OBJECT, Leaf, Mark, Syntax
from editor.body.effects import effects
from editor.body.images import image_source
from editor.body.references import unescaped
from editor.body.tokens import Token, TokenKind, attributes, tokens
from editor.checks.subject import Subject

_WORDS = 30
"""Characters by which words of the text are known again."""


@dataclass(frozen=True, slots=True)
class Image:
    """An image. `alt` is None where there is no such attribute."""

    start: int
    end: int
    src: str
    alt: str | None
    is_markdown: bool


@dataclass(frozen=True, slots=True)
class Link:
    """A link's target and where it is written."""

    start: int
    end: int
    target: str


def images(subject: Subject) -> Iterator[Image]:
    """The images of the body, but for those in code, comments and what is sealed as Markdown."""
    for leaf in _leaves(subject):
        start = subject.body_start + leaf.start
        for raw, place in _pictures(leaf):
            yield _image(raw, start + place)


def links(subject: Subject) -> Iterator[Link]:
    """The links of the body, but for those in code, comments and what is sealed as Markdown."""
    for leaf in _leaves(subject):
        start = subject.body_start + leaf.start
        if leaf.syntax is Syntax.HTML:
            for token, found in _start_tags(leaf.source):
                if token.name == "a" and "href" in found:
                    yield Link(start + token.start, start + token.end, unescaped(found["href"]))
            continue
        for mark, place in marks(leaf):
            target = effects(mark).link
            if target is not None:
                yield Link(start + place, start + place + len(mark.open), target)


def marks(leaf: Leaf) -> Iterator[tuple[Mark, int]]:
    """Each mark of a leaf with the place of its opening text in the leaf's source."""
    seen: set[Mark] = set()
    position = len(leaf.open)
    for run in leaf.runs:
        for mark in run.marks:
            if mark not in seen:
                seen.add(mark)
                place = leaf.source.find(mark.open, position)
                if place >= 0:
                    position = place + len(mark.open)
                    yield mark, place
        raw = run.atom.raw if run.atom else run.spelling or run.text
        place = leaf.source.find(raw, position)
        position = place + len(raw) if place >= 0 else position


def words(leaf: Leaf, mark: Mark) -> str:
    """How the words begin that a mark is on, for a person to know them by."""
    whole = " ".join("".join(run.text for run in leaf.runs if mark in run.marks).replace(OBJECT, " ").split())
    return shortened(whole, _WORDS)


def shortened(text: str, most: int) -> str:
    """At most so many characters of a text; the sign of what is left out among them."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _leaves(subject: Subject) -> Iterator[Leaf]:
    for leaf in subject.reading.leaves:
        if leaf.kind != "code" and not (leaf.kind == "sealed" and leaf.syntax is Syntax.MARKDOWN):
            yield leaf


def _pictures(leaf: Leaf) -> Iterator[tuple[str, int]]:
    """The raw text of each image of a leaf, and its place in the leaf's source."""
    if leaf.syntax is Syntax.HTML:
        for token in tokens(leaf.source, liquid=True):
            if token.kind is TokenKind.START and token.name == "img":
                yield leaf.source[token.start : token.end], token.start
        return
    position = 0
    for run in leaf.runs:
        if run.atom is not None and run.atom.kind == "img":
            place = leaf.source.find(run.atom.raw, position)
            if place >= 0:
                yield run.atom.raw, place
                position = place + len(run.atom.raw)


def _image(raw: str, start: int) -> Image:
    if raw.startswith("<"):
        _, found = next(_start_tags(raw))
        return Image(start, start + len(raw), unescaped(found.get("src", "")), found.get("alt"), False)
    src, alt = image_source(raw)
    # Of an image by reference nothing is known but its name.
    return Image(start, start + len(raw), src, alt if src else raw, True)


def _start_tags(source: str) -> Iterator[tuple[Token, dict[str, str]]]:
    for token in tokens(source, liquid=True):
        if token.kind is TokenKind.START:
            yield token, attributes(source, token)
