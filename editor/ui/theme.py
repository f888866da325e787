"""Themes: colours by role from resources/themes/, as a palette and a style sheet."""

import functools
import string
import tomllib
from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from editor import resources

_SHEETS = ("window", "form")
CHOICES = ("system", "light", "dark")


class Theme(NamedTuple):
    """`colours` and `source` map a role's name to #rrggbb."""

    name: str
    dark: bool
    colours: Mapping[str, str]
    source: Mapping[str, str]

    def colour(self, role: str) -> QColor:
        """The colour of a role. Raises KeyError for an unknown role."""
        return QColor(self.colours[role])


@functools.cache
def load(name: str) -> Theme:
    """The theme "light" or "dark"."""
    data = tomllib.loads(resources.read_text(f"themes/{name}.toml"))
    return Theme(name, data["dark"], data["colours"], data["source"])


def palette(theme: Theme) -> QPalette:
    """The theme for everything that the style sheet does not name: dialogs, calendars, item views."""
    made = QPalette()
    for role, name in _PALETTE_ROLES.items():
        made.setColor(role, theme.colour(name))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("disabled"))
    return made


def style_sheet(theme: Theme) -> str:
    """The style sheet of resources/themes/*.qss in the theme's colours."""
    template = string.Template("\n".join(resources.read_text(f"themes/{part}.qss") for part in _SHEETS))
    return template.substitute(theme.colours, icons=resources.path("icons").as_posix())


def wait(root: QWidget) -> None:
    """Have this and what is below it not dressed in the sheet that comes next."""
    for widget in (root, *root.findChildren(QWidget)):
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_Polished, False)


def dress(root: QWidget) -> None:
    """Dress what has waited."""
    style = QApplication.style()
    for widget in (root, *root.findChildren(QWidget)):
        style.polish(widget)
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_Polished)


class Appearance(QObject):
    """Dresses the application in the theme that the user chose, or in the system's, and tells when it changes."""

    changed = Signal()
    undressed = Signal()
    """Another theme comes: what is out of view may `wait` for it, and `dress` when it comes into view."""

    def __init__(self, application: QApplication, choice: str) -> None:
        super().__init__(application)
        self._application = application
        self._choice = choice
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._dress)
        self._dress()

    @property
    def choice(self) -> str:
        """What the user chose: "system", "light" or "dark"."""
        return self._choice

    @property
    def theme(self) -> Theme:
        """The theme on screen."""
        return self._theme

    def choose(self, choice: str) -> None:
        """Change to "system", "light" or "dark", at once."""
        self._choice = choice
        self._dress()

    def _dress(self) -> None:
        self._theme = load(self._wanted())
        self._application.setPalette(palette(self._theme))
        self._exchange_sheet(style_sheet(self._theme))
        self.changed.emit()

    def _exchange_sheet(self, sheet: str) -> None:
        """Have the sheet worn by what does not say that it waits.

        A sheet that takes another's place dresses each widget once for itself and once for each of its ancestors (Qt's
        `QStyleSheetStyle::repolish`), a fifth of a second for one post; one that is set where none is, once.
        """
        self._application.setStyleSheet("")
        self.undressed.emit()
        self._application.setStyleSheet(sheet)

    def _wanted(self) -> str:
        if self._choice in ("light", "dark"):
            return self._choice
        return "dark" if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"


_PALETTE_ROLES = {
    QPalette.ColorRole.Window: "bar",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "paper",
    QPalette.ColorRole.AlternateBase: "window",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "bar",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "warning",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "on_selection",
    QPalette.ColorRole.ToolTipBase: "paper",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "quiet",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Dark: "disabled",
    QPalette.ColorRole.Light: "paper",
    QPalette.ColorRole.Shadow: "line",
}
