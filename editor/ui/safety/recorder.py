"""One window's text into its journal, soon after every change."""

import contextlib
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from editor.post import Post
from editor.post.journal import Origin
from editor.post.keeping import Keeping
from editor.ui.document import PostDocument

_PAUSE_MS = 20


class Recorder(QObject):
    """Told of a change by `touch`, it takes the text that the views show, without waiting for a pause in typing."""

    troubled = Signal(str)  # why the disk does not take the text
    well = Signal()  # it takes it again

    def __init__(
        self, document: PostDocument, present: Callable[[], Post], keeping: Keeping, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._present = document, present
        self.journal = keeping.journal(self._tell)
        self._due = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._due.timeout.connect(self.record)
        document.changed.connect(self.touch)
        document.saved.connect(self.record)
        document.reloaded.connect(self.record)

    def touch(self) -> None:
        """The text may be another."""
        if not self._due.isActive():
            self._due.start()

    def record(self) -> None:
        """Have the text in the journal, unless it is what the file holds."""
        self._due.stop()
        post, document = self._present(), self._document
        if post.text == document.base.text:
            self.journal.settle()
        else:
            self.journal.record(_origin(document), post.text)

    def flush(self) -> bool:
        """Have the text on the disk now. Whether it is."""
        self.record()
        return self.journal.flush()

    def close(self, *, keep: bool) -> bool:
        """End; `keep` the text for the next start. Whether that was done."""
        self._due.stop()
        if keep:
            self.record()
        return self.journal.close(keep=keep)

    def _tell(self, error: OSError | None) -> None:
        # In the journal's thread, which may outlive the window by a moment.
        with contextlib.suppress(RuntimeError):
            if error is None:
                self.well.emit()
            else:
                self.troubled.emit(error.strerror or str(error))


def _origin(document: PostDocument) -> Origin:
    return Origin(
        path=str(document.path.absolute()) if document.path else "",
        digest=document.digest,
        bom=document.post.bom,
        encoding=document.post.encoding,
        site=str(document.site or ""),
    )
