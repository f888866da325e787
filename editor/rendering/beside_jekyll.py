"""Jekyll's page of a post beside ours: `editor.process editor.rendering.beside_jekyll`, one question and one answer.

Asked:    {"jekyll": "/usr/bin/jekyll", "root": "…", "path": "…", "text": "the post as it is in the window"}
Answers:  {"ours": ["<html>", …], "jekylls": ["<html>", …]}, by page_lines
      or  {"failed": "jekyll" | "slow" | "unpublished" | "stet", "problem": "what was said"}

The site is copied to a temporary folder and built there, with no cache on disk. The process ends, and Jekyll with it,
when its stdin is closed: the window has no more interest, or is gone.
"""

import contextlib
import datetime
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from editor import wire
from editor.post import Post
from editor.rendering import overlay
from editor.rendering.page import render_body, render_page
from editor.rendering.page_lines import page_lines
from editor.site import Site

_LONGEST = 300.0  # seconds for a build
_TOLD = 400  # characters of what Jekyll said last
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_NO_NEWS = re.compile(r"from |-+$|Configuration file:|Source:|Destination:|Jekyll [\d.]+ +Please|for any additional")


class Comparison:
    """One comparison, in a folder of its own."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="stet-jekyll-"))
        self._jekyll: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def answer(self, asked: wire.Message) -> wire.Message:
        """Build, render and compare."""
        root, path, text = Path(asked["root"]), Path(asked["path"]), asked["text"]
        site = Site(root)
        document = site.document(path, text)
        overlay.make(root, self._folder / "site", path, text)
        failure = self._build(asked["jekyll"], _flags(document, path, site.context.clock.now))
        if failure is not None:
            return failure
        built = _place(self._folder / "built", document.url)
        if not built.is_file():
            return {"failed": "unpublished", "problem": document.url}
        post = Post.from_text(text)
        page, _ = render_page(post, path, "en")
        if document.data.get("layout") not in site.layouts():
            page, _ = render_body(post, path, "en")
        return {"ours": page_lines(page), "jekylls": page_lines(built.read_text("utf-8", "replace"))}

    def _build(self, jekyll: str, flags: list[str]) -> wire.Message | None:
        site, built = self._folder / "site", self._folder / "built"
        command = [jekyll, "build", "--disable-disk-cache", "--destination", str(built), *flags]
        with self._lock:
            self._jekyll = subprocess.Popen(
                command,
                cwd=site,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        try:
            output, _ = self._jekyll.communicate(timeout=_LONGEST)
        except subprocess.TimeoutExpired:
            self._end_jekyll()
            return {"failed": "slow", "problem": ""}
        if self._jekyll.returncode:
            return {"failed": "jekyll", "problem": _told(output.decode("utf-8", "replace"), site)}
        return None

    def close(self) -> None:
        """End Jekyll if it runs, and leave nothing."""
        self._end_jekyll()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _end_jekyll(self) -> None:
        with self._lock:
            running = self._jekyll
        if running is None or running.poll() is not None:
            return
        if hasattr(os, "killpg"):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(running.pid, signal.SIGKILL)  # its own session: what it has started as well
        else:
            running.kill()
        running.wait(10)


def _flags(document: Any, path: Path, now: datetime.datetime) -> list[str]:
    """What makes Jekyll publish this post, and as little else as that takes."""
    flags = ["--drafts"] if "_drafts" in path.parts else []
    if document.data.get("published") is False:
        flags.append("--unpublished")
    date = getattr(document, "date", None)
    if date is not None and date > now:
        flags.append("--future")
    return flags


def _told(output: str, site: Path) -> str:
    """What Jekyll said of its failure, without its colours, frames and backtrace."""
    plain = _COLOUR.sub("", output).replace(f"{site}/", "")
    lines = (line.strip() for line in plain.splitlines())
    return " ".join(line for line in lines if line and not _NO_NEWS.match(line))[-_TOLD:]


def _place(folder: Path, url: str) -> Path:
    """Where Jekyll writes the page with this URL (Jekyll::Document#destination)."""
    path = folder / unquote(url).lstrip("/")
    if url.endswith("/"):
        return path / "index.html"
    return path if path.suffix else path.with_name(f"{path.name}.html")


def main() -> None:
    """The process. Whatever prints to stdout goes to stderr: stdout carries the answer only."""
    answers = wire.answers()
    asked = wire.read(sys.stdin.buffer)
    if asked is None:
        return
    comparison = Comparison()

    def end_with_window() -> None:
        sys.stdin.buffer.read()
        comparison.close()
        os._exit(1)

    threading.Thread(target=end_with_window, daemon=True).start()
    try:
        answer = comparison.answer(asked)
    except Exception as error:  # whatever a post or a disk does, the window is told
        answer = {"failed": "stet", "problem": f"{type(error).__name__}: {error}"}
    comparison.close()
    answers.write(wire.pack(answer))
    answers.flush()
    os._exit(0)
