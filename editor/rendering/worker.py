"""The process that renders posts for the preview: `python -m editor.rendering.worker`, messages on stdin and stdout.

Asked:    {"id": 7, "base": 6, "text": "the post", "path": "…/2024-07-27-x.md" or null, "suffix": ".md"}
Answers:  {"id": 7, "base": 6, "header": "…" or null, "splices": [[index, removed, ["…"]]], "leaves": [0, 1, 1] or null}
      or  {"id": 7, "failed": "RecursionError"}

An answer is a change of the state that was answered as `base`: null is "as it was". Asked with a base that is not the
last state answered, the worker answers with the whole, `base` 0. Of requests that wait, only the newest is answered.
The first message, {"ready": true}, says that the modules are loaded.

What is rendered is anyone's text, so memory is limited here, and the time by the window, which ends a worker that does
not answer. Should the window be gone as well, an alarm ends it.
"""

import os
import queue
import signal
import sys
import threading
from pathlib import Path
from typing import BinaryIO

from editor.post import Post
from editor.rendering import wire
from editor.rendering.article import Article, make_article
from editor.rendering.patch import splices
from editor.rendering.wire import Message

_MEMORY = 2 * 1024**3
_LONGEST = 60.0  # seconds; far beyond what the window waits for
_NOTHING = Article("", [], [])


class Renderer:
    """Renders requests, and remembers the last state that it answered."""

    def __init__(self) -> None:
        self._id = 0
        self._state = _NOTHING

    def answer(self, request: Message) -> Message:
        """The answer to one request."""
        path = Path(request["path"]) if request["path"] else None
        try:
            new = make_article(Post.from_text(request["text"]), path, request["suffix"])
        except Exception as error:  # what a post does to a library must not end the preview
            return {"id": request["id"], "failed": type(error).__name__}
        base = self._id if request["base"] == self._id else 0
        old = self._state if base else _NOTHING
        self._id, self._state = request["id"], new
        return {
            "id": self._id,
            "base": base,
            "header": None if base and new.header_html == old.header_html else new.header_html,
            "splices": splices(old.blocks, new.blocks),
            "leaves": None if base and new.leaf_blocks == old.leaf_blocks else new.leaf_blocks,
        }


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer requests until their stream ends, which ends the process, even amid a rendering."""
    waiting: queue.SimpleQueue[Message] = queue.SimpleQueue()
    threading.Thread(target=_receive, args=(requests, waiting), daemon=True).start()
    renderer = Renderer()
    _send(answers, {"ready": True})
    while True:
        request = waiting.get()
        while not waiting.empty():
            request = waiting.get()
        _set_alarm(_LONGEST)
        answer = renderer.answer(request)
        _set_alarm(0)
        _send(answers, answer)


def _receive(requests: BinaryIO, waiting: "queue.SimpleQueue[Message]") -> None:
    while (request := wire.read(requests)) is not None:
        waiting.put(request)
    os._exit(0)


def _send(answers: BinaryIO, message: Message) -> None:
    answers.write(wire.pack(message))
    answers.flush()


def _set_alarm(seconds: float) -> None:
    """The signal's default action ends the process even where C code does not come back to Python."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = _MEMORY if hard == resource.RLIM_INFINITY else min(_MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


def main() -> None:
    """The worker's process. Whatever prints to stdout goes to stderr: stdout carries answers only."""
    _limit_memory()
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    try:
        serve(sys.stdin.buffer, answers)
    except BrokenPipeError:
        os._exit(0)


if __name__ == "__main__":
    main()
