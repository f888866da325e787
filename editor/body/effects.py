"""What a mark does to how text looks: read from its raw opening text, never written back."""

import functools
from collections.abc import Iterable
from typing import NamedTuple

from editor.body.destinations import destination
from editor.body.model import Mark
from editor.body.references import unescaped
from editor.body.tokens import TokenKind, attributes, tokens

_BY_TAG: dict[str, dict[str, object]] = {
    "b": {"bold": True},
    "strong": {"bold": True},
    "i": {"italic": True},
    "em": {"italic": True},
    "cite": {"italic": True},
    "var": {"italic": True},
    "u": {"underline": True},
    "ins": {"underline": True},
    "s": {"strike": True},
    "del": {"strike": True},
    "strike": {"strike": True},
    "mark": {"background": "#ffff00"},
    "code": {"monospace": True},
    "kbd": {"monospace": True},
    "samp": {"monospace": True},
    "tt": {"monospace": True},
    "sub": {"position": "sub"},
    "sup": {"position": "super"},
    "small": {"size": "smaller"},
    "big": {"size": "larger"},
}
_BY_DELIMITER = {
    "**": {"bold": True},
    "__": {"bold": True},
    "*": {"italic": True},
    "_": {"italic": True},
    "~~": {"strike": True},
    "`": {"monospace": True},
}


class Effects(NamedTuple):
    """How text looks. Colours are CSS text as written; None and False mean "as around it"."""

    bold: bool | None = None
    italic: bool | None = None
    underline: bool = False
    strike: bool = False
    monospace: bool = False
    colour: str | None = None
    background: str | None = None
    position: str | None = None
    size: str | None = None
    link: str | None = None
    classes: str | None = None
    """The classes of an element that is nothing without them; what they look like is its site's matter."""

    def on_blanks(self) -> "Effects":
        """What of them shows on a space too: a line, a ground, a face or a size. A bold space is but a space."""
        return self._replace(bold=None, italic=None, colour=None)

    def over(self, outer: "Effects") -> "Effects":
        """These effects inside of `outer` ones."""
        return Effects(
            outer.bold if self.bold is None else self.bold,
            outer.italic if self.italic is None else self.italic,
            self.underline or outer.underline,
            self.strike or outer.strike,
            self.monospace or outer.monospace,
            self.colour or outer.colour,
            self.background or outer.background,
            self.position or outer.position,
            self.size or outer.size,
            self.link or outer.link,
            self.classes or outer.classes,
        )

    def within(self, other: "Effects") -> bool:
        """Whether `other` has all that these effects ask for."""
        return all(own in (None, False, others) for own, others in zip(self, other, strict=True))


def declarations(style: str) -> dict[str, str]:
    """The declarations of a `style` attribute: lower-case property → value as written; later ones win."""
    parts = (part.partition(":") for part in unescaped(style).split(";"))
    return {name.strip().lower(): value.strip() for name, colon, value in parts if colon}


@functools.lru_cache(maxsize=4096)
def effects_of_raw(raw: str) -> Effects:
    """The effects of a mark's raw opening text, an HTML start tag or a Markdown delimiter."""
    if not raw.startswith("<"):
        delimiter = "`" if raw.startswith("`") else raw.strip()
        return Effects(**_BY_DELIMITER.get(delimiter, {}))  # type: ignore[arg-type]
    token = next(tokens(raw))
    if token.kind is not TokenKind.START:
        return Effects()
    own = attributes(raw, token)
    chosen: dict[str, object] = dict(_BY_TAG.get(token.name, {}))
    chosen.update(_styled(declarations(own.get("style", ""))))
    if token.name == "a" and "href" in own:
        chosen["link"] = unescaped(own["href"])
    if token.name == "font" and "color" in own:
        chosen.setdefault("colour", own["color"])
    if token.name == "span" and not chosen:
        chosen["classes"] = " ".join(sorted(unescaped(own.get("class", "")).split())) or None
    return Effects(**chosen)  # type: ignore[arg-type]


def effects(mark: Mark) -> Effects:
    """A mark's own effects."""
    if mark.link:
        return Effects(link=mark.link)
    if mark.open.startswith("[") and mark.close.startswith("]("):
        return Effects(link=destination(mark.close, 1))
    return effects_of_raw(mark.open)


def effects_of(marks: Iterable[Mark]) -> Effects:
    """The effects of a stack of marks, outermost first."""
    whole = Effects()
    for mark in marks:
        whole = effects(mark).over(whole)
    return whole


@functools.lru_cache(maxsize=256)
def effects_of_markup(opening: str) -> Effects:
    """The effects of an opening markup, all of its tags together. Kept: a house's are asked for at each key."""
    whole = Effects()
    for token in tokens(opening):
        whole = effects_of_raw(opening[token.start : token.end]).over(whole)
    return whole


def _styled(style: dict[str, str]) -> dict[str, object]:
    chosen: dict[str, object] = {}
    if colour := style.get("color"):
        chosen["colour"] = colour.lower()
    if background := style.get("background-color") or style.get("background"):
        chosen["background"] = background.lower()
    weight = style.get("font-weight", "")
    if weight:
        chosen["bold"] = weight in ("bold", "bolder") or (weight.isdigit() and int(weight) >= 600)
    if slant := style.get("font-style"):
        chosen["italic"] = slant in ("italic", "oblique")
    decoration = style.get("text-decoration", "") + style.get("text-decoration-line", "")
    if "underline" in decoration:
        chosen["underline"] = True
    if "line-through" in decoration:
        chosen["strike"] = True
    return chosen
