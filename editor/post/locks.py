"""Who has a post open: one of this user's programs at a time may write it.

Outside of the site, where no other program and no Jekyll stumbles over it. What two machines do to one file on a share
is found by its hash when it is saved, and no lock that anyone may forget is needed for that.
"""

import contextlib
import dataclasses
import datetime
import getpass
import hashlib
import json
from pathlib import Path
from typing import Any

from editor.post.machine import machine_name
from editor.post.signs import Sign, alone
from editor.post.state import private_folder


@dataclasses.dataclass(frozen=True)
class Holder:
    """A running Stet that has a post open: its sign, whose it is, where, and since when (ISO 8601)."""

    token: str
    user: str
    host: str
    since: str

    @classmethod
    def now(cls, token: str) -> "Holder":
        """This process, from now on."""
        return cls(token, _user(), machine_name(), datetime.datetime.now().isoformat(timespec="minutes"))

    @property
    def time(self) -> str:
        """When it opened the post, as hours and minutes; "" where that is not known."""
        with contextlib.suppress(ValueError):
            return datetime.datetime.fromisoformat(self.since).strftime("%H:%M")
        return ""


class Locks:
    """The locks of all posts, below one folder. Every method raises the system's OSError."""

    def __init__(self, folder: Path, sign: Sign) -> None:
        self._folder, self._sign = folder, sign

    def take(self, path: Path, *, over: bool = False) -> Holder | None:
        """Have the post for this process: None when it does, else who has it and lives. `over`: whoever has it."""
        place = self._place(path)
        held = _read(place)
        if held is not None and held.token == self._sign.token:
            return None
        with alone(private_folder(self._folder) / "guard"):
            held = _read(place)
            if held is not None and not over and held.token != self._sign.token and self._sign.lives(held.token):
                return held
            self._sign.show()
            made = place.with_suffix(".new")
            made.write_text(json.dumps(dataclasses.asdict(Holder.now(self._sign.token))), encoding="utf-8")
            made.replace(place)
        return None

    def release(self, path: Path) -> None:
        """Let others have the post, if this process has it."""
        place = self._place(path)
        with alone(private_folder(self._folder) / "guard"):
            held = _read(place)
            if held is not None and held.token == self._sign.token:
                place.unlink(missing_ok=True)

    def _place(self, path: Path) -> Path:
        name = str(path.resolve()).encode("utf-8", "surrogateescape")
        return self._folder / f"{hashlib.sha256(name).hexdigest()[:32]}.json"


def _read(place: Path) -> Holder | None:
    """Who is named there; None for nobody, and for what is no lock."""
    try:
        read: Any = json.loads(place.read_text(encoding="utf-8"))
        return Holder(**{key: str(value) for key, value in read.items()})
    except (FileNotFoundError, ValueError, TypeError, AttributeError):
        return None


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
