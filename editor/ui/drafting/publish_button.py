"""The button that publishes, with all that can become of a post in its menu."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from editor.ui.window_actions import WindowActions

if TYPE_CHECKING:
    from editor.site.drafting.forecast import Forecast

_FIRST = ("publish", "publish_now", "schedule", "withdraw")
_SECOND = ("rename", "trash")


class PublishButton(QToolButton):
    """A click publishes; the arrow opens the menu."""

    def __init__(self, actions: WindowActions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("publish")
        self._actions = actions
        self.setDefaultAction(actions["publish"])
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        menu = QMenu(self)
        for name in _FIRST:
            menu.addAction(actions[name])
        menu.addSeparator()
        for name in _SECOND:
            menu.addAction(actions[name])
        self.setMenu(menu)

    def show_forecast(self, forecast: "Forecast | None", *, has_file: bool) -> None:
        """Enable what can be done with a post of which this is foretold; None for one outside of any site."""
        is_post = forecast is not None and has_file and forecast.state != "draft"
        self._actions["withdraw"].setEnabled(is_post)
        self._actions["trash"].setEnabled(has_file)
