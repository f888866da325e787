"""The tabs of the posts that are open in one window."""

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QIcon, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QTabBar, QToolButton, QWidget

from editor.ui import icons
from editor.ui.theme import Appearance

if TYPE_CHECKING:
    from editor.ui.window import PostWindow

_NARROW, _WIDE = 108, 240  # pixels: a tab where there are many, and where there are few
_NARROW_FOR_BUTTONS = 150  # below it only the tab in view has a button
_HEIGHT = 33
_DOT = QSize(8, 8)
_BUTTON = QSize(18, 18)


class PostTabs(QTabBar):
    """A tab bears its post's headline, a dot while that is not saved, and what closes it. They tell what was chosen."""

    chosen = Signal(int)
    close_wanted = Signal(int)
    others_wanted = Signal(int)  # all but this one closed
    right_wanted = Signal(int)  # those behind this one closed
    apart_wanted = Signal(int)  # a window of its own for this one

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("postTabs")
        self._appearance = appearance
        self._dot = QIcon()
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMovable(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setIconSize(_DOT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.currentChanged.connect(self._choose)
        appearance.changed.connect(self._dress)
        self._dress()
        self._retranslate()

    def insert(self, place: int, post: "PostWindow") -> None:
        """Make a tab for a post."""
        with QSignalBlocker(self):
            self.insertTab(place, "")
        button = QToolButton(self)
        button.setObjectName("closeTab")
        button.setFixedSize(_BUTTON)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setIcon(self._cross())
        button.setToolTip(self._close_text)
        button.clicked.connect(self._close_clicked)
        self.setTabButton(place, QTabBar.ButtonPosition.RightSide, button)
        self.name(place, post)
        self._show_buttons()

    def name(self, place: int, post: "PostWindow") -> None:
        """Show what a post is called, where it lies, and whether it is saved."""
        text, file = post.headline().replace("&", "&&"), str(post.document.path or post.name())
        if text != self.tabText(place):
            self.setTabText(place, text)
        if file != self.tabToolTip(place):
            self.setTabToolTip(place, file)
        is_modified = post.isWindowModified()
        if self.tabIcon(place).isNull() is is_modified:
            self.setTabIcon(place, self._dot if is_modified else QIcon())
            self.setAccessibleTabName(place, f"{post.headline()} ({self._unsaved})" if is_modified else "")

    def show_current(self, place: int) -> None:
        """Show that this tab's post is in view."""
        with QSignalBlocker(self):
            self.setCurrentIndex(place)
        self._show_buttons()

    def remove(self, place: int) -> None:
        """Take a tab away; which one is in view then is told by `show_current`."""
        with QSignalBlocker(self):
            self.removeTab(place)
        self._show_buttons()

    def tabSizeHint(self, index: int) -> QSize:
        """All are equally wide: as wide as there is room for, within limits."""
        return QSize(self._width(), _HEIGHT)

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Narrower they are not: those for which there is no room are scrolled to."""
        return QSize(_NARROW, _HEIGHT)

    def _width(self) -> int:
        return max(_NARROW, min(_WIDE, self.width() // max(1, self.count())))

    def _show_buttons(self) -> None:
        for place in range(self.count()):
            button = self.tabButton(place, QTabBar.ButtonPosition.RightSide)
            shown = place == self.currentIndex() or self._width() >= _NARROW_FOR_BUTTONS
            size = _BUTTON if shown else QSize(0, 0)
            if button is not None and button.size() != size:
                button.setFixedSize(size)
                self.setTabText(place, self.tabText(place))  # else Qt keeps the button's old place

    def _choose(self, place: int) -> None:
        self._show_buttons()
        self.chosen.emit(place)

    def _close_clicked(self) -> None:
        button = self.sender()
        for place in range(self.count()):
            if self.tabButton(place, QTabBar.ButtonPosition.RightSide) is button:
                self.close_wanted.emit(place)
                return

    def _cross(self) -> QIcon:
        colours = self._appearance.theme.colours
        return icons.icon("close", colours["quiet"], colours["disabled"])

    def _dress(self) -> None:
        self._dot = icons.level("error", self._appearance.theme.colour("accent"))
        for place in range(self.count()):
            button = self.tabButton(place, QTabBar.ButtonPosition.RightSide)
            if isinstance(button, QToolButton):
                button.setIcon(self._cross())
            if not self.tabIcon(place).isNull():
                self.setTabIcon(place, self._dot)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Open posts"))
        self._unsaved = self.tr("Not saved")
        self._close_text = self.tr("Close (middle click on the tab)")
        for place in range(self.count()):
            button = self.tabButton(place, QTabBar.ButtonPosition.RightSide)
            if button is not None:
                button.setToolTip(self._close_text)

    def changeEvent(self, event: QEvent) -> None:
        """Another language: every text anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The tabs share the room there is."""
        super().resizeEvent(event)
        self._show_buttons()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A middle click closes."""
        super().mouseReleaseEvent(event)
        place = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and place >= 0:
            self.close_wanted.emit(place)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with a tab."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place, point = self.currentIndex(), self.mapToGlobal(self.tabRect(self.currentIndex()).bottomLeft())
        else:
            place, point = self.tabAt(event.pos()), event.globalPos()
        if place >= 0:
            self.menu(place).popup(point)

    def menu(self, place: int) -> QMenu:
        """The menu of a tab."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, wanted in (
            (self.tr("Close"), self.close_wanted),
            (self.tr("Close the Others"), self.others_wanted),
            (self.tr("Close Those to the Right"), self.right_wanted),
            (self.tr("Move to New Window"), self.apart_wanted),
        ):
            action = menu.addAction(text)
            action.triggered.connect(functools.partial(wanted.emit, place))
            action.setEnabled(wanted is not self.right_wanted or place < self.count() - 1)
        return menu
