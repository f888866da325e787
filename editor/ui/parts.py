"""The window's three parts side by side: each can be resized and folded away, and is found again as it was left."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from editor.ui.session import Session

NAMES = ("side", "body", "preview")
_WIDTHS = (305, 608, 452)  # of 1366 px, with a hairline between each


class Parts(QSplitter):
    """Takes the parts in the order of NAMES."""

    shown_changed = Signal()

    def __init__(self, parts: tuple[QWidget, QWidget, QWidget], session: Session) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._session = session
        self._parts = dict(zip(NAMES, parts, strict=True))
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for index, part in enumerate(parts):
            self.addWidget(part)
            self.setStretchFactor(index, 0 if index == 0 else 1)
        self._restore()

    def _restore(self) -> None:
        state = self._session.layout("parts")
        if state.isEmpty() or not self.restoreState(state):
            self.setSizes(list(_WIDTHS))
        for name, part in self._parts.items():
            part.setVisible(self._session.is_shown(name))
        if not any(self.is_shown(name) for name in NAMES):
            self._parts["body"].show()

    def remember(self) -> None:
        """Keep the widths, and what is folded, for the next time."""
        self._session.remember_layout("parts", self.saveState())
        for name in NAMES:
            self._session.remember_shown(name, self.is_shown(name))

    def is_shown(self, name: str) -> bool:
        """Whether a part is in view."""
        return not self._parts[name].isHidden()

    def show_part(self, name: str, shown: bool) -> None:
        """Show a part or fold it away; the last one stays."""
        others = any(self.is_shown(other) for other in NAMES if other != name)
        if shown or others:
            self._parts[name].setVisible(shown)
        self.shown_changed.emit()
