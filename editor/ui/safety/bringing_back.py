"""At the start: the texts that a Stet which is gone did not save come back, at once or when they are asked for."""

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.errors import StetError
from editor.post import saver
from editor.post.journal import Leftover
from editor.post.keeping import Keeping
from editor.site.images.orphans import sweep
from editor.ui.safety.errand import Errand
from editor.ui.safety.recovery import RecoveryDialog, recovered

if TYPE_CHECKING:
    from editor.ui.window import PostWindow
    from editor.ui.windows import Windows


class BringingBack(QObject):
    """Looks once. What was kept when Stet was quit opens by itself; what a crash left is asked about."""

    def __init__(self, windows: "Windows", keeping: Keeping) -> None:
        super().__init__(windows)
        self._windows = windows
        self.dialog: RecoveryDialog | None = None
        self._looking = Errand(self)
        self._looking.done.connect(self._show)
        self._looking.ask(lambda: _worth_showing(keeping))

    def _show(self, found: list[Leftover]) -> None:
        for leftover in [leftover for leftover in found if leftover.kept and not leftover.damaged]:
            if _is_as_it_was(leftover):
                self.restore(leftover)
                found.remove(leftover)
        if found:
            # The window's, not the post's: a new post in which nothing is written goes for one that comes back.
            front = self._windows.front
            window = front.window() if front is not None else None
            self.dialog = RecoveryDialog(found, self._windows.theme, window)
            self.dialog.restore_wanted.connect(self.restore)
            self.dialog.destroyed.connect(self._forget)
            self.dialog.show()

    def _forget(self) -> None:
        self.dialog = None

    def restore(self, leftover: Leftover) -> None:
        """Show the text in a window, over its file, as a change that is not saved yet; and forget the old journal."""
        window = self._window_for(leftover)
        window.document.replace(recovered(leftover))
        # The new journal has the text before the old one goes.
        if window.furniture.guard.recorder.flush():
            _discard(leftover)

    def _window_for(self, leftover: Leftover) -> "PostWindow":
        path, site = leftover.origin.path, leftover.origin.site
        if not path or not Path(path).is_file():
            return self._windows.open_fresh(Path(site) if site else None)
        return self._windows.open_post(Path(path))


def _worth_showing(keeping: Keeping) -> list[Leftover]:
    """Without those whose text is what their file holds: Stet was killed between the saving and the next moment."""
    with contextlib.suppress(OSError):
        keeping.tidy()
    found = []
    for leftover in keeping.leftovers():
        if _is_saved(leftover):
            _discard(leftover)
        else:
            found.append(leftover)
    sweep(keeping.pictures, keeping.sign, [leftover.text for leftover in found])
    return found


def _is_saved(leftover: Leftover) -> bool:
    try:
        return _held(leftover) == recovered(leftover).to_bytes()
    except StetError:  # what its file's encoding cannot say is not in the file
        return False


def _discard(leftover: Leftover) -> None:
    """A journal that cannot be removed is asked about again: no text is lost by that."""
    with contextlib.suppress(OSError):
        leftover.discard()


def _held(leftover: Leftover) -> bytes | None:
    if not leftover.origin.path:
        return None
    try:
        return saver.read(Path(leftover.origin.path))[0]
    except (OSError, StetError):
        return None


def _is_as_it_was(leftover: Leftover) -> bool:
    """Whether nobody has changed the file since."""
    held = _held(leftover)
    return (held is None and not leftover.origin.path) or (
        held is not None and saver.digest(held) == leftover.origin.digest
    )
