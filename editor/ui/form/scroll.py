"""The form's page, which scrolls so that the caret of a box that grows stays in view."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from editor.ui.form.plain_text import PlainText

_MARGIN = 16


class FormScroll(QScrollArea):
    """Fields are as wide with a scroll bar as without: it stands in the margin."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(self._range_changed)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._frame: QVBoxLayout | None = None
        # A box that grows has its place on the page some events after the key; the caret is followed until the user
        # scrolls elsewhere.
        self._following = False
        self._caret = QTimer(self, singleShot=True, interval=0)
        self._caret.timeout.connect(self._show_caret)

    def set_page(self, page: QWidget, frame: QVBoxLayout) -> None:
        """Show a page, whose layout is `frame`."""
        self._frame = frame
        frame.setContentsMargins(_MARGIN, _MARGIN - 3, _MARGIN, _MARGIN)
        self.setWidget(page)

    def follow(self) -> None:
        """The caret has moved: keep it in view."""
        self._following = True
        self._caret.start()

    def _range_changed(self, _least: int, most: int) -> None:
        bar = self.verticalScrollBar().sizeHint().width() if most > 0 else 0
        if self._frame is not None:
            self._frame.setContentsMargins(_MARGIN, _MARGIN - 3, max(_MARGIN - bar, 2), _MARGIN)
        if self._following:
            self._caret.start()

    def _scrolled(self, _value: int) -> None:
        self._following = False

    def _show_caret(self) -> None:
        box, page = QApplication.focusWidget(), self.widget()
        if page is not None and isinstance(box, PlainText) and self.isAncestorOf(box):
            caret = box.cursorRect()
            place = box.viewport().mapTo(page, caret.center())
            self.ensureVisible(0, place.y(), 0, caret.height() + 8)
            self._following = True
