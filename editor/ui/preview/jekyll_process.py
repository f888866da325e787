"""Jekyll's own page of a post, made beside the window for comparison."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QProcess

from editor import wire
from editor.ui import own_process

_ENDING_MS = 3000


class JekyllProcess(QObject):
    """One comparison at a time; see editor/rendering/beside_jekyll.py."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._received = bytearray()
        self._then: Callable[[wire.Message], None] | None = None

    @property
    def is_busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._process is not None

    def compare(self, question: wire.Message, then: Callable[[wire.Message], None]) -> None:
        """Ask, and have `then` called with the answer, {"failed": "ended"} where there was none."""
        self.cancel()
        self._then = then
        process = self._process = QProcess(self)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._end)
        process.errorOccurred.connect(self._end)
        self._received.clear()
        own_process.start(process, "editor.rendering.beside_jekyll")
        process.write(wire.pack(question))

    def cancel(self) -> None:
        """Have no more interest: the process ends itself, and Jekyll, when nobody listens."""
        process, self._process = self._process, None
        if process is not None:
            process.readyReadStandardOutput.disconnect(self._read)
            process.finished.disconnect(self._end)
            process.errorOccurred.disconnect(self._end)
            process.finished.connect(process.deleteLater)
            process.closeWriteChannel()

    def stop(self) -> None:
        """Cancel for good: when this comes back, nothing is left."""
        process = self._process
        self.cancel()
        if process is not None:
            process.waitForFinished(_ENDING_MS)

    def _read(self) -> None:
        if self._process is None:
            return
        self._received += self._process.readAllStandardOutput().data()
        for answer in wire.unpack(self._received):
            self._tell(answer)
            return

    def _end(self) -> None:
        self._read()
        if self._process is not None:
            self._tell({"failed": "ended", "problem": ""})

    def _tell(self, answer: wire.Message) -> None:
        self.cancel()
        if self._then is not None:
            self._then(answer)
