"""The worker as a process: answers are changes, the newest wins, and its end is clean."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from editor import wire
from editor.post.changes import Change, difference

POST = "---\ntitle: 제목\n---\n<p>하나</p>\n\n<p>둘</p>\n\n<p>셋</p>\n"


class Worker:
    def __init__(self, folder: Path, repository: Path, *ahead: Path) -> None:
        command = [sys.executable, "-P", "-m", "editor.process", "editor.rendering.worker", *map(str, ahead)]
        environment = {**os.environ, "PYTHONPATH": str(repository)}
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder, env=environment
        )

    def send(self, number: int, base: int, text: "str | Change") -> None:
        assert self.process.stdin
        request = {"id": number, "base": base, "text": text, "path": None, "suffix": ".md"}
        self.process.stdin.write(wire.pack(request))
        self.process.stdin.flush()

    def receive(self) -> dict[str, Any]:
        assert self.process.stdout
        message = wire.read(self.process.stdout)
        assert message is not None
        return message

    def ask(self, number: int, base: int, text: "str | Change") -> dict[str, Any]:
        self.send(number, base, text)
        return self.receive()


@pytest.fixture
def worker(tmp_path: Path, repository: Path) -> Iterator[Worker]:
    # Whose module of this name would be loaded if the folder that the editor is started in counted?
    (tmp_path / "markdown.py").write_text("raise SystemExit('a stranger')", encoding="utf-8")
    made = Worker(tmp_path, repository)
    with made.process:
        assert made.receive() == {"ready": True}
        yield made
        made.process.kill()


def test_the_first_answer_is_the_whole(worker: Worker) -> None:
    answer = worker.ask(1, 0, POST)
    assert (answer["id"], answer["base"]) == (1, 0)
    assert answer["header"] == "<header><h1>제목</h1></header>"
    assert [[index, removed, len(blocks)] for index, removed, blocks in answer["splices"]] == [[0, 0, 3]]
    assert answer["leaves"] == [0, 1, 2]


@pytest.mark.parametrize("content", [POST.encode(), b"\xff\x00", b"---\n: [\n---\n{% for", None])
def test_a_post_that_was_looked_at_ahead_is_answered_as_any(
    tmp_path: Path, repository: Path, content: bytes | None
) -> None:
    post = tmp_path / "2024-07-27-a.md"
    if content is not None:
        post.write_bytes(content)
    worker = Worker(tmp_path, repository, post)
    with worker.process:
        assert worker.receive() == {"ready": True}
        answer = worker.ask(1, 0, POST)
        worker.process.kill()
    assert (answer["id"], answer["base"], answer["leaves"]) == (1, 0, [0, 1, 2])


def test_the_next_is_what_changed(worker: Worker) -> None:
    worker.ask(1, 0, POST)
    answer = worker.ask(2, 1, POST.replace("둘", "두울"))
    assert answer["base"] == 1
    assert answer["header"] is None
    assert answer["leaves"] is None
    assert [[index, removed, [block.strip() for block in come]] for index, removed, come in answer["splices"]] == [
        [1, 1, ["<p>두울</p>"]]
    ]


def test_a_text_may_be_told_by_what_changed_whichever_is_answered(worker: Worker) -> None:
    texts = [POST, POST.replace("둘", "두울"), POST.replace("하나", ""), "😀 x", "😀 xy\n"]
    for number in range(1, len(texts)):
        worker.send(number, 0, texts[0] if number == 1 else difference(texts[number - 2], texts[number - 1]))
    last = worker.ask(len(texts), 0, difference(texts[-2], texts[-1]))
    while last["id"] < len(texts):
        last = worker.receive()
    assert last["splices"] == worker.ask(9, 0, texts[-1])["splices"]


def test_from_another_base_it_is_the_whole_again(worker: Worker) -> None:
    worker.ask(1, 0, POST)
    worker.ask(2, 1, "<p>x</p>")
    answer = worker.ask(3, 1, POST)
    assert answer["base"] == 0
    assert len(answer["splices"][0][2]) == 3
    assert answer["header"] is not None


def test_of_those_that_wait_only_the_newest_is_answered(worker: Worker) -> None:
    worker.send(1, 0, "**a** *b* `c`\n\n" * 2000)
    for number in range(2, 30):
        worker.send(number, 0, POST)
    answered = [worker.receive()["id"]]
    while answered[-1] != 29:
        answered.append(worker.receive()["id"])
    assert len(answered) < 15
    assert answered == sorted(answered)


def test_what_cannot_be_rendered_is_said_and_survived(worker: Worker) -> None:
    answer = worker.ask(1, 0, ">" * 5000 + " x\n")
    if "failed" in answer:
        assert answer["failed"] == "RecursionError"
    assert worker.ask(2, 0, POST)["base"] == 0


def test_it_ends_when_the_window_is_gone_even_amid_a_rendering(worker: Worker) -> None:
    worker.send(1, 0, "[" * 20_000)
    assert worker.process.stdin
    worker.process.stdin.close()
    assert worker.process.wait(timeout=20) == 0


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_its_memory_is_limited(worker: Worker) -> None:
    limits = Path(f"/proc/{worker.process.pid}/limits").read_text(encoding="ascii")
    assert str(2 * 1024**3) in next(line for line in limits.splitlines() if line.startswith("Max address space"))
