"""Has a window's post looked through while nobody types."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor.ui.document import PostDocument
from editor.ui.reader.question import Question
from editor.ui.reader.site_reader import SiteReader
from editor.ui.side.findings import State
from editor.wire import Message

if TYPE_CHECKING:
    from editor.checks.finding import Finding

_PAUSE_MS = 700
_FIRST_PAUSE_MS = 1500  # the page comes first


Ignored = dict[Path | None, set[tuple[object, ...]]]
"""The marks of the findings of which no more is said, by the post's file."""


@dataclass(frozen=True)
class _Result:
    """What was found in a text; `is_whole` where the site around it was known."""

    text: str
    findings: "list[Finding]"
    is_whole: bool


class Checker(QObject):
    """Has the post checked when it has not changed for a moment; until a large site is read, without it."""

    found = Signal()

    def __init__(self, document: PostDocument, reader: SiteReader, ignored: Ignored) -> None:
        super().__init__(document)
        self._document, self._reader, self._ignored_in = document, reader, ignored
        self._result: _Result | None = None
        self._asked_text = ""
        self._broke_off = False
        self._question: Question | None = None
        self._has_heard = self._is_outdated = False
        self._due = QTimer(self, singleShot=True, interval=_FIRST_PAUSE_MS)
        self._due.timeout.connect(self._check)
        document.changed.connect(self._wait)
        document.reloaded.connect(self._begin)
        document.path_changed.connect(self._begin)
        document.moved.connect(self._follow)
        document.saved.connect(self._wait)
        self._due.start()

    @property
    def _ignored(self) -> set[tuple[object, ...]]:
        return self._ignored_in.setdefault(self._document.path, set())

    @property
    def is_busy(self) -> bool:
        """Whether something else may be found in a moment."""
        return self._due.isActive() or self._question is not None

    @property
    def state(self) -> State:
        """How far the post was looked through."""
        if self._broke_off:
            return State.BROKEN_OFF
        return State.DONE if self._result is not None else State.BEGUN

    @property
    def findings(self) -> "list[Finding]":
        """What was found last and is not ignored, the worst first."""
        if self._result is None:
            return []
        text = self._result.text
        return [one for one in self._result.findings if one.mark(text) not in self._ignored]

    @property
    def ignored(self) -> int:
        """How many of the findings are ignored."""
        return len(self._result.findings) - len(self.findings) if self._result else 0

    def ignore(self, finding: "Finding") -> None:
        """Say no more of a finding in this post, until the program ends."""
        if self._result is not None:
            self._ignored.add(finding.mark(self._result.text))
            self.found.emit()

    def show_ignored(self) -> None:
        """Tell of all findings again."""
        self._ignored.clear()
        self.found.emit()

    def check_soon(self) -> None:
        """The post was changed by what cannot be in the middle of a word."""
        self._due.start(0)

    def present(self, finding: "Finding") -> "Finding | None":
        """A finding where it stands in the post as it is now; None where what it was about has changed."""
        if self._result is None:
            return None
        from editor.checks.finding import difference, moved

        before, after = self._result.text, self._document.post.text
        return finding if before == after else moved(finding, difference(before, after))

    def _begin(self) -> None:
        """Another post, or the same in another place."""
        self._drop()
        self._result, self._broke_off = None, False
        self._ignored_in.pop(None, None)  # another new post
        self.found.emit()
        self._due.start()

    def _follow(self, before: Path, after: Path) -> None:
        """The post's file has another name."""
        self._ignored_in[after] = self._ignored_in.pop(before, set())

    def _wait(self) -> None:
        self._due.start(_PAUSE_MS)

    def _check(self) -> None:
        if self._question is not None and not self._has_heard:
            # Findings move with the text: those of a moment ago are better than none, however often somebody pauses.
            self._is_outdated = True
            return
        self._drop()
        document = self._document
        # A new post lacks things because it is new: it is not where it would be saved.
        path, self._asked_text = document.path, document.post.text
        is_first = self._result is None or not self._result.is_whole
        facts = {"text": self._asked_text, "path": str(path) if path is not None else None, "soon": is_first}
        self._question = self._reader.ask(document.site, "findings", **facts)
        self._question.came.connect(self._take)
        self._question.ended.connect(self._end)

    def _drop(self) -> None:
        self._reader.drop(self._question)
        self._question, self._has_heard, self._is_outdated = None, False, False

    def _take(self, piece: Message) -> None:
        from editor.checks.telling import unpacked

        text = self._asked_text
        self._result = _Result(text, [unpacked(told, text) for told in piece["findings"]], piece["whole"])
        self._has_heard = True
        self.found.emit()
        if self._is_outdated:
            self._check()

    def _end(self, is_whole: bool) -> None:
        was_outdated = self._is_outdated
        self._drop()
        if self._broke_off == is_whole:
            self._broke_off = not is_whole
            self.found.emit()
        if was_outdated:
            self._check()
