"""The log: what happened to Stet, for whoever mends it. No text of posts, nor their names, which are headlines."""

import faulthandler
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import editor
from editor.errors import StetError
from editor.post.state import private_folder

if TYPE_CHECKING:
    from logging import Logger

_BYTES, _OLDER = 256 * 1024, 3
_crashes: list[object] = []  # what faulthandler writes to stays open


def catch_crashes(folder: Path) -> None:
    """From now on, a crash of the interpreter leaves its place in crash.log. A folder that is refused is no failure."""
    try:
        file = (private_folder(folder) / "crash.log").open("a", encoding="utf-8")
    except OSError:
        return
    faulthandler.enable(file)
    _crashes[:] = [file]


def begin(folder: Path) -> None:
    """Write to stet.log, and to at most three older ones beside it. A folder that is refused is no failure."""
    import logging
    import platform
    from logging.handlers import RotatingFileHandler

    try:
        path = private_folder(folder) / "stet.log"
        handler = RotatingFileHandler(path, maxBytes=_BYTES, backupCount=_OLDER, encoding="utf-8", delay=True)
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(process)d %(levelname)s %(message)s"))
    log = _log()
    for old in list(log.handlers):
        log.removeHandler(old)
        old.close()
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False
    logging.raiseExceptions = False  # a full disk must not fill the terminal
    # Not platform.platform(), which asks a program for the processor.
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    log.info("Stet %s, Python %s, %s", editor.__version__, platform.python_version(), system)


def bug(kind: type[BaseException], trace: TracebackType | None) -> None:
    """A bug, by its kind and place; its message may hold text."""
    import traceback

    frames = "".join(f"\n  {frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace))
    _log().error("%s%s", kind.__name__, frames)


def bug_elsewhere(kind: str, places: Iterable[str]) -> None:
    """A bug in a process of ours, as that tells it."""
    _log().error("%s%s", kind, "".join(f"\n  {place}" for place in places))


def failure(error: StetError) -> None:
    """An expected failure, by its key and the system's reason."""
    _log().warning("%s: %s", error.key, error.facts.get("reason", ""))


def happened(what: str) -> None:
    """Something that is worth knowing later."""
    _log().info("%s", what)


def _log() -> "Logger":
    import logging  # when there is something to say: a window's start waits for none of it

    return logging.getLogger("stet")
