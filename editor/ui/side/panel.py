"""The side panel: tabs over the fields, the outline, the findings, the site's posts and the post's history."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QFrame, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from editor.ui.part_header import PartHeader
from editor.ui.reader.site_reader import SiteReader
from editor.ui.side.badge import Badge
from editor.ui.side.findings import Findings
from editor.ui.side.history import History
from editor.ui.side.outline import Outline
from editor.ui.side.post_list import PostList

_FIELDS, _OUTLINE, _FINDINGS, _POSTS, _HISTORY = range(5)


class SidePanel(QFrame):
    """Holds the form that the window gives it."""

    def __init__(self, form: QWidget, reader: SiteReader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self.setMinimumWidth(220)
        self.header = PartHeader(5, self)
        self.header.tabs.setElideMode(Qt.TextElideMode.ElideRight)  # in a narrow window all of them stay in view
        self.outline = Outline()
        self.findings = Findings()
        self.badge = Badge(self)
        self.header.tabs.setTabButton(_FINDINGS, QTabBar.ButtonPosition.RightSide, self.badge)
        self.posts = PostList(reader)
        self.history = History()
        self._stack = QStackedWidget(self)
        for page in (form, self.outline, self.findings, self.posts, self.history):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self._stack, 1)
        self.header.tabs.currentChanged.connect(self._show)

    def _show(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        if index == _POSTS:
            self.posts.start()
        elif index == _HISTORY:
            self.history.start()

    def look_like(self, other: "SidePanel") -> None:
        """Show the same page as another window's side, of the site's posts with what was searched there."""
        index = other.header.tabs.currentIndex()
        self.posts.take_over(other.posts)
        if index != self.header.tabs.currentIndex():
            with QSignalBlocker(self.header.tabs):
                self.header.tabs.setCurrentIndex(index)
            self._stack.setCurrentIndex(index)
            if index == _POSTS:
                self.posts.read()
            elif index == _HISTORY:
                self.history.start()

    def page(self) -> QWidget:
        """What stands below the tab that is chosen."""
        page = self._stack.currentWidget()
        assert page is not None
        return page

    def show_fields(self) -> None:
        """Bring the fields to the front."""
        self.header.tabs.setCurrentIndex(_FIELDS)

    def show_number(self, number: int, *, grave: bool) -> None:
        """Show beside the findings' tab how many there are; `grave`: an error is among them."""
        self.badge.show_number(number, grave=grave)
        tabs = self.header.tabs
        tabs.setTabText(_FINDINGS, tabs.tabText(_FINDINGS))  # else Qt keeps the old width

    def show_findings(self) -> None:
        """Bring the findings to the front, with the keyboard."""
        self.header.tabs.setCurrentIndex(_FINDINGS)
        self.findings.start()

    def show_posts(self) -> None:
        """Bring the site's posts to the front, ready to be searched."""
        self.header.tabs.setCurrentIndex(_POSTS)
        self.posts.start()

    def show_history(self) -> None:
        """Bring the post's history to the front."""
        self.header.tabs.setCurrentIndex(_HISTORY)

    def retranslate(self) -> None:
        """Set the texts in the language on screen."""
        self.header.set_titles(
            [self.tr("Info"), self.tr("Outline"), self.tr("Findings"), self.tr("Posts"), self.tr("History")]
        )
        self.header.tabs.setTabToolTip(
            _FIELDS, self.tr("Headline, date, categories and what else stands at the top of the file")
        )
        self.outline.retranslate()
        self.posts.retranslate()
        self.history.retranslate()
