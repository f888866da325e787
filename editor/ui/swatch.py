"""How a house style looks: the colours that its markup sets."""

from PySide6.QtGui import QColor, QIcon

from editor.body.effects import effects_of_markup
from editor.house import Style
from editor.house.classes import shown_look
from editor.ui import icons
from editor.ui.colours import css_colour, on_dark
from editor.ui.theme import Theme


def style_colours(style: Style) -> tuple[QColor, QColor]:
    """The text colour and the ground that a style's markup sets, or its classes; invalid where none is set."""
    look = effects_of_markup(style.open).over(shown_look(style))
    return css_colour(look.colour or ""), css_colour(look.background or "")


def style_icon(style: Style, theme: Theme) -> QIcon:
    """A glyph that wears the style, as the editor shows it in this theme."""
    text, ground = style_colours(style)
    if theme.dark:
        text, ground = on_dark(text), on_dark(ground, highlight=True)
    return icons.sample(text, ground, theme.colour("text"))
