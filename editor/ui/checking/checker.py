"""Has a window's post looked through while nobody types."""

import functools
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor.post import Post
from editor.ui import log
from editor.ui.document import PostDocument
from editor.ui.safety.errand import Errand

if TYPE_CHECKING:
    from editor.checks import Finding
    from editor.checks.neighbours import Neighbours

_PAUSE_MS = 700
_FIRST_PAUSE_MS = 1500  # the page comes first
_BREATH = 0.002  # seconds between two checks, in which the window has the processor
_OLD_MS = 60_000  # what others do in the site is seen after this


Ignored = dict[Path | None, set[tuple[object, ...]]]
"""The marks of the findings of which no more is said, by the post's file."""


@dataclass(frozen=True)
class _Result:
    """What was found in a post, and the site as it was read for it."""

    post: Post
    findings: "list[Finding]"
    root: Path | None
    neighbours: "Neighbours | None"


class Checker(QObject):
    """Checks the post when it has not changed for a moment. A large site is read once: until then, without it.

    Nothing of the checks is imported before the first of them runs, in a thread.
    """

    found = Signal()

    def __init__(self, document: PostDocument, ignored: Ignored) -> None:
        super().__init__(document)
        self._document, self._ignored_in = document, ignored
        self._result: _Result | None = None
        self._neighbours: Neighbours | None = None
        self._root: Path | None = None
        self._alone, self._whole = Errand(self), Errand(self)
        for errand in (self._alone, self._whole):
            errand.done.connect(self._take)
            errand.failed.connect(self._note)
        self._due = QTimer(self, singleShot=True, interval=_FIRST_PAUSE_MS)
        self._due.timeout.connect(self._check)
        self._aging = QTimer(self, singleShot=True, interval=_OLD_MS)
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
        return self._due.isActive() or self._alone.is_busy or self._whole.is_busy

    @property
    def is_done(self) -> bool:
        """Whether the post was looked through at all."""
        return self._result is not None

    @property
    def findings(self) -> "list[Finding]":
        """What was found last and is not ignored, the worst first."""
        if self._result is None:
            return []
        text = self._result.post.text
        return [one for one in self._result.findings if one.mark(text) not in self._ignored]

    @property
    def ignored(self) -> int:
        """How many of the findings are ignored."""
        return len(self._result.findings) - len(self.findings) if self._result else 0

    def ignore(self, finding: "Finding") -> None:
        """Say no more of a finding in this post, until the program ends."""
        if self._result is not None:
            self._ignored.add(finding.mark(self._result.post.text))
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

        before, after = self._result.post.text, self._document.post.text
        return finding if before == after else moved(finding, difference(before, after))

    def _begin(self) -> None:
        """Another post, or the same in another place."""
        self._result = None
        self._ignored_in.pop(None, None)  # another new post
        self.found.emit()
        self._due.start()

    def _follow(self, before: Path, after: Path) -> None:
        """The post's file has another name."""
        self._ignored_in[after] = self._ignored_in.pop(before, set())

    def _wait(self) -> None:
        self._due.start(_PAUSE_MS)

    def _check(self) -> None:
        document = self._document
        if document.site != self._root:
            self._root, self._neighbours = document.site, None
        # A new post lacks things because it is new: it is not where it would be saved.
        post, place = document.post, document.path
        if self._result is None and self._neighbours is None and self._root is not None:
            self._alone.ask(functools.partial(_look_alone, post, place, self._root))
        is_old = not self._aging.isActive()
        self._whole.ask(functools.partial(_look, post, place, self._root, self._neighbours, is_old=is_old))

    def _note(self, error: Exception) -> None:
        """A bug of a check costs its findings; nobody's writing is to be held up by it."""
        log.bug(type(error), error.__traceback__)

    def _take(self, result: _Result) -> None:
        document = self._document
        if result.root != document.site:
            return
        is_first = self._result is None
        if result.neighbours is None and result.root is not None and not is_first:
            return  # the whole was quicker
        if result.neighbours is not None and result.neighbours is not self._neighbours:
            self._neighbours = result.neighbours
            self._aging.start()
        self._result = result
        self.found.emit()


def _look_alone(post: Post, path: Path | None, root: Path) -> _Result:
    """In a thread: what can be said without the site."""
    from editor.checks import Subject, look_through
    from editor.checks.houses import house_of

    return _Result(post, look_through(Subject(post, path, house_of(root, post)), _BREATH), root, None)


def _look(
    post: Post, path: Path | None, root: Path | None, neighbours: "Neighbours | None", *, is_old: bool
) -> _Result:
    """In a thread, the only one that has the neighbours."""
    from editor.checks import Subject, look_through
    from editor.checks.houses import house_of
    from editor.checks.neighbours import Neighbours
    from editor.site import Site

    if neighbours is not None and is_old:
        neighbours = neighbours.renewed()
    elif root is not None and neighbours is None:
        neighbours = Neighbours(Site(root), _BREATH)
    subject = Subject(post, path, house_of(root, post), neighbours)
    return _Result(post, look_through(subject, _BREATH), root, neighbours)
