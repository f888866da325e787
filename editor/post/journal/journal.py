"""The journal of one window: every change on disk within a moment, without the window ever waiting for the disk."""

import contextlib
import threading
import time
from collections.abc import Callable
from pathlib import Path

from editor.post.journal.file import JournalFile
from editor.post.journal.origin import Origin
from editor.post.signs import Sign

_SYNC_SECONDS = 2.0
_RETRY_SECONDS = 2.0

Telling = Callable[[OSError | None], None]


class Journal:
    """Takes a window's text at each change, and keeps it on disk until it is told that the text is safe elsewhere.

    `tell` is called, in the journal's own thread, with the error when the disk refuses, and with None when it takes
    the text again: it is tried every two seconds. Nothing here raises, or waits but `flush` and `close`.
    """

    def __init__(self, folder: Path, sign: Sign, tell: Telling) -> None:
        self._file = JournalFile(folder, sign)
        self._tell = tell
        self._changed = threading.Condition()
        self._wanted: tuple[Origin, str] | None = None
        self._asked = self._done = self._synced = 0
        self._syncing = self._closed = self._urgent = False
        self._last_sync = 0.0
        self._error: OSError | None = None
        self._thread: threading.Thread | None = None

    @property
    def path(self) -> Path:
        """The journal's file, which is there from the first text to the end."""
        return self._file.path

    @property
    def error(self) -> OSError | None:
        """Why the disk does not take the text, None while it does."""
        return self._error

    def record(self, origin: Origin, text: str) -> None:
        """Keep this text, instead of what was there."""
        self._ask((origin, text))

    def settle(self) -> None:
        """The text is safe in its file, or need not be: keep nothing."""
        self._ask(None)

    def flush(self, seconds: float = 2.0) -> bool:
        """Wait until all is on disk, for so long at most. Whether it is."""
        with self._changed:
            asked, self._urgent = self._asked, True
            self._changed.notify_all()
            done = self._changed.wait_for(lambda: self._synced >= asked or self._error is not None, seconds)
            self._urgent = False
            return done and self._error is None

    def close(self, *, keep: bool = False) -> bool:
        """End; `keep` what there is for the next start, else keep nothing. Whether that was done."""
        if not keep:
            self.settle()
        done = self.flush()
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        if self._thread is not None:
            self._thread.join(1.0)
        with contextlib.suppress(OSError):
            if not keep:
                self._file.remove()
            elif done:
                self._file.mark_kept()
        self._file.close()
        return done

    def _ask(self, wanted: tuple[Origin, str] | None) -> None:
        with self._changed:
            if self._closed or (wanted is None and self._wanted is None):
                return
            self._wanted = wanted
            self._asked += 1
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="journal", daemon=True)
                self._thread.start()
            self._changed.notify_all()

    # In the journal's own thread

    def _work(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(self._has_work, self._patience())
                if self._closed:
                    return
                asked, wanted = self._asked, self._wanted
            if asked > self._done:
                self._write(asked, wanted)
            self._sync_when_due()

    def _has_work(self) -> bool:
        if self._closed or (self._urgent and self._synced < self._done and not self._syncing):
            return True
        return self._asked > self._done and self._error is None

    def _patience(self) -> float | None:
        if self._error is not None:
            return _RETRY_SECONDS
        if self._synced < self._done and not self._syncing:
            return max(0.0, self._last_sync + _SYNC_SECONDS - time.monotonic())
        return None

    def _write(self, asked: int, wanted: tuple[Origin, str] | None) -> None:
        try:
            if wanted is None:
                self._file.settle()
            else:
                self._file.write(*wanted)
        except OSError as error:
            self._file.forget()
            self._report(error)
        else:
            self._report(None)
            with self._changed:
                self._done = asked
                if wanted is None:
                    self._synced = asked
                self._changed.notify_all()

    def _sync_when_due(self) -> None:
        """Sync in a thread of its own: a slow disk must not hold up what is written next."""
        with self._changed:
            due = self._urgent or time.monotonic() - self._last_sync >= _SYNC_SECONDS
            if self._syncing or self._synced >= self._done or not due:
                return
            self._syncing, self._last_sync = True, time.monotonic()
        threading.Thread(target=self._sync, args=(self._done,), name="journal sync", daemon=True).start()

    def _sync(self, done: int) -> None:
        error: OSError | None = None
        try:
            self._file.sync()
        except OSError as failed:
            error = failed
        with self._changed:
            self._syncing = False
            if error is None:
                self._synced = max(self._synced, done)
            else:
                # Whatever the disk has of it: written anew, whole.
                self._file.forget()
                self._done = min(self._done, self._asked - 1)
            self._changed.notify_all()
        if error is not None:
            self._report(error)

    def _report(self, error: OSError | None) -> None:
        if (error is None) != (self._error is None):
            self._error = error
            self._tell(error)
            with self._changed:
                self._changed.notify_all()
