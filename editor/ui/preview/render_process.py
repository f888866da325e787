"""The worker process, seen from the window: one request at a time, the newest next, and no patience with a hung one."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from editor import wire
from editor.post.changes import difference
from editor.ui import own_process

_PATIENCE = 1500  # ms without an answer: who types is told within two seconds
_PATIENCE_A_CHARACTER = 0.01  # ms more: a megabyte is allowed its time
_STARTING = 20_000  # ms: a cold disk
_MOST_FALSE_STARTS = 3
_PIPE = 30_000  # bytes that a pipe takes though nobody reads yet
_WRITING = 50  # ms


@dataclass(frozen=True, slots=True)
class Request:
    """A whole post to be rendered."""

    text: str
    path: Path | None
    suffix: str
    revision: int = 0
    """Rises when a file of the site changes."""
    idle: bool = False
    """Nobody types: what the layouts make of the body may take its time."""
    root: Path | None = None
    """The site that a post without a file is written for."""
    language: str = "en"
    """In which the page says what is wrong in it."""

    @property
    def place(self) -> Path | None:
        """The post's file, or where in its site it may be saved; None outside of any site."""
        return self.path or (self.root / "_posts" / f"new{self.suffix}" if self.root else None)


class RenderProcess(QObject):
    """Starts with the first request, or before it; restarted when it ends or hangs."""

    answered = Signal(dict)
    """An answer of the worker (editor/rendering/worker.py), whose base is the one before or 0."""
    more_known = Signal()
    """More is known of the site than when it was answered last: asking again is worth while."""
    failed = Signal(str)
    """A post was not rendered: "slow", "ended", "missing" (the worker does not start) or an exception's name."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._is_ready = False
        self._false_starts = 0
        self._received = bytearray()
        self._newest: Request | None = None
        self._in_flight = 0
        self._asked: Request | None = None
        """What is in flight, or was last."""
        self._last_id = 0
        self._sent: str | None = None
        """The text that the process was sent last; None when it knows none."""
        self._assets: dict[int, Callable[[str | None], None]] = {}
        self._base = 0
        self._unwanted = 0
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._lose_patience)

    def start(self, ahead: Path | None = None) -> None:
        """Have the process ready before there is something to render: `ahead` is what it will be, if that is known."""
        if self._process is None:
            self._start_process(ahead)

    def request(self, request: Request) -> None:
        """Have a post rendered; one that still waits is dropped."""
        self._newest = request
        self._go_on()

    def ask_asset(self, url_path: str, path: Path, revision: int, then: Callable[[str | None], None]) -> None:
        """Have `then` called with what Jekyll makes for a URL's path; None where it makes nothing there."""
        if self._process is None or not self._is_ready:
            then(None)
            return
        self._last_id += 1
        self._assets[self._last_id] = then
        message = {"id": self._last_id, "asset": url_path, "path": str(path), "site": revision}
        self._process.write(wire.pack(message))

    def forget(self) -> None:
        """Have the next answer be a whole: what was answered is no longer shown."""
        self._base = 0

    def let_go(self) -> None:
        """Whoever asked has no more interest; another may ask from now on, and is answered with a whole first."""
        self._newest, self._base, self._unwanted = None, 0, self._in_flight
        waiting, self._assets = self._assets, {}
        for then in waiting.values():
            then(None)

    def stop(self) -> None:
        """End the process, for good."""
        self._newest = None
        process = self._process
        self._end_process()
        if process is not None:
            process.waitForFinished(1000)

    @property
    def is_busy(self) -> bool:
        """Whether a request waits or is being rendered."""
        return bool(self._in_flight) or self._newest is not None

    def process_id(self) -> int:
        """The worker's process id, 0 while there is none."""
        return self._process.processId() if self._process else 0

    def _go_on(self) -> None:
        self.start()
        if not self._in_flight and self._newest is not None:
            request, self._newest = self._newest, None
            self._send(request)

    def _send(self, request: Request) -> None:
        self._last_id += 1
        self._in_flight, self._asked = self._last_id, request
        message: dict[str, Any] = {
            "id": self._in_flight,
            "base": self._base,
            "text": request.text if self._sent is None else difference(self._sent, request.text),
            "path": str(request.path) if request.path else None,
            "suffix": request.suffix,
            "site": request.revision,
            "idle": request.idle,
            "root": str(request.root) if request.root else None,
            "language": request.language,
        }
        assert self._process is not None
        told = wire.pack(message)
        self._process.write(told)
        self._sent = request.text
        if self._is_ready:
            self._await_answer()
        elif len(told) < _PIPE:
            # Qt writes when the window looks at its events; it has other things to do, and the process could go on.
            self._process.waitForBytesWritten(_WRITING)

    def _await_answer(self) -> None:
        assert self._sent is not None
        self._patience.start(round(_PATIENCE + len(self._sent) * _PATIENCE_A_CHARACTER))

    def _start_process(self, ahead: Path | None = None) -> None:
        process = QProcess(self)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._went_wrong)
        self._process, self._is_ready, self._sent = process, False, None
        self._received.clear()
        own_process.start(process, "editor.rendering.worker", *([str(ahead)] if ahead else []))
        self._patience.start(_STARTING)

    def _read(self) -> None:
        if self._process is None:
            return
        self._received += self._process.readAllStandardOutput().data()
        for message in wire.unpack(self._received):
            self._take(message)
        self._go_on()

    def _take(self, message: wire.Message) -> None:
        if "asset" in message:
            then = self._assets.pop(message["id"], None)
            if then is not None:
                then(message["asset"])
        elif "outdated" in message:
            self.more_known.emit()
        elif "ready" in message:
            self._patience.stop()
            self._is_ready, self._false_starts = True, 0
            if self._in_flight:
                self._await_answer()
        else:
            self._take_answer(message)

    def _take_answer(self, message: wire.Message) -> None:
        self._patience.stop()
        is_wanted = self._in_flight != self._unwanted
        self._in_flight = self._unwanted = 0
        if not is_wanted:
            return
        if "failed" in message:
            self.failed.emit(message["failed"])
        elif message["base"] == self._base or message["base"] == 0:
            self._base = message["id"]
            self.answered.emit(message)
        else:
            # Asked before what was shown was forgotten: a change of something that is gone.
            self.failed.emit("outdated")

    def _lose_patience(self) -> None:
        reason = "slow" if self._is_ready else "missing"
        is_wanted = not self._in_flight or self._in_flight != self._unwanted
        self._end_process()
        if is_wanted:
            self.failed.emit(reason)
        if reason == "slow":
            self._start_process()

    def _went_wrong(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._ended()

    def _ended(self) -> None:
        was_ready = self._is_ready
        self._false_starts += not was_ready
        if self._in_flight and not was_ready and self._newest is None:
            self._newest = self._asked  # it never knew
        self._end_process()
        self.failed.emit("ended" if was_ready else "missing")
        if was_ready:
            self._start_process()
        elif self._newest is not None and self._false_starts < _MOST_FALSE_STARTS:
            self._go_on()

    def _end_process(self) -> None:
        process, self._process = self._process, None
        self._patience.stop()
        self._is_ready, self._in_flight, self._unwanted = False, 0, 0
        waiting, self._assets = self._assets, {}
        for then in waiting.values():
            then(None)
        if process is None:
            return
        process.readyReadStandardOutput.disconnect(self._read)
        process.finished.disconnect(self._ended)
        process.errorOccurred.disconnect(self._went_wrong)
        # Nobody waits: the system takes its time to end a process with gigabytes.
        if process.state() == QProcess.ProcessState.NotRunning:
            process.deleteLater()
        else:
            process.finished.connect(process.deleteLater)
            process.kill()
