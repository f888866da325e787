"""The head of a part of the window: its tabs, on one line with those of its neighbours."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTabBar, QToolButton, QWidget

HEIGHT = 39
_ICON = 18


class PartHeader(QFrame):
    """A row of `count` tabs."""

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("partHeader")
        self.setFixedHeight(HEIGHT)
        self.tabs = QTabBar(self)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for _ in range(count):
            self.tabs.addTab("")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignBottom)
        layout.addStretch(1)

    def add_action(self, action: QAction) -> None:
        """Put a button at the end of the row."""
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setIconSize(QSize(_ICON, _ICON))
        layout = self.layout()
        assert layout is not None
        layout.addWidget(button)

    def set_titles(self, titles: list[str]) -> None:
        """Name the tabs."""
        for index, title in enumerate(titles):
            self.tabs.setTabText(index, title)
