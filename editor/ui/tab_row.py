"""The row above a window's posts: their tabs, and at its end the list of them all."""

import functools

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from editor.ui import icons
from editor.ui.headlines import for_menu
from editor.ui.post_tabs import PostTabs
from editor.ui.theme import Appearance
from editor.ui.window import PostWindow

_BUTTON = 34  # pixels


class TabRow(QWidget):
    """However many posts are open, each is two keys away: tabs for which there is no room are in the list."""

    chosen = Signal(int)
    """A post was chosen in the list, by its place."""

    def __init__(self, appearance: Appearance, posts: list[PostWindow], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tabRow")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._appearance, self._posts = appearance, posts
        self.tabs = PostTabs(appearance, self)
        self.button = QToolButton(self)
        self.button.setObjectName("allTabs")
        self.button.setFixedWidth(_BUTTON)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(self.show_list)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.button)
        appearance.changed.connect(self._dress)
        self._dress()
        self._retranslate()

    def show_list(self) -> None:
        """Open the list of all posts, at the one in view."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        for place, post in enumerate(self._posts):
            action = menu.addAction(self.tabs.tabIcon(place), f"{for_menu(post.headline())}\t{post.name()}")
            action.setToolTip(self.tabs.tabToolTip(place))
            action.triggered.connect(functools.partial(self.chosen.emit, place))
            if place == self.tabs.currentIndex():
                font = action.font()
                font.setBold(True)
                action.setFont(font)
        corner = self.button.mapToGlobal(QPoint(self.button.width(), self.button.height()))
        menu.popup(corner - QPoint(menu.sizeHint().width(), 0))
        menu.setActiveAction(menu.actions()[self.tabs.currentIndex()])

    def _dress(self) -> None:
        colours = self._appearance.theme.colours
        self.button.setIcon(icons.icon("down", colours["quiet"], colours["disabled"]))

    def _retranslate(self) -> None:
        self.button.setToolTip(self.tr("All open posts"))
        self.button.setAccessibleName(self.tr("All open posts"))

    def changeEvent(self, event: QEvent) -> None:
        """Another language: every text anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
