"""The site of a window, to be asked; and the processes that answer, which all windows share."""

import functools
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from editor.ui.reader.question import Question
from editor.ui.reader.reading_process import ReadingProcess


class Readers:
    """One process a site, as long as a window asks it."""

    def __init__(self) -> None:
        self._processes: dict[Path | None, ReadingProcess] = {}
        self._users: dict[Path | None, list[object]] = {}

    def of(self, root: Path | None, user: object) -> ReadingProcess:
        """The process for a site, which is there until each `user` has left it."""
        if root not in self._processes:
            self._processes[root] = ReadingProcess(root, QCoreApplication.instance())
            self._users[root] = []
        if user not in self._users[root]:
            self._users[root].append(user)
        return self._processes[root]

    def leave(self, root: Path | None, user: object) -> None:
        """The user needs the process no more."""
        self._users[root].remove(user)
        if not self._users[root]:
            del self._users[root]
            process = self._processes.pop(root)
            process.stop()
            process.deleteLater()  # not at once: it may be its own answer that closes the last window


class SiteReader(QObject):
    """Asks one site at a time: what was asked of another before has no answer any more."""

    def __init__(self, readers: Readers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._readers = readers
        self._root: Path | None = None
        self._process: ReadingProcess | None = None
        self._asked: list[Question] = []
        self._is_closed = False

    def process_id(self) -> int:
        """The process that answers, 0 while there is none."""
        return self._process.process_id() if self._process is not None else 0

    def ask(self, root: Path | None, kind: str, **facts: Any) -> Question:
        """Ask the site in `root`; what and how stands in editor/reader/process.py."""
        question = Question(kind, facts)
        if self._is_closed:
            QTimer.singleShot(0, question, functools.partial(question.ended.emit, False))
            return question
        if self._process is None or root != self._root:
            self._leave()
            self._root, self._process = root, self._readers.of(root, self)
        question.ended.connect(self._forget)
        self._asked.append(question)
        self._process.ask(question)
        return question

    def drop(self, question: Question | None) -> None:
        """Nobody wants that answer any more; None is let through."""
        if question in self._asked and self._process is not None:
            self._asked.remove(question)
            self._process.drop(question)

    def close(self) -> None:
        """Ask nothing any more: the window is gone, though not yet all that asks."""
        self._is_closed = True
        self._leave()

    def _leave(self) -> None:
        """Let the site go; what was asked of it breaks off."""
        if self._process is None:
            return
        asked, self._asked = self._asked, []
        for question in asked:
            self._process.drop(question)
        self._process = None
        self._readers.leave(self._root, self)
        for question in asked:
            question.ended.emit(False)

    def _forget(self) -> None:
        question = self.sender()
        self._asked = [asked for asked in self._asked if asked is not question]
