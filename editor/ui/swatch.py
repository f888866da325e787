"""How a house style looks: the colours that its markup sets."""

import re

from PySide6.QtGui import QColor, QIcon

from editor.house import Style
from editor.house.classes import shown_look
from editor.ui import icons
from editor.ui.colours import css_colour, on_dark
from editor.ui.theme import Theme

_TEXT = re.compile(r"(?<![-\w])color\s*:\s*([^;\"'>]+)", re.I)
_GROUND = re.compile(r"(?<![-\w])background(?:-color)?\s*:\s*([^;\"'>]+)", re.I)


def style_colours(style: Style) -> tuple[QColor, QColor]:
    """The text colour and the ground that a style's markup sets, or its classes; invalid where none is set."""
    look = shown_look(style)
    text, ground = _found(_TEXT, style.open), _found(_GROUND, style.open)
    return (
        text if text.isValid() else css_colour(look.colour or ""),
        ground if ground.isValid() else css_colour(look.background or ""),
    )


def style_icon(style: Style, theme: Theme) -> QIcon:
    """A glyph that wears the style, as the editor shows it in this theme."""
    text, ground = style_colours(style)
    if theme.dark:
        text, ground = on_dark(text), on_dark(ground, highlight=True)
    return icons.sample(text, ground, theme.colour("text"))


def _found(pattern: re.Pattern[str], markup: str) -> QColor:
    found = pattern.search(markup)
    return css_colour(found[1]) if found else QColor()
