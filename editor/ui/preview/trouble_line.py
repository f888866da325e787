"""The line over the page that says why it is not up to date."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget


class TroubleLine(QLabel):
    """Not in view while nothing is wrong."""

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.trouble = ""
        """Why the page is not up to date (RenderProcess.failed, or "root"), "" when nothing is wrong."""
        self.setObjectName("notice")
        self.setWordWrap(True)
        self.setContentsMargins(16, 6, 8, 6)
        self.hide()

    def tell(self, trouble: str) -> None:
        """Say what is wrong; "": nothing any more."""
        changed, self.trouble = self.trouble != trouble, trouble
        self.retranslate()
        self.setVisible(bool(trouble))
        if changed:
            self.changed.emit(trouble)

    def retranslate(self) -> None:
        """Say it in the language on screen."""
        self.setText(self._explained(self.trouble))

    def _explained(self, trouble: str) -> str:
        if not trouble:
            return ""
        texts = {
            "slow": self.tr("The page takes too long to make. The last one stays."),
            "ended": self.tr("The preview stopped and was started again. The last page stays."),
            "missing": self.tr("The preview does not start."),
            "root": self.tr("No preview for the administrator (root). Use an ordinary account."),
        }
        return texts.get(trouble) or self.tr("The page cannot be made ({0}). The last one stays.").format(trouble)
