"""What one window does for its text: the journal, and what is told when that cannot be kept."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.ui.safety.condition import Condition
from editor.ui.safety.disk import DiskWatch
from editor.ui.safety.locking import LockKeeper
from editor.ui.safety.recorder import Recorder
from editor.ui.safety.versions import VersionKeeper

if TYPE_CHECKING:
    from editor.ui.window import PostWindow


class Guard(QObject):
    """Made with the window's furniture, and ended with the window."""

    def __init__(self, window: "PostWindow") -> None:
        super().__init__(window)
        self._window = window
        self.recorder = Recorder(window.document, window.flow.present, window.keeping, self)
        self.recorder.troubled.connect(self._tell_trouble)
        self.recorder.well.connect(self._tell_well)
        window.body.document().contentsChanged.connect(self.recorder.touch)
        window.source.textChanged.connect(self.recorder.touch)
        self.disk = DiskWatch(window)
        self.condition = Condition(window)
        self.lock = LockKeeper(window, window.keeping.locks)
        self.versions = VersionKeeper(window.document, window.keeping.versions, window.side.history, self)
        self.recorder.touch()  # what was typed before there was a journal

    def close(self, *, keep: bool) -> bool:
        """The window closes; `keep` its text for the next start. Whether that was done."""
        self.disk.stop()
        self.lock.release()
        return self.recorder.close(keep=keep)

    def _tell_trouble(self, reason: str) -> None:
        text = self.tr(
            "What you type is not being recorded: {reason}. Save now; a crash would lose what is not saved. "
            "Stet keeps trying."
        )
        self._window.warn(text.format(reason=reason), "journal")

    def _tell_well(self) -> None:
        self._window.settle("journal")
