"""A site's reading process: started when something is asked, and again when it ends."""

import time
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer

from editor import wire
from editor.ui import log, own_process
from editor.ui.reader.question import Question

_TURN = 0.003  # seconds of taking answers before the window has its turn
_MOST_TRIES = 2
_MOST_ENDS = 3
_FORGIVEN = 60.0  # seconds


class ReadingProcess(QObject):
    """Of one site, or with None of posts outside of any; see editor/reader/process.py.

    Everything is done in the window's thread, in small pieces: a thread of Python's would take turns with it that are
    longer than these pieces.
    """

    def __init__(self, root: Path | None, parent: QObject | None) -> None:
        super().__init__(parent)
        self._root = root
        self._process: QProcess | None = None
        self._received = bytearray()
        self._asked: dict[int, Question] = {}
        self._last_number = 0
        self._ends: list[float] = []
        self._due = QTimer(self, singleShot=True, interval=0)
        self._due.timeout.connect(self._take_some)

    def process_id(self) -> int:
        """The process, 0 while there is none."""
        return self._process.processId() if self._process is not None else 0

    def ask(self, question: Question) -> None:
        """Have a question answered."""
        self._last_number += 1
        self._asked[self._last_number] = question
        if self._process is None:
            self._start()
        else:
            self._send(self._last_number)

    def drop(self, question: Question) -> None:
        """Nobody wants that answer any more."""
        for number in [number for number, asked in self._asked.items() if asked is question]:
            del self._asked[number]
            if self._process is not None:
                self._process.write(wire.pack({"drop": number}))

    def stop(self) -> None:
        """End the process; what is asked later starts another."""
        self._asked.clear()
        process = self._let_go()
        if process is not None:
            process.kill()
            process.waitForFinished(1000)

    def _start(self) -> None:
        """Start the process, and ask it all that is asked; one that has ended too often is left alone for a while."""
        now = time.monotonic()
        self._ends = [end for end in self._ends if now - end < _FORGIVEN]
        if len(self._ends) >= _MOST_ENDS:
            QTimer.singleShot(0, self, self._give_up)
            return
        process = self._process = QProcess(self)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._went_wrong)
        arguments = [str(self._root.absolute())] if self._root is not None else []
        own_process.start(process, "editor.reader.process", *arguments)
        for number in list(self._asked):
            self._send(number)

    def _send(self, number: int) -> None:
        assert self._process is not None
        question = self._asked[number]
        question.tries += 1
        self._process.write(wire.pack(question.message(number)))

    def _read(self) -> None:
        if not self._due.isActive():
            self._take_some()

    def _take_some(self) -> None:
        """Take what has come, but not for long: keys and painting come between."""
        if self._process is None:
            return
        self._received += self._process.readAllStandardOutput().data()
        deadline = time.perf_counter() + _TURN
        for message in wire.unpack(self._received):
            self._take(message)
            if time.perf_counter() > deadline:
                self._due.start()
                return

    def _take(self, message: wire.Message) -> None:
        number = message.pop("id")
        if "failed" in message:
            log.bug_elsewhere(message["failed"], message["at"])
        if "end" in message or "failed" in message:
            question = self._asked.pop(number, None)
            if question is not None:
                question.ended.emit("end" in message)
        elif number in self._asked:
            self._asked[number].came.emit(message)

    def _went_wrong(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._ended()

    def _ended(self) -> None:
        """It has come to its end amid its work: memory, time, or somebody ended it."""
        log.happened("a reading process has ended")
        process = self._let_go()
        if process is not None:
            process.deleteLater()
        self._ends.append(time.monotonic())
        refused = [number for number, question in self._asked.items() if question.tries >= _MOST_TRIES]
        self._break_off(refused)
        if self._asked and self._process is None:
            self._start()

    def _give_up(self) -> None:
        if self._process is None:
            self._break_off(list(self._asked))

    def _break_off(self, numbers: list[int]) -> None:
        for question in [self._asked.pop(number) for number in numbers]:
            question.ended.emit(False)

    def _let_go(self) -> QProcess | None:
        """Have no process; the one that was."""
        process, self._process = self._process, None
        self._due.stop()
        self._received.clear()
        if process is not None:
            process.readyReadStandardOutput.disconnect(self._read)
            process.finished.disconnect(self._ended)
            process.errorOccurred.disconnect(self._went_wrong)
        return process
