"""The posts whose tabs were closed, to be opened again."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editor.ui.window import PostWindow

_MOST = 25


@dataclass(frozen=True, slots=True)
class ClosedPost:
    """Its file, the place of its tab, and where in the text the caret stood."""

    path: Path
    place: int
    caret: int


class ClosedPosts:
    """The one that was closed last comes first."""

    def __init__(self) -> None:
        self._closed: list[ClosedPost] = []

    def __bool__(self) -> bool:
        return bool(self._closed)

    def note(self, post: "PostWindow", place: int) -> None:
        """A post goes that stood at this place; one that has no file is gone for good."""
        path = post.document.path
        if path is not None:
            self._closed.append(ClosedPost(path, place, post.body.textCursor().position()))
            del self._closed[:-_MOST]

    def take(self) -> ClosedPost | None:
        """The one that was closed last and whose file is still there."""
        while self._closed:
            closed = self._closed.pop()
            if closed.path.is_file():
                return closed
        return None
