"""The file of one journal: a text and the changes since, and again a text when they have grown. Only added to."""

import contextlib
import itertools
import os
import threading
from collections.abc import Iterable
from pathlib import Path

from editor.post.changes import difference, encode
from editor.post.journal.origin import Origin
from editor.post.journal.records import Kind, Record
from editor.post.journal.recovery import SUFFIX
from editor.post.signs import Sign
from editor.post.state import private_folder

_MOST_CHANGES = 2000
_MOST_BYTES = 64 * 1024
_LARGEST_EMPTY = 1024 * 1024
_numbers = itertools.count(1)


class JournalFile:
    """Every method raises the system's OSError but `close` and `forget`. `sync` may be called in any thread."""

    def __init__(self, folder: Path, sign: Sign) -> None:
        self._sign = sign
        self.name = f"{sign.token}.{next(_numbers)}"
        self.path = folder / (self.name + SUFFIX)
        self._handle = -1
        self._held = threading.Lock()  # of the handle: a number that is closed may at once be another file's
        self._is_named = False  # on the disk, and not in memory only
        self._origin: Origin | None = None
        self._text = ""
        self._sequence = self._changes = self._bytes = 0

    def write(self, origin: Origin, text: str) -> None:
        """Have `text` in the file: as a change where that is short, else as a whole."""
        if self._handle >= 0 and os.name == "posix" and not os.fstat(self._handle).st_nlink:
            self.forget()  # somebody has removed the file: what is written there is for nobody
        grown = self._changes >= _MOST_CHANGES or self._bytes > _MOST_BYTES + 2 * len(self._text)
        if origin != self._origin or grown:
            self._write_whole(origin, text)
            return
        payload = difference(self._text, text).to_bytes()
        self._append([(Kind.CHANGE, payload)])
        self._text = text
        self._changes += 1
        self._bytes += len(payload)

    def settle(self) -> None:
        """Have nothing to keep.

        The file stays, until it has grown: making and removing names waits for the disk where others make it busy, and
        adding to a file does not.
        """
        if self._handle < 0 or os.fstat(self._handle).st_size > _LARGEST_EMPTY:
            self.remove()
        else:
            self._append([(Kind.SETTLED, b"")])
            self._origin = None

    def mark_kept(self) -> None:
        """Say in the file that its Stet was quit, and did not crash."""
        if self._handle >= 0:
            self._append([(Kind.KEPT, b"")])
            self.sync()

    def sync(self) -> None:
        """Have all of it on the disk, its name as well."""
        with self._held:
            if self._handle < 0:
                return
            handle = os.dup(self._handle)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
        if os.name == "posix" and not self._is_named:
            folder = os.open(self.path.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
            self._is_named = True

    def remove(self) -> None:
        """Have no file."""
        self.close()
        self.path.unlink(missing_ok=True)

    def forget(self) -> None:
        """Take nothing for granted that was written: the next text is written whole, to a file that is there."""
        self.close()

    def close(self) -> None:
        """Let go of the file, and leave it where it is."""
        with self._held:
            handle, self._handle, self._origin = self._handle, -1, None
            if handle >= 0:
                with contextlib.suppress(OSError):
                    os.close(handle)

    def _write_whole(self, origin: Origin, text: str) -> None:
        if self._handle < 0:
            self._open()
        # Each twice: one byte that goes bad must not take the whole text along.
        self._append([(Kind.ORIGIN, origin.to_json()), (Kind.TEXT, encode(text))] * 2)
        self._origin, self._text = origin, text
        self._changes = self._bytes = 0

    def _open(self) -> None:
        self._sign.show()
        private_folder(self.path.parent)
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
        self._is_named = False
        self._handle = os.open(self.path, flags, 0o600)

    def _append(self, records: Iterable[tuple[Kind, bytes]]) -> None:
        self._sequence += 1
        made = [Record(self._sequence, kind, payload).to_bytes(self.name) for kind, payload in records]
        left = memoryview(b"".join(made))
        while left:
            left = left[os.write(self._handle, left) :]
