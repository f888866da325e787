"""A text that wears an inline markup, as the editor shows it."""

import html

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QWidget

from editor.body.effects import Effects, effects_of_markup
from editor.house import Style
from editor.house.classes import shown_look
from editor.ui.colours import css_colour, on_dark
from editor.ui.theme import Theme


class Sample(QLabel):
    """One line of text; the words in its middle wear the markup."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("houseSample")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setMargin(8)

    def wear(self, style: Style, theme: Theme) -> None:
        """Show a style in a theme's colours."""
        before, worn, after = self.tr("The port grew; |exports rose by 8.1%|, the ministry said.").split("|")
        look = _style_sheet(effects_of_markup(style.open).over(shown_look(style)), theme)
        self.setText(f'{html.escape(before)}<span style="{look}">{html.escape(worn)}</span>{html.escape(after)}')


def _style_sheet(look: Effects, theme: Theme) -> str:
    lines = [name for name, worn in (("underline", look.underline), ("line-through", look.strike)) if worn]
    said = {
        "color": _shown(look.colour, theme, highlight=False),
        "background-color": _shown(look.background, theme, highlight=True),
        "font-weight": "bold" if look.bold else "",
        "font-style": "italic" if look.italic else "",
        "text-decoration": " ".join(lines),
    }
    return "; ".join(f"{name}: {value}" for name, value in said.items() if value)


def _shown(css: str | None, theme: Theme, *, highlight: bool) -> str:
    colour = css_colour(css) if css else QColor()
    if not colour.isValid():
        return ""
    shown = on_dark(colour, highlight) if theme.dark else colour
    # Qt's own reading of eight digits is not CSS's.
    return f"rgba({shown.red()}, {shown.green()}, {shown.blue()}, {shown.alpha()})"
