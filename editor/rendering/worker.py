"""The process that renders posts for the preview: `editor.process editor.rendering.worker [POST]`.

Asked:    {"id": 7, "base": 6, "text": "the post" or [9, 1, "x"], "path": "…/2024-07-27-x.md" or null, "suffix": ".md",
           "root": "…" or null, "site": 3, "idle": false, "seconds": 2.0, "language": "ko"}
Answers:  {"id": 7, "base": 6, "header": "…" or null, "splices": [[index, removed, ["…"]]], "leaves": [0, 1, 1] or null,
           "frame": {"before": "<!doctype…", "after": "…"} or {} or null, "problems": [{…}] or null,
           "final": true, "url": "/2024/07/27/x.html"}
      or  {"id": 7, "failed": "RecursionError"}

A text may be told by what changed of the one that was asked for before (`editor.post.changes`: where, how many
characters are gone, and what came): a megabyte takes its time through a pipe.

An answer is a change of the state that was answered as `base`: null is "as it was". Asked with a base that is not the
last state answered, the worker answers with the whole, `base` 0. Of requests that wait, only the newest is answered.
The first message, {"ready": true}, says that the modules are loaded. POST is what will be asked for first. "failed" is
"slow" for templates that take too much (a worker that does not answer at all is ended by the window), else an
exception's name.

"root" is the site that a post without a path is written for: it is shown as the post of today that it may become.
"seconds" is how long the window waits: templates may take two thirds of it, layouts what the body leaves. "root",
"site", "idle", "seconds" and "language" may be missing.

**The frame** is the site's layouts around the article: `before`, the blocks joined, and `after` are the whole page. {}
is a post without a layout, or outside of any site: the page is our own then, with `header` above the blocks. `after` is
null where the layouts print the body nowhere or more than once: `before` is the whole page then, and the blocks have no
place in it. The frame is made once; while only the body changes, it stays and the blocks alone are patched. It is made
again when the front matter changes, when a layout, include or configuration file has another time, when "site" (which
the window raises whenever it sees a file of the site change; 0 where it is missing) is another number, and when "idle"
is true and the layouts do more with the body than print it: count its words, list its headings, show its excerpt
(`{{ content | number_of_words }}`, `page.excerpt`). "final" is false where the frame was made of another body than the
blocks, because "idle" was false, or of a site whose posts are not all read yet: the window asks again with "idle" true
when nobody types. Where the rest of the site is read meanwhile, {"outdated": 7} says that asking again is worth while.

**Problems** are mistakes in Liquid: {"key": "liquid.unknown_tag", "facts": {…}, "template": "", "line": 3}, the text of
which is `messages.text(key, language, **facts)`; `template` names the layout or include, "" is the post itself;
`line` is that in its file, from 1, or 0. They are marked in the page by `<span class="stet-liquid" title="…">`.

**Files that Jekyll makes** (CSS from Sass, pages with front matter) are asked for by their URL's path, be it below
`baseurl` or without it:

Asked:    {"id": 8, "asset": "/assets/main.css", "path": "…/2024-07-27-x.md", "site": 3}
Answers:  {"id": 8, "asset": "…" or null, "problem": "why it is null", or ""}

They are answered beside the posts, each, in any order; null also means that no page has that URL: a static file, then.

What is rendered is anyone's text, so memory is limited here, and the time by the window, which ends a worker that does
not answer. Should the window be gone as well, an alarm ends it.
"""

import contextlib
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from editor import kept, wire
from editor.memory import limit_memory
from editor.post.changes import Change
from editor.rendering.article import Article
from editor.rendering.liquid.limits import TooMuch
from editor.rendering.patch import splices
from editor.rendering.preview import Asked, Preview, Shown
from editor.wire import Message

_MEMORY = 2 * 1024**3
_LONGEST = 60.0  # seconds; far beyond what the window waits for
_SLICE = 0.05  # seconds of reading on while nobody asks
_NOTHING = Shown(Article("", [], []), None, (), True, "")


class Renderer:
    """Renders requests, and remembers the last state that it answered."""

    def __init__(self) -> None:
        self._id = 0
        self._state = _NOTHING
        self.preview = Preview()

    def answer(self, request: Message) -> Message:
        """The answer to one request."""
        path = Path(request["path"]) if request["path"] else None
        try:
            new = self.preview.show(request["text"], path, request["suffix"], _asked(request))
        except TooMuch:
            return {"id": request["id"], "failed": "slow"}
        except Exception as error:  # what a post does to a library must not end the preview
            return {"id": request["id"], "failed": type(error).__name__}
        base = self._id if request["base"] == self._id else 0
        old = self._state if base else None
        self._id, self._state = request["id"], new
        return {"id": self._id, "base": base, **_changes(old, new)}

    def look_ahead(self, path: Path) -> None:
        """Load what a post's page takes before it is asked for; what goes wrong is told when it is."""
        with contextlib.suppress(Exception):
            self.preview.show(path.read_text(encoding="utf-8"), path, path.suffix)

    def work(self) -> Message | None:
        """Do a little of what is left to do, and say whether what was answered last is outdated by it."""
        return {"outdated": self._id} if self.preview.work(_SLICE) else None


def _asked(request: Message) -> Asked:
    root = request.get("root")
    return Asked(
        revision=request.get("site", 0),
        idle=request.get("idle", False),
        root=Path(root) if root else None,
        seconds=request.get("seconds", 2.0),
        language=request.get("language", "en"),
    )


def _changes(old: Shown | None, new: Shown) -> Message:
    """What an answer says of `new` to whom `old` is known."""

    def unless_same(value: object, before: object) -> object:
        return None if old is not None and value == before else value

    before = old or _NOTHING
    frame = {} if new.frame is None else dict(zip(("before", "after"), new.frame, strict=True))
    problems = [problem._asdict() for problem in new.problems]
    return {
        "header": unless_same(new.article.header_html, before.article.header_html),
        "splices": splices(before.article.blocks, new.article.blocks),
        "leaves": unless_same(new.article.leaf_blocks, before.article.leaf_blocks),
        "frame": None if old is not None and new.frame == before.frame else frame,
        "problems": None if old is not None and new.problems == before.problems else problems,
        "final": new.is_final,
        "url": new.url,
    }


def serve(requests: BinaryIO, answers: BinaryIO, ahead: Path | None = None) -> None:
    """Answer requests until their stream ends, which ends the process, even amid a rendering.

    `ahead` is the post that will be asked for first, if it is known.
    """
    waiting: queue.SimpleQueue[Message] = queue.SimpleQueue()
    assets: queue.SimpleQueue[Message] = queue.SimpleQueue()
    send = _Sender(answers).send
    threading.Thread(target=_receive, args=(requests, waiting, assets), daemon=True).start()
    threading.Thread(target=_serve_assets, args=(assets, send), daemon=True).start()
    renderer = Renderer()
    send({"ready": True})
    if ahead is not None:
        _set_alarm(_LONGEST)
        renderer.look_ahead(ahead)
        _set_alarm(0)
    while True:
        if waiting.empty() and renderer.preview.has_work:
            if message := renderer.work():
                send(message)
            continue
        request = waiting.get()
        while not waiting.empty():
            request = waiting.get()
        _set_alarm(_LONGEST)
        answer = renderer.answer(request)
        _set_alarm(0)
        send(answer)
        if answer.get("frame") and request["path"]:
            # The page will ask for them; made now, they are there by then.
            of_page = {"path": request["path"], "site": request.get("site", 0), "is_ahead": True}
            for sheet in renderer.preview.sheets:
                assets.put({"asset": sheet, **of_page})
        if waiting.empty():
            kept.keep()


def _serve_assets(assets: "queue.SimpleQueue[Message]", send: Callable[[Message], None]) -> None:
    made = None
    while True:
        request = assets.get()
        if made is None:
            from editor.rendering.assets import Assets

            made = Assets()
        text, problem = made.text(request["asset"], Path(request["path"]), request.get("site", 0))
        if "is_ahead" not in request:
            send({"id": request["id"], "asset": text, "problem": problem})


def _receive(requests: BinaryIO, waiting: "queue.SimpleQueue[Message]", assets: "queue.SimpleQueue[Message]") -> None:
    text = ""
    while (request := wire.read(requests)) is not None:
        if "asset" in request:
            assets.put(request)
            continue
        told = request["text"]
        text = told if isinstance(told, str) else Change(*told).apply(text)
        waiting.put({**request, "text": text})
    os._exit(0)


class _Sender:
    """Sends whole messages, from whichever thread."""

    def __init__(self, answers: BinaryIO) -> None:
        self._answers = answers
        self._lock = threading.Lock()

    def send(self, message: Message) -> None:
        """Send one message."""
        with self._lock:
            self._answers.write(wire.pack(message))
            self._answers.flush()


def _set_alarm(seconds: float) -> None:
    """The signal's default action ends the process even where C code does not come back to Python."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def main() -> None:
    """The worker's process. Whatever prints to stdout goes to stderr: stdout carries answers only."""
    limit_memory(_MEMORY)
    try:
        serve(sys.stdin.buffer, wire.answers(), Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    except BrokenPipeError:
        os._exit(0)
