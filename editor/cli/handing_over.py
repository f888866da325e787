"""A start that finds a Stet at work hands over to it what it was to open.

The one that runs says that it is ready, and opens nothing before it has then been told to: whoever did not hear from
it in time opens a window of his own, and nothing is opened twice.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from editor.post.meeting import meeting_place

PATIENCE = 0.2  # seconds
_MOST = 1000  # bytes of an answer


def handed_over(paths: list[Path], site: Path | None) -> bool:
    """Whether a Stet that runs has taken these posts or the site, or, where there are none, comes forward."""
    place = meeting_place()
    if place is None:
        return False
    wanted: dict[str, object] = {
        "open": [str(path.absolute()) for path in paths],
        "site": str(site.absolute()) if site else "",
        "token": os.environ.get("XDG_ACTIVATION_TOKEN", ""),
    }
    tell = _told_by_pipe if sys.platform == "win32" else _told_by_socket
    try:
        return _is_there(place) and tell(place, wanted)
    except (OSError, ValueError, TypeError, RecursionError):
        return False  # nobody may look there, it is gone, it hangs, or what answers is no Stet


def _is_there(place: str) -> bool:
    """Cheap, for most starts are the first."""
    if sys.platform == "win32":
        # To ask for a pipe by its name is to open it.
        folder, _, name = place.rpartition("\\")
        return any(pipe.name == name for pipe in Path(f"{folder}\\").iterdir())
    return Path(place).exists()


def _told_by_socket(place: str, wanted: dict[str, object]) -> bool:
    import socket

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as channel:
        channel.settimeout(PATIENCE)
        channel.connect(place)
        return _told(wanted, channel.sendall, channel.recv)


def _told_by_pipe(place: str, wanted: dict[str, object]) -> bool:
    """As a thread's business: a pipe knows no time limit."""
    import threading

    told: list[bool] = []

    def tell() -> None:
        with Path(place).open("r+b", buffering=0) as pipe:
            told.append(_told(wanted, pipe.write, pipe.read))

    asking = threading.Thread(target=tell, daemon=True)
    asking.start()
    asking.join(PATIENCE)
    return told == [True]


def _told(wanted: dict[str, object], send: Callable[[bytes], object], receive: Callable[[int], bytes]) -> bool:
    from editor import wire

    end = time.monotonic() + PATIENCE
    send(wire.pack(wanted))
    answers = list(wire.unpack(bytearray(receive(_MOST))))
    if answers != [{"ready": True}] or time.monotonic() > end:
        return False
    send(wire.pack({"go": True}))
    return True
