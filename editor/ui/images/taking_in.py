"""Takes pictures into the site one after the other, beside the window."""

import contextlib
import dataclasses
import json
import subprocess
import tempfile
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor.errors import StetError
from editor.house import ImageRules
from editor.site.images.errors import ImageError
from editor.ui import own_process
from editor.ui.images.incoming import Incoming
from editor.ui.safety.errand import Errand

_LONGEST = 120.0  # seconds
_MODULE = "editor.site.images.taking_process"


@dataclass(frozen=True, slots=True)
class Copy:
    """A picture of the site: its file, its address for a body and for a front matter.

    `is_new` where it was copied, `made_folder` where its folder was made for it.
    """

    path: Path
    body: str
    field: str
    is_new: bool
    made_folder: bool


@dataclass(frozen=True, slots=True)
class Job:
    """A picture to be taken into the site in `root` for `post`, and what is to be done with it then."""

    picture: Incoming
    root: Path
    post: Path
    rules: ImageRules
    then: Callable[[Copy], None]

    @property
    def name(self) -> str:
        """What it is called, for the user."""
        return self.picture.path.name if self.picture.path else ""


class TakingIn(QObject):
    """`began` tells a picture's name and how many wait behind it; `failed` why one did not come in."""

    began = Signal(str, int)
    copied = Signal(object, Path)  # a Copy and the site's root, before what is to be done with it
    failed = Signal(StetError)
    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[Job] = deque()
        self._running: Job | None = None
        self._errand = Errand(self)
        self._errand.done.connect(self._done)
        self._errand.failed.connect(self._failed)

    @property
    def is_busy(self) -> bool:
        """Whether a picture is on its way."""
        return self._running is not None

    def ask(self, jobs: list[Job]) -> None:
        """Take these pictures in, after those that are on their way."""
        self._waiting.extend(jobs)
        self._go_on()

    def give_up(self) -> None:
        """Let those that wait go; the one that is on its way is copied, and nothing is done with it."""
        self._waiting.clear()
        if self._running is not None:
            self._running = dataclasses.replace(self._running, then=_nothing)

    def _go_on(self) -> None:
        if self._running is not None:
            return
        if not self._waiting:
            self.idle.emit()
            return
        job = self._running = self._waiting.popleft()
        self.began.emit(job.name, len(self._waiting))
        self._errand.ask(lambda: _take(job))

    def _done(self, copy: Copy) -> None:
        job, self._running = self._running, None
        assert job is not None, "one errand runs for one job"
        self.copied.emit(copy, job.root)
        job.then(copy)
        self._go_on()

    def _failed(self, error: Exception) -> None:
        job, self._running = self._running, None
        if not isinstance(error, StetError):
            error = ImageError("image.interrupted", name=job.name if job else "")
        self.failed.emit(error)
        self._go_on()


def _nothing(copy: Copy) -> None:
    """What is done with a picture that nobody waits for any more."""


def _take(job: Job) -> Copy:
    """In a thread: have the process do it. Raises ImageError, SubprocessError or OSError."""
    with contextlib.ExitStack() as stack:
        source = job.picture.path or _written(job.picture, Path(stack.enter_context(tempfile.TemporaryDirectory())))
        question = {
            "source": str(source.absolute()),
            "root": str(job.root.absolute()),
            "post": str(job.post),
            "name": job.picture.name,
            "rules": dataclasses.asdict(job.rules),
        }
        try:
            printed = own_process.run(_MODULE, data=json.dumps(question).encode(), seconds=_LONGEST)
        except subprocess.SubprocessError as error:
            raise ImageError("image.interrupted", name=job.name) from error
    answer = json.loads(printed)
    if "key" in answer:
        raise ImageError(answer["key"], **answer["facts"])
    return Copy(**{**answer, "path": Path(answer["path"])})


def _written(picture: Incoming, folder: Path) -> Path:
    """The picture as a file for the process to read."""
    path = folder / "picture"
    if picture.image is not None:
        picture.image.save(str(path), "PNG", 100)  # type: ignore[call-overload]  # its stub wants bytes, Qt takes text
    else:
        path.write_bytes(picture.data)
    return path
