"""The head of a part of the window: its tabs, on one line with those of its neighbours."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTabBar, QToolButton, QWidget

HEIGHT = 39
_ICON = 18
_MARGIN = 8


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
        self.tabs.currentChanged.connect(self.fit)  # the chosen one is wider
        self._wide = 0
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, _MARGIN, 0)
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
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Move the tabs together, and write them smaller, where they would not all be in view."""
        if not self.tabs.tabText(0):
            return  # a window begins: they are named when its text has been painted
        is_tight = bool(self.tabs.property("tight"))
        if not is_tight:
            self._wide = sum(self.tabs.tabSizeHint(number).width() for number in range(self.tabs.count()))
        wanted = self._wide > self.width() - _MARGIN
        if wanted != is_tight:
            self.tabs.setProperty("tight", wanted)
            self.tabs.style().unpolish(self.tabs)
            self.tabs.style().polish(self.tabs)
        self.tabs.updateGeometry()
