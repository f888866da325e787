"""The posts of a site, as they come from a process beside the window."""

import subprocess
import threading
import time
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor.site.rows import batch_of
from editor.ui import own_process
from editor.ui.drafting.post_model import Listed
from editor.ui.messenger import Messenger

# Python runs one thread at a time: while batch follows batch, each of the window's many calls would wait for its turn.
_REST = 0.004  # seconds


class SitePosts(QObject):
    """Reads one site at a time; a reading that is asked for anew takes the place of the one before."""

    came = Signal(list)
    """Some more, or anew, as Listed."""
    ended = Signal(bool)
    """All is read; False: reading broke off."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: subprocess.Popen[bytes] | None = None
        self._reading = 0
        self._messenger = Messenger()
        self._messenger.said.connect(self._take)

    @property
    def is_reading(self) -> bool:
        """Whether more may come."""
        return self._process is not None

    def process_id(self) -> int:
        """The process that reads, 0 while there is none."""
        return self._process.pid if self._process is not None else 0

    def read(self, root: Path) -> None:
        """Read the posts of the site in `root`."""
        self.stop()
        self._reading += 1
        try:
            process = own_process.begin("editor.site.listing_process", str(root.absolute()))
        except OSError:
            self.ended.emit(False)
            return
        self._process = process
        work = (process, self._reading, self._messenger)
        threading.Thread(target=_follow, args=work, name="posts", daemon=True).start()

    def stop(self) -> None:
        """Have no more interest."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()

    def _take(self, said: tuple[int, list[Listed] | bool]) -> None:
        reading, found = said
        if reading != self._reading:
            return
        if isinstance(found, bool):
            self._process = None
            self.ended.emit(found)
        else:
            self.came.emit(found)


def _follow(process: "subprocess.Popen[bytes]", reading: int, messenger: Messenger) -> None:
    """In a thread: batches as the process prints them, then whether it ended well."""
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        with process.stdin, process.stdout as printed:
            for line in printed:
                messenger.said.emit((reading, list(map(Listed.of, batch_of(line)))))
                time.sleep(_REST)
        messenger.said.emit((reading, process.wait() == 0))
    except (OSError, TypeError, ValueError):
        process.kill()
        process.wait()
        messenger.said.emit((reading, False))
