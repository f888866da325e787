"""The window's three parts side by side: each can be resized and folded away, and is found again as it was left."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSplitter, QWidget

from editor.ui.session import Session

NAMES = ("side", "body", "preview")
_WIDTHS = (305, 608, 452)  # of 1366 px, with a hairline between each


class Parts(QSplitter):
    """Has room for the parts in the order of NAMES; each is put into its place when it has been made."""

    shown_changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._session = session
        self._parts: dict[str, QWidget] = {}
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for index, name in enumerate(NAMES):
            place = self._parts[name] = QFrame(self)
            place.setObjectName(f"{name}Place")
            self.addWidget(place)
            self.setStretchFactor(index, 0 if index == 0 else 1)
        widths = session.part_widths()
        self._widths = dict(zip(NAMES, widths if len(widths) == len(NAMES) else _WIDTHS, strict=True))
        self._restore()
        self.splitterMoved.connect(self._note_widths)

    def put(self, name: str, part: QWidget) -> None:
        """Put a part into its place, shown or folded away as the place was."""
        place, self._parts[name] = self._parts[name], part
        shown = not place.isHidden()
        self.replaceWidget(NAMES.index(name), part)
        place.deleteLater()
        part.setVisible(shown)
        self.setSizes(list(self._widths.values()))

    def _restore(self) -> None:
        for name, part in self._parts.items():
            part.setVisible(self._session.is_shown(name))
        if not any(self.is_shown(name) for name in NAMES):
            self._parts["body"].show()
        self.setSizes(list(self._widths.values()))

    def _note_widths(self) -> None:
        # A folded part has no width; the one it had is kept for when it comes back.
        for name, width in zip(NAMES, self.sizes(), strict=True):
            if width:
                self._widths[name] = width

    def follow_session(self) -> None:
        """Be as wide and as folded as what was remembered last."""
        widths = self._session.part_widths()
        if len(widths) == len(NAMES):
            self._widths = dict(zip(NAMES, widths, strict=True))
        self._restore()
        self.shown_changed.emit()

    def remember(self) -> None:
        """Keep the widths, and what is folded, for the next time."""
        if all(self.is_shown(name) for name in NAMES):
            self._note_widths()
        self._session.remember_part_widths(list(self._widths.values()))
        for name in NAMES:
            self._session.remember_shown(name, self.is_shown(name))

    def is_shown(self, name: str) -> bool:
        """Whether a part is in view."""
        return not self._parts[name].isHidden()

    def show_part(self, name: str, shown: bool) -> None:
        """Show a part or fold it away; the last one stays."""
        others = any(self.is_shown(other) for other in NAMES if other != name)
        if self.is_shown(name) != shown and (shown or others):
            if all(self.is_shown(other) for other in NAMES):
                self._note_widths()
            self._parts[name].setVisible(shown)
            self.setSizes(list(self._widths.values()))
        self.shown_changed.emit()
