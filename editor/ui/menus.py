"""The menu bar, made from the catalogue."""

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QMenu, QMenuBar

from editor.ui.marked import QT_TRANSLATE_NOOP
from editor.ui.recent_menu import RecentMenu
from editor.ui.session import Session
from editor.ui.window_actions import WindowAction, WindowActions

_TITLES = {
    "file": QT_TRANSLATE_NOOP("Menus", "&File"),
    "edit": QT_TRANSLATE_NOOP("Menus", "&Edit"),
    "format": QT_TRANSLATE_NOOP("Menus", "F&ormat"),
    "insert": QT_TRANSLATE_NOOP("Menus", "&Insert"),
    "table": QT_TRANSLATE_NOOP("Menus", "&Table"),
    "post": QT_TRANSLATE_NOOP("Menus", "&Post"),
    "view": QT_TRANSLATE_NOOP("Menus", "&View"),
    "help": QT_TRANSLATE_NOOP("Menus", "&Help"),
}
_INNER = {
    "recent": QT_TRANSLATE_NOOP("Menus", "Recent Posts"),
    "theme": QT_TRANSLATE_NOOP("Menus", "Theme"),
    "language": QT_TRANSLATE_NOOP("Menus", "Language · 언어"),
}


class Menus(QObject):
    """Builds the menus once; `retranslate` names them anew."""

    def __init__(self, bar: QMenuBar, actions: WindowActions, session: Session) -> None:
        super().__init__(bar)
        self._menus = {name: bar.addMenu(name) for name in _TITLES}
        self.recent = RecentMenu(session, self._menus["file"])
        self._menus["recent"] = self.recent
        for name in ("theme", "language"):
            self._menus[name] = QMenu(self._menus["view"])
        self._fill(actions)

    def _fill(self, actions: WindowActions) -> None:
        sections: dict[str, str] = {}
        for action in actions.all():
            self._add(action, sections)
            if action.action.id == "posts":
                self._menus["file"].addMenu(self.recent)
        self._menus["view"].addSeparator()
        self._menus["view"].addMenu(self._menus["theme"])
        self._menus["view"].addMenu(self._menus["language"])

    def show_styles(self, actions: WindowActions) -> None:
        """Fill the menu anew that the house's styles stand in."""
        self._menus["format"].clear()
        sections: dict[str, str] = {}
        for action in actions.all():
            if action.action.menu.startswith("format "):
                self._add(action, sections)

    def _add(self, action: WindowAction, sections: dict[str, str]) -> None:
        """Put an action into its menu, behind a line where its section begins; `sections` says where each menu is."""
        name, _, section = action.action.menu.partition(" ")
        if sections.setdefault(name, section) != section:
            self._menus[name].addSeparator()
            sections[name] = section
        self._menus[name].addAction(action)

    def retranslate(self) -> None:
        """Set the menus' names in the language on screen."""
        for name, source in (_TITLES | _INNER).items():
            self._menus[name].setTitle(QCoreApplication.translate("Menus", source))
