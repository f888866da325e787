"""The process that reads a site: `editor.process editor.reader.process [ROOT]`, over stdin and stdout.

Asked:    {"id": 7, "ask": "posts", "age": 5.0}     the rows of the list, of an index at most `age` seconds old
          {"id": 8, "ask": "words", "age": 60.0}    the vocabulary for the form
          {"id": 9, "ask": "findings", "text": "the post", "path": "…/2024-07-27-x.md" or null, "soon": true}
          {"id": 10, "ask": "style", "least": 5}    the house style, where there are so many posts
          {"id": 11, "ask": "addresses", "age": 60.0}   where the posts are, for links to them
          {"drop": 7}                               nobody wants that answer any more
Answers:  {"id": 7, …}                              a piece, as the module of that name says (`editor.reader.posts`, …)
          {"id": 7, "end": true}                    that was the last one
          {"id": 7, "failed": "ValueError", "at": ["reading.py:12 read", …]}

Several answers are made at a time, each a little in turn. Without ROOT, for posts outside of any site, there are only
findings. What is read is anyone's text: memory is limited, and a step that takes far too long ends the process; the
window asks again, a bounded number of times. It ends as well when the window is gone.
"""

import faulthandler
import importlib
import os
import queue
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from editor import kept, wire
from editor.memory import limit_memory
from editor.reader.site_read import SLICE, SiteRead
from editor.wire import Message

_MEMORY = 2 * 1024**3
_LONGEST = 30.0  # seconds of one step
_NICE = 5  # the window goes first
_KINDS = frozenset(("posts", "words", "findings", "style", "addresses"))


class Reader:
    """The answers that are being made."""

    def __init__(self, root: Path | None, answers: BinaryIO) -> None:
        self._site = SiteRead(root) if root is not None else None
        self._answers = answers
        self._making: dict[int, Iterator[Message | None]] = {}

    @property
    def is_busy(self) -> bool:
        """Whether an answer is not whole yet."""
        return bool(self._making)

    def take(self, message: Message) -> None:
        """Begin an answer, or drop one."""
        if "drop" in message:
            self._making.pop(message["drop"], None)
        else:
            self._making[message["id"]] = self._begun(message)

    def _begun(self, asked: Message) -> Iterator[Message | None]:
        """The answer; what it needs is imported with its first step."""
        kind = asked["ask"]
        if kind not in _KINDS:
            raise ValueError(kind)
        yield from importlib.import_module(f"editor.reader.{kind}").answer(self._site, asked)

    def work(self) -> None:
        """Give each answer its turn."""
        for number in list(self._making):
            self._go_on(number)
        if not self._making:
            kept.keep()

    def _go_on(self, number: int) -> None:
        deadline = time.process_time() + SLICE
        while time.process_time() < deadline:
            try:
                piece = next(self._making[number])
            except StopIteration:
                del self._making[number]
                self._send({"id": number, "end": True})
                return
            except Exception as error:  # what a post does to a library must not end the other answers
                del self._making[number]
                self._send({"id": number, "failed": type(error).__name__, "at": _places(error)})
                return
            if piece is not None:
                self._send({"id": number, **piece})

    def _send(self, message: Message) -> None:
        self._answers.write(wire.pack(message))
        self._answers.flush()


def _places(error: Exception) -> list[str]:
    """Where it happened; what it says may hold text."""
    import traceback  # takes 10 ms, and bugs are few

    frames = traceback.extract_tb(error.__traceback__)
    return [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]


def serve(requests: BinaryIO, answers: BinaryIO, root: Path | None) -> None:
    """Answer until the requests' stream ends, which ends the process whatever it does."""
    waiting: queue.SimpleQueue[Message] = queue.SimpleQueue()
    threading.Thread(target=_receive, args=(requests, waiting), daemon=True).start()
    reader = Reader(root, answers)
    while True:
        while not (reader.is_busy and waiting.empty()):
            reader.take(waiting.get())
        # Its thread is not Python's: it ends a process that is deep in C as well.
        faulthandler.dump_traceback_later(_LONGEST, exit=True)
        reader.work()
        faulthandler.cancel_dump_traceback_later()


def _receive(requests: BinaryIO, waiting: "queue.SimpleQueue[Message]") -> None:
    while (request := wire.read(requests)) is not None:
        waiting.put(request)
    os._exit(0)


def main() -> None:
    """Read the site whose root is the only argument, or none."""
    if hasattr(os, "nice"):
        os.nice(_NICE)
    limit_memory(_MEMORY)
    try:
        serve(sys.stdin.buffer, wire.answers(), Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    except BrokenPipeError:
        os._exit(0)
