"""A toolbar button for a free colour: one click sets the last one, its menu offers the recent ones and all others."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from editor.ui import icons
from editor.ui.colours import css_colour, on_dark
from editor.ui.session import Session
from editor.ui.theme import Theme


class ColourButton(QToolButton):
    """`kind` is "colour" (text) or "background". `ask` is the catalogue's action that asks for any colour."""

    chosen = Signal(str, str)  # kind, CSS

    def __init__(self, kind: str, ask: QAction, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind = kind
        self._ask = ask
        self._session = session
        self._theme: Theme | None = None
        self.setObjectName(f"{kind}_button")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill)
        self._menu.triggered.connect(self._take)
        self.clicked.connect(self._repeat)
        ask.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setToolTip(self._ask.toolTip())
        self.setAccessibleName(self._ask.iconText())
        self.setEnabled(self._ask.isEnabled())

    def dress(self, theme: Theme) -> None:
        """Show the last colour in a theme."""
        self._theme = theme
        ground = self._kind == "background"
        recent = self._session.recent_colours(self._kind)
        colour = css_colour(recent[0]) if recent else theme.colour("notice_line" if ground else "accent")
        plain = theme.colour("text")
        self.setIcon(icons.underlined(self._on_screen(colour), plain, ground))

    def _on_screen(self, colour: QColor) -> QColor:
        if self._theme is None or not self._theme.dark:
            return colour
        return on_dark(colour, highlight=self._kind == "background")

    def _fill(self) -> None:
        self._menu.clear()
        line = self._theme.colour("line") if self._theme else QColor("gray")
        for css in self._session.recent_colours(self._kind):
            self._menu.addAction(icons.dot(css_colour(css), line), css).setData(css)
        if not self._menu.isEmpty():
            self._menu.addSeparator()
        self._menu.addAction(self.tr("Other Colour…"))

    def _take(self, action: QAction) -> None:
        if action.data():
            self.chosen.emit(self._kind, action.data())
        else:
            self._ask.trigger()

    def _repeat(self) -> None:
        recent = self._session.recent_colours(self._kind)
        if recent:
            self.chosen.emit(self._kind, recent[0])
        else:
            self._ask.trigger()
