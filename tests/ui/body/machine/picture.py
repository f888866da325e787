"""What a body shows, leaf by leaf, to hold what is read again against what was edited."""

import re
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from editor.body import Leaf
from editor.body.effects import Effects, effects_of
from editor.body.model import LINE_BREAK, LISTS

_END_TAGS = re.compile(r"\s*(?:</[\w-]+>)+\Z")
_BLANK = f" \u00a0{LINE_BREAK}"


_PLAIN = Effects()


class Sign(NamedTuple):
    """A character: how it looks, what it stands for, and whether it is of an address that is its own link."""

    char: str
    look: Effects
    atom: str
    address: bool

    def same(self, other: "Sign") -> bool:
        """Whether two characters show the same; what is left of an address may lead where it led, or where it says."""
        if not (self.address or other.address):
            return self == other
        one, two = (each.look._replace(link=None) for each in (self, other))
        return (self.char, one, self.atom) == (other.char, two, other.atom)

    def told(self) -> str:
        """The look in words."""
        kinds = {name: value for name in Effects._fields if (value := getattr(self.look, name))}
        return f"{kinds or ''}{self.atom}"


class Seen(NamedTuple):
    """What one leaf shows: its kind, those of its containers, its characters, or the source of what is sealed."""

    kind: str
    containers: tuple[str, ...]
    signs: tuple[Sign, ...] = ()
    source: str = ""

    def same(self, other: "Seen") -> bool:
        """Whether two leaves show the same."""
        if self._replace(signs=()) != other._replace(signs=()) or len(self.signs) != len(other.signs):
            return False
        return all(one.same(two) for one, two in zip(self.signs, other.signs, strict=True))

    def told(self) -> str:
        """The leaf in words."""
        parts = [f"{''.join(sign.char for sign in signs)!r} {look}" for look, signs in groupby(self.signs, Sign.told)]
        return f"{self.kind} in {'/'.join(self.containers) or 'nothing'}: {self.source!r} {' + '.join(parts)}"


_SPACES = " \u00a0"
_SPACE = Sign(" ", _PLAIN, "", address=False)


def picture(leaves: Sequence[Leaf]) -> list[Seen]:
    """What leaves show."""
    return [_seen(leaf) for leaf in leaves]


def difference(here: Sequence[Seen], there: Sequence[Seen]) -> str:
    """The first leaf that two pictures show otherwise; "" where they show the same."""
    for index in range(max(len(here), len(there))):
        one, other = here[index : index + 1], there[index : index + 1]
        if not (one and other and one[0].same(other[0])):
            if one and one[0].kind == "sealed" and _is_open(here[index + 1 :], there[index:]):
                return ""
            told = [each[0].told() if each else "nothing" for each in (one, other)]
            return f"leaf {index}: {told[0]}\n  read again: {told[1]}"
    return ""


def _is_open(rest: Sequence[Seen], there: Sequence[Seen]) -> bool:
    """Whether a sealed leaf, closed so that the rest is not within it, can now be read: the rest is as it was."""
    opened = len(there) - len(rest)
    return (
        opened > 0
        and not any(seen.kind == "sealed" for seen in there[:opened])
        and all(one.same(two) for one, two in zip(rest, there[opened:], strict=True))
    )


def _seen(leaf: Leaf) -> Seen:
    kind, kinds = leaf.kind, _kinds(leaf)
    if kind in ("item", "cell"):  # which shows the same as a paragraph in one
        kind, kinds = "paragraph", (*kinds, kind)
    if leaf.kind == "sealed":
        return Seen("sealed", kinds, source=_END_TAGS.sub("", leaf.source))  # which what follows may have made it need
    if kind == "spacer" or (kind in ("paragraph", "term", "definition") and not leaf.text.strip(_BLANK)):
        return Seen("spacer", kinds)
    return Seen(kind, kinds, tuple(_signs(leaf)))


def _signs(leaf: Leaf) -> list[Sign]:
    signs = []
    for run in leaf.runs:
        look = effects_of(run.marks)
        address = any(mark.kind == "autolink" for mark in run.marks)
        atom = run.atom.kind if run.atom and run.text != LINE_BREAK else ""
        if atom == "footnote" and run.atom:  # which is what it says where its note was taken out
            signs += [Sign(char, _PLAIN, "", address=False) for char in run.atom.raw]
            continue
        if run.text == LINE_BREAK and leaf.kind != "code":
            _take_end(signs)
        signs += [_sign(char, look, atom, address) for char in run.text]
    if leaf.kind != "code":
        _take_end(signs)
    return signs


def _take_end(signs: list[Sign]) -> None:
    """Take out the spaces that a line ends with, which nobody sees."""
    while signs and signs[-1] == _SPACE:
        signs.pop()


def _sign(char: str, look: Effects, atom: str, address: bool) -> Sign:
    """A character as it is seen: a bold space is but a space, and no break looks like anything."""
    if char == LINE_BREAK:
        return Sign(char, _PLAIN, atom, address)
    if char not in _SPACES:
        return Sign(char, look, atom, address)
    return Sign(" ", look._replace(bold=None, italic=None, colour=None), atom, address)


def _kinds(leaf: Leaf) -> tuple[str, ...]:
    """The kinds of containers; an item around nothing but a list is not to be seen."""
    kinds = [container.kind for container in leaf.containers]
    following = [*kinds[1:], ""]
    return tuple(kind for kind, inner in zip(kinds, following, strict=False) if not (kind == "item" and inner in LISTS))
