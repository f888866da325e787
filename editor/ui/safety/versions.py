"""One window's versions: kept when it saves, shown and brought back in its history."""

import collections
import datetime
import functools
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from editor.post import NotUtf8, Post
from editor.post.saver import digest
from editor.post.versions import Unkept, Version, Versions
from editor.ui.document import PostDocument
from editor.ui.safety.errand import Errand
from editor.ui.side.history import History

_PAUSE_MS = 400  # after a key, what is typed is compared


class VersionKeeper(QObject):
    """Beside the window's thread: what fails there costs a version, and nothing else."""

    def __init__(self, document: PostDocument, versions: Versions, history: History, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._versions, self._history = document, versions, history
        self._held: tuple[Path, bytes] | None = None
        self._opened = datetime.datetime.now()
        self._text: str | None = None
        self._to_do: collections.deque[Callable[[], None]] = collections.deque()
        self._keeping, self._listing, self._reading = Errand(self), Errand(self), Errand(self)
        self._keeping.done.connect(self._list)
        self._listing.done.connect(history.show_versions)
        self._reading.done.connect(self._compare)
        self._reading.failed.connect(self._tell_damaged)
        self._due = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._due.timeout.connect(self._compare_again)
        document.changed.connect(self._due.start)
        document.reloaded.connect(self._begin)
        document.replaced.connect(self._hold)
        document.saved.connect(self._keep)
        document.moved.connect(self._follow)
        history.shown.connect(self._list)
        history.chosen.connect(self._read)
        history.back_wanted.connect(self._go_back)
        self._hold()

    def _begin(self) -> None:
        """Another post: what is shown of the one before is no way back for this one."""
        self._text = None
        self._hold()

    def _hold(self) -> None:
        """Remember what the file holds: the next saving puts something else there."""
        document = self._document
        in_file = document.path is not None and document.digest is not None and document.unreadable is None
        self._held = (document.path, document.base.to_bytes()) if in_file and document.path else None
        self._opened = datetime.datetime.now()
        self._list()

    def _keep(self) -> None:
        path = self._document.path
        if path is None:
            return
        if self._held is not None and self._held[0] == path:
            self._to_do.append(functools.partial(self._versions.keep, *self._held, opened=True, when=self._opened))
        self._held = (path, self._document.base.to_bytes())
        self._to_do.append(functools.partial(self._versions.keep, *self._held, when=datetime.datetime.now()))
        self._keeping.ask(self._work)

    def _follow(self, before: Path, after: Path) -> None:
        if self._held is not None:
            self._held = (after, self._held[1])
        self._to_do.append(functools.partial(self._versions.follow, before, after))
        self._keeping.ask(self._work)

    def _work(self) -> None:
        # In a thread: the deque is made for that.
        while self._to_do:
            self._to_do.popleft()()

    def _list(self) -> None:
        if self._history.isVisible():
            path = self._document.path
            self._listing.ask(functools.partial(_versions, self._versions, path, self._held, self._opened))

    def _read(self, version: Version) -> None:
        self._reading.ask(functools.partial(_text, version))

    def _compare(self, text: str) -> None:
        self._text = text
        self._history.compare(text, self._document.post.text)

    def _compare_again(self) -> None:
        """The text is another: what has become of the version that is shown."""
        if self._text is not None and self._history.isVisible():
            self._history.compare(self._text, self._document.post.text)

    def _tell_damaged(self) -> None:
        self._text = None
        self._history.tell_unreadable()

    def _go_back(self) -> None:
        if self._text is None:
            return
        self._document.replace(self._document.post.with_text(self._text))
        self._history.compare(self._text, self._document.post.text)


def _versions(
    versions: Versions, path: Path | None, held: tuple[Path, bytes] | None, opened: datetime.datetime
) -> list[Version]:
    """What is kept of a post, with what its file holds where that is kept only by the next saving."""
    known = versions.of(path) if path is not None else []
    if held is None or (known and known[0].digest == digest(held[1])):
        return known
    return [Unkept(opened, digest(held[1]), opened=True, file=held[0], data=held[1]), *known]


def _text(version: Version) -> str:
    data = version.read()
    try:
        return Post.from_bytes(data).text
    except NotUtf8 as error:
        return Post.from_bytes(data, error.encoding or "utf-8").text
