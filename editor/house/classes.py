"""Styles that are classes: `<span class="hl">` looks as the site's style sheets say, not as it says itself."""

from collections.abc import Mapping
from dataclasses import replace

from editor.body.effects import Effects, effects_of_raw
from editor.body.tokens import tokens
from editor.house.style import House, Style

_UNKNOWN = "background-color: rgba(128, 128, 128, 0.25)"
"""How a text is shown whose class no style sheet says anything of."""


def classes_in(style: Style) -> str:
    """The classes that a style's markup is nothing without, sorted, with blanks between; "" for none."""
    if "class" not in style.open:
        return ""
    looks = (effects_of_raw(style.open[token.start : token.end]) for token in tokens(style.open))
    return next((look.classes for look in looks if look.classes), "")


def classes_of(house: House) -> frozenset[str]:
    """Every such class of a house."""
    return frozenset(name for style in house.styles for name in classes_in(style).split())


def with_looks(house: House, looks: Mapping[str, str]) -> House:
    """A house whose styles say what their classes look like, as `looks` has it for each class."""
    return replace(house, styles=tuple(with_look(style, looks) for style in house.styles))


def with_look(style: Style, looks: Mapping[str, str]) -> Style:
    """A style that says what its classes look like."""
    look = "; ".join(looks[name] for name in classes_in(style).split() if name in looks)
    return style if look == style.look else replace(style, look=look)


def shown_look(style: Style) -> Effects:
    """What a style's classes do to a text on screen; nothing where it has none."""
    if not classes_in(style):
        return Effects()
    return effects_of_raw(f'<span style="{style.look or _UNKNOWN}">')
