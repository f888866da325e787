"""The room that a window keeps for its bars until they are made, so that the text is painted at its final place."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QMenuBar, QStatusBar

if TYPE_CHECKING:
    from editor.ui.text_window import TextWindow

_BARS = 73  # pixels: menu bar and toolbar in the interface's font, before a window has been seen


class Places:
    """The places of menu bar, toolbar and status bar."""

    def __init__(self, window: "TextWindow") -> None:
        self._window = window
        self._bars = QFrame(window)
        self._bars.setObjectName("barsPlace")
        self._bars.setFixedHeight(window.session.bars_height or _BARS)
        window.setMenuWidget(self._bars)
        status = QStatusBar(window)
        status.setSizeGripEnabled(False)
        window.setStatusBar(status)

    def free(self) -> None:
        """Give the room to the bars."""
        self._window.setMenuBar(QMenuBar(self._window))
        self._bars.deleteLater()

    def remember(self) -> None:
        """Keep how high the bars are, for the next window."""
        self._window.session.bars_height = self._window.parts.y()
