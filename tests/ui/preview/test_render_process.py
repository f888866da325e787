"""The process that renders is asked while it starts, and once more where it did not start."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from editor.ui import own_process
from editor.ui.preview.render_process import RenderProcess, Request


@pytest.fixture
def renderer(qtbot: QtBot) -> Iterator[RenderProcess]:
    made = RenderProcess()
    yield made
    made.stop()


def asked(renderer: RenderProcess, qtbot: QtBot, text: str) -> dict[str, Any]:
    """The answer to a post that is asked for now."""
    with qtbot.waitSignal(renderer.answered, timeout=20_000) as answered:
        renderer.request(Request(text, None, ".html"))
    answer: dict[str, Any] = answered.args[0]
    return answer


@pytest.mark.parametrize("size", [3, 300_000], ids=["that a pipe holds", "that waits for its reader"])
def test_a_post_is_told_to_a_process_that_starts(renderer: RenderProcess, qtbot: QtBot, size: int) -> None:
    renderer.start()
    assert asked(renderer, qtbot, "가" * size)["splices"] == [[0, 0, ["가" * size]]]
    assert not renderer.is_busy


def test_of_what_is_asked_meanwhile_the_newest_is_answered(renderer: RenderProcess, qtbot: QtBot) -> None:
    answers: list[dict[str, Any]] = []
    renderer.answered.connect(answers.append)
    for text in ("a", "b", "c"):
        renderer.request(Request(text, None, ".html"))
    qtbot.waitUntil(lambda: not renderer.is_busy, timeout=20_000)
    assert [answer["splices"] for answer in answers] == [[[0, 0, ["a"]]], [[0, 1, ["c"]]]]


def test_a_process_that_does_not_start_is_started_again_and_asked_again(
    renderer: RenderProcess, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    start, modules = own_process.start, ["editor.nosuch", "editor.nosuch", "editor.rendering.worker"]

    def start_once_in_three(process: QProcess, module: str, *arguments: str) -> None:
        start(process, modules.pop(0), *arguments)

    monkeypatch.setattr(own_process, "start", start_once_in_three)
    failures: list[str] = []
    renderer.failed.connect(failures.append)
    assert asked(renderer, qtbot, "a")["splices"] == [[0, 0, ["a"]]]
    assert failures == ["missing", "missing"]
    assert modules == []
