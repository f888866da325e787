"""What renders for one panel: a process while the page is seen, which is left to others while it is not."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor.ui.preview.render_process import RenderProcess, Request


class Renderer(QObject):
    """Has a process from the beginning; see RenderProcess, whose signals are passed on."""

    answered = Signal(dict)
    more_known = Signal()
    failed = Signal(str)

    def __init__(self, spare: list[RenderProcess], parent: QObject | None = None) -> None:
        """`spare`: processes that nobody uses, to be taken from and given back to."""
        super().__init__(parent)
        self._spare = spare
        self._process: RenderProcess | None = None
        self.is_behind = False
        """Whether something was asked that is not answered: the process was given back meanwhile."""
        self.take()

    def take(self) -> None:
        """Have a process, a spare one if there is any; the first answer will be a whole."""
        if self._process is None:
            process = self._process = self._spare.pop() if self._spare else RenderProcess()
            process.setParent(self)
            process.answered.connect(self.answered)
            process.more_known.connect(self.more_known)
            process.failed.connect(self.failed)

    def give_back(self) -> None:
        """Leave the process to others; one of those that nobody uses is kept."""
        process, self._process = self._process, None
        if process is None:
            return
        self.is_behind = process.is_busy
        process.answered.disconnect(self.answered)
        process.more_known.disconnect(self.more_known)
        process.failed.disconnect(self.failed)
        process.let_go()
        process.setParent(None)
        if self._spare:
            process.stop()
        else:
            self._spare.append(process)

    def request(self, request: Request) -> None:
        """Have a post rendered, once there is a process."""
        self.is_behind = self._process is None
        if self._process is not None:
            self._process.request(request)

    def ask_asset(self, url_path: str, path: Path, revision: int, then: Callable[[str | None], None]) -> None:
        """Have `then` called with what Jekyll makes for a path; None where that is nothing, and without a process."""
        if self._process is None:
            then(None)
        else:
            self._process.ask_asset(url_path, path, revision, then)

    def forget(self) -> None:
        """Have the next answer be a whole."""
        if self._process is not None:
            self._process.forget()

    def stop(self) -> None:
        """End the process, if there is one, for good."""
        if self._process is not None:
            self._process.stop()

    @property
    def is_current(self) -> bool:
        """Whether all that was asked is answered."""
        return self._process is not None and not self._process.is_busy

    def process_id(self) -> int:
        """The process's id, 0 while there is none."""
        return self._process.process_id() if self._process is not None else 0
