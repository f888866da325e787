"""Whether a file of the site was touched that the page is made of."""

import functools
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from editor.site import makings
from editor.ui.safety.errand import Errand

_EVERY_MS = 1000
_SETTLING_MS = 250  # a program that writes one file may write others


class SiteWatch(QObject):
    """Looks every second beside the window, and tells once when what was touched has come to rest."""

    changed = Signal()

    def __init__(self, loaded: Callable[[], Iterable[Path]], parent: QObject | None = None) -> None:
        """`loaded` gives the files of the site that the page shows as they are."""
        super().__init__(parent)
        self._root: Path | None = None
        self._known: Mapping[str, makings.Stamp] | None = None
        self._loaded_now = loaded
        self._loaded: frozenset[Path] = frozenset()
        self._is_unsettled = False
        self._is_paused = False
        self._looking: Errand | None = None
        self._due = QTimer(self, singleShot=True)
        self._due.timeout.connect(self._look)

    def watch(self, root: Path | None) -> None:
        """Watch the site in `root`, and no other; the same one is gone on with."""
        if root == self._root:
            return
        if self._looking is not None:
            self._looking.blockSignals(True)  # it may never come back, where a share does not answer
        self._root, self._known, self._loaded, self._is_unsettled = root, None, frozenset(), False
        self._looking = Errand(self)
        self._looking.done.connect(self._take)
        self._looking.failed.connect(self._look_later)
        self._look()

    def pause(self) -> None:
        """Look no more until it is gone on with; what is touched meanwhile is told then."""
        self._is_paused = True
        self._due.stop()

    def go_on(self) -> None:
        """Look again."""
        self._is_paused = False
        self._look()

    def stop(self) -> None:
        """Look no more."""
        self._root = None
        self._due.stop()

    def _look(self) -> None:
        if self._root is not None and self._looking is not None:
            self._loaded |= frozenset(self._loaded_now())
            self._looking.ask(functools.partial(_look, self._root, self._loaded))

    def _look_later(self) -> None:
        if self._root is not None and not self._is_paused:
            self._due.start(_SETTLING_MS if self._is_unsettled else _EVERY_MS)

    def _take(self, found: tuple[frozenset[Path], Mapping[str, makings.Stamp]]) -> None:
        loaded, stamps = found
        known, self._known = self._known, stamps
        if known is not None and _differ(known, stamps, loaded):
            self._is_unsettled = True
        elif self._is_unsettled:
            self._is_unsettled = False
            self.changed.emit()
        self._look_later()


def _look(root: Path, loaded: frozenset[Path]) -> tuple[frozenset[Path], Mapping[str, makings.Stamp]]:
    return loaded, makings.stamps(root, loaded)


def _differ(known: Mapping[str, makings.Stamp], now: Mapping[str, makings.Stamp], loaded: frozenset[Path]) -> bool:
    """Whether a file was touched. One that the page has loaded since is new to us only."""
    new = {str(path) for path in loaded} - known.keys()
    return {path: stamp for path, stamp in now.items() if path not in new} != dict(known)
