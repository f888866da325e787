"""The button that publishes and then says that it is done, with all that can become of a post in its menu."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from editor.ui.form.roles import mark
from editor.ui.window_actions import WindowActions

if TYPE_CHECKING:
    from pathlib import Path

    from editor.ui.drafting.foreteller import Foretold

_FIRST = ("publish", "publish_now", "schedule", "withdraw")
_SECOND = ("rename", "trash")


class PublishButton(QToolButton):
    """A click publishes a draft, and the arrow opens the menu; of a post it says the state, and a click opens the menu.

    A post that is published is not published once more: while it is as its file says there is nothing to do.
    """

    def __init__(self, actions: WindowActions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("publish")
        self._actions = actions
        self._state = ""
        self._modified = self._is_foretold = False
        self._path: Path | None = None
        self._standing = QAction(self)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        menu = QMenu(self)
        for name in _FIRST:
            menu.addAction(actions[name])
        menu.addSeparator()
        for name in _SECOND:
            menu.addAction(actions[name])
        self.setMenu(menu)
        self._set_state()

    def expect(self, path: "Path | None") -> None:
        """Before anything is foretold a post's folder says most: the button need not change a moment later.

        Nothing is barred by it: it is no more than a folder's name.
        """
        if path == self._path:
            return
        self._path, self._is_foretold = path, False
        self._state = "published" if path is not None and "_posts" in path.parts else ""
        self._set_state()

    def show_foretold(self, found: "Foretold | None", *, has_file: bool) -> None:
        """Show what readers see of the post's file, and enable what can be done; None for one outside of any site."""
        self._is_foretold = True
        self._state = str(found.saved.state) if found is not None and found.saved is not None else ""
        is_post = found is not None and has_file and found.forecast.state != "draft"
        self._actions["withdraw"].setEnabled(is_post)
        self._actions["trash"].setEnabled(has_file)
        self._set_state()

    def show_modified(self, modified: bool) -> None:
        """Whether the text is another than the file's: publishing saves it."""
        self._modified = modified
        self._actions["publish"].setEnabled(modified or not (self._is_foretold and self._named()))

    def retranslate(self) -> None:
        """Say the state in the language on screen."""
        self._set_state()

    def _named(self) -> str:
        names = {"published": self.tr("Published"), "scheduled": self.tr("Scheduled")}
        return names.get(self._state, "")

    def _set_state(self) -> None:
        named = self._named()
        modes = QToolButton.ToolButtonPopupMode
        self._standing.setText(named)
        self._standing.setToolTip(self.tr("What can be done with the post now"))
        self.setDefaultAction(self._standing if named else self._actions["publish"])
        self.setPopupMode(modes.InstantPopup if named else modes.MenuButtonPopup)
        mark(self, "done", bool(named))
        self.show_modified(self._modified)
