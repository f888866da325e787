"""The middle of the window: the body and the source under their tabs, with notices, questions and the find bar."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QTextEdit, QVBoxLayout, QWidget

from editor.ui.body import BodyEditor
from editor.ui.part_header import PartHeader

if TYPE_CHECKING:
    from editor.ui.find_bar import FindBar
    from editor.ui.notice import Banner, Notice
    from editor.ui.prompt import Prompt
    from editor.ui.source import SourceView
    from editor.ui.theme import Theme

_BODY, _SOURCE = range(2)
_LEAST_WIDTH = 236  # with the parts beside it, a window is as wide as half of a screen of 1366 pixels


class TextPart(QWidget):
    """Shows one of two views of the post's text; which one is in view is what `source_shown` tells.

    The body comes at once, for the window's first paint; the rest with `furnish`.
    """

    source_wanted = Signal(bool)  # the user chose a tab
    zoom_wanted = Signal(int)  # steps

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source: SourceView
        self.banner: Banner
        self.notice: Notice
        self.prompt: Prompt
        self.find_bar: FindBar
        self._percent = 100
        self.setMinimumWidth(_LEAST_WIDTH)
        self.header = PartHeader(2, self)
        self.body = BodyEditor(self)
        self.body.setObjectName("bodyEditor")  # what the style sheet knows it by
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.body)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.header)
        self._layout.addWidget(self._stack, 1)
        self.setFocusProxy(self.body)

    def furnish(self) -> None:
        """Make the source, and what opens above and below the text."""
        from editor.ui.find_bar import FindBar
        from editor.ui.notice import Banner, Notice
        from editor.ui.prompt import Prompt
        from editor.ui.source import SourceView

        self.source = SourceView(self)
        self.source.set_zoom(self._percent)
        self.banner = Banner(self)
        self.notice = Notice(self)
        self.prompt = Prompt(self)
        self.find_bar = FindBar(self.view, self)
        self._stack.addWidget(self.source)
        self._layout.insertWidget(1, self.banner)
        self._layout.insertWidget(2, self.notice)
        self._layout.addWidget(self.prompt)
        self._layout.addWidget(self.find_bar)
        self._stack.installEventFilter(self)
        self.header.tabs.currentChanged.connect(self._want)

    def add_below(self, line: QWidget) -> None:
        """Put a line below the text."""
        self._layout.addWidget(line)

    def _want(self, index: int) -> None:
        self.source_wanted.emit(index == _SOURCE)

    def is_source_shown(self) -> bool:
        """Whether the source is in view, not the body."""
        return self._stack.currentIndex() == _SOURCE

    def bring(self, source: bool) -> None:
        """Bring the source, or the body, into view."""
        self._stack.setCurrentIndex(_SOURCE if source else _BODY)
        self.header.tabs.setCurrentIndex(_SOURCE if source else _BODY)

    def view(self) -> QTextEdit | QPlainTextEdit:
        """The text in view."""
        return self.source if self.is_source_shown() else self.body

    def set_zoom(self, percent: int) -> None:
        """Show both texts at this size; 100 is how they come."""
        self._percent = percent
        self.body.set_zoom(percent)
        if self._stack.count() > _SOURCE:
            self.source.set_zoom(percent)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What opens above or below the text takes room from it: the caret's line stays in view if it was."""
        if isinstance(event, QResizeEvent) and event.size().height() < event.oldSize().height():
            view = self.view()
            # The layout comes before event filters: the text is smaller by now.
            before = view.viewport().rect().adjusted(0, 0, 0, event.oldSize().height() - event.size().height())
            if before.intersects(view.cursorRect()):
                QTimer.singleShot(0, view, view.ensureCursorVisible)
        return super().eventFilter(watched, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl held, the wheel changes the size."""
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and turned:
            self.zoom_wanted.emit(1 if turned > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def retranslate(self) -> None:
        """Set the texts in the language on screen."""
        self.header.set_titles([self.tr("Text"), self.tr("Source")])
        self.body.setAccessibleName(self.tr("Text"))
        self.source.setAccessibleName(self.tr("Source"))
        self.notice.retranslate()
        self.prompt.retranslate()
        self.find_bar.retranslate()

    def dress(self, theme: "Theme") -> None:
        """Wear a theme's colours."""
        self.body.set_dark(theme.dark)
        self.source.set_theme(theme)
        self.banner.dress(theme)
        self.notice.dress(theme)
        self.find_bar.dress(theme)
