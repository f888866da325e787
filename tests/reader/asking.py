"""A site's reading process, asked as a window asks it."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from editor import wire
from editor.wire import Message


class Asked:
    """The process of a site, or of none."""

    def __init__(self, root: Path | None) -> None:
        arguments = [] if root is None else [str(root)]
        command = [sys.executable, "-m", "editor.process", "editor.reader.process", *arguments]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._number = 0

    def send(self, message: Message) -> None:
        """Say something."""
        assert self.process.stdin is not None
        self.process.stdin.write(wire.pack(message))
        self.process.stdin.flush()

    def ask(self, kind: str, **facts: Any) -> int:
        """Ask something; its number."""
        self._number += 1
        self.send({"id": self._number, "ask": kind, **facts})
        return self._number

    def heard(self, *numbers: int) -> dict[int, list[Message]]:
        """All that is told of these, once they have ended."""
        assert self.process.stdout is not None
        told: dict[int, list[Message]] = {number: [] for number in numbers}
        waiting = set(numbers)
        while waiting:
            message = wire.read(self.process.stdout)
            assert message is not None, "the process has ended"
            number = message.pop("id")
            told.setdefault(number, []).append(message)
            if "end" in message or "failed" in message:
                waiting.discard(number)
        return told

    def answer(self, kind: str, **facts: Any) -> list[Message]:
        """The whole answer to one question."""
        number = self.ask(kind, **facts)
        return self.heard(number)[number]

    def findings(self, text: str, path: Path | None = None, *, soon: bool = False) -> list[Message]:
        """What the checks say."""
        return self.answer("findings", text=text, path=None if path is None else str(path), soon=soon)


@contextmanager
def asked(root: Path | None) -> Iterator[Asked]:
    """A process that is there meanwhile."""
    asked = Asked(root)
    with asked.process:
        try:
            yield asked
        finally:
            asked.process.kill()
