"""A second start opens in the window that runs, and never waits long for one that hangs."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from editor import wire
from editor.cli.handing_over import PATIENCE, handed_over
from editor.post.meeting import APART, meeting_place
from tests.meeting import meet_in

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="local sockets")

POST = "---\ntitle: 항만\n---\n<p>항만</p>\n"


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> str:
    return meet_in(tmp_path_factory.mktemp("r"), monkeypatch)


def answering(place: str, answer: bytes | None, heard: list[wire.Message]) -> threading.Thread:
    """One that answers a single caller, or with None hangs."""
    door = socket.socket(socket.AF_UNIX)
    door.bind(place)
    door.listen()

    def answer_one() -> None:
        with door:
            channel, _ = door.accept()
            with channel:
                received = bytearray()
                if answer is not None:
                    channel.sendall(answer)
                while data := channel.recv(4096):
                    received += data
                heard.extend(wire.unpack(received))

    thread = threading.Thread(target=answer_one)
    thread.start()
    return thread


def test_with_nobody_there_nothing_is_asked(place: str) -> None:
    assert not handed_over([Path("a.md")], None)
    assert not Path(place).exists()


def test_a_place_that_cannot_be_looked_at_keeps_nobody_from_starting(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where pipes cannot be listed."""
    monkeypatch.setattr("editor.cli.handing_over.meeting_place", lambda: "/" + "x" * 300)
    with pytest.raises(OSError, match="too long"):
        Path("/" + "x" * 300).exists()
    assert not handed_over([Path("a.md")], None)


def test_who_wants_to_be_apart_is(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(APART, "1")
    assert meeting_place() is None
    assert not handed_over([], None)


@pytest.mark.parametrize(("variable", "value"), [("DISPLAY", ":77"), ("XDG_STATE_HOME", "/tmp/others")])
def test_another_screen_or_user_is_another_place(
    place: str, monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    monkeypatch.setenv(variable, value)
    assert meeting_place() != place


def test_a_folder_that_others_may_write_to_is_none_of_ours(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Path(place).parent.chmod(0o777)
    found = meeting_place()
    assert found is None or Path(found).parent != Path(place).parent


def test_what_is_to_be_opened_is_said_with_its_whole_path(
    place: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    heard: list[wire.Message] = []
    thread = answering(place, wire.pack({"ready": True}), heard)
    monkeypatch.chdir(tmp_path)
    assert handed_over([Path("항만.md")], Path())
    thread.join(10)
    assert heard == [{"open": [str(tmp_path / "항만.md")], "site": str(tmp_path), "token": ""}, {"go": True}]


@pytest.mark.parametrize(
    "answer",
    [
        None,
        wire.pack({"ready": False}),
        b"HTTP/1.1 400 Bad Request\r\n\r\n",
        b"\0\0\0\4null",
        b"\0\0\3\xdc" + b"[" * 988,
    ],
)
def test_who_hangs_or_cannot_or_is_another_is_not_told_to_go_on(place: str, answer: bytes | None) -> None:
    heard: list[wire.Message] = []
    thread = answering(place, answer, heard)
    begun = time.monotonic()
    assert not handed_over([Path("a.md")], None)
    assert time.monotonic() - begun < PATIENCE + 1
    thread.join(10)
    assert [message for message in heard if "go" in message] == []


def test_what_a_killed_one_left_is_no_hindrance(place: str) -> None:
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(place)
    assert Path(place).exists()
    assert not handed_over([Path("a.md")], None)


@pytest.mark.alone
class TestPrograms:
    """The programs themselves."""

    @pytest.fixture
    def first(self, place: str, tmp_path: Path) -> "Iterator[subprocess.Popen[bytes]]":
        """A Stet at work, with a post open; a file named `opened` says what it has open."""
        post = tmp_path / "first.md"
        post.write_text(POST, encoding="utf-8")
        code = """\
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from editor.ui import windows
from editor.ui.session import Session
def tell(self):
    names = [post.document.path.name for post in self.open_windows if post.document.path]
    Path(sys.argv[2]).write_text(" ".join(names), encoding="utf-8")
made = windows.Windows.__init__
def make(self, *given):
    made(self, *given)
    self.timer = QTimer(self, interval=20)
    self.timer.timeout.connect(lambda: tell(self))
    self.timer.start()
windows.Windows.__init__ = make
from editor.ui import app
surround = app.surround
def without_page(application, session):
    session.remember_shown("preview", False)
    return surround(application, session)
app.surround = without_page
app.run([Path(sys.argv[1])], None)
"""
        own = os.environ | {"XDG_CONFIG_HOME": str(tmp_path / "config")}  # what it remembers is for no other test
        program = subprocess.Popen([sys.executable, "-c", code, str(post), str(tmp_path / "opened")], env=own)
        wait_for(Path(place).exists)
        yield program
        program.kill()
        program.wait()

    def test_the_second_one_opens_in_the_first(
        self, first: "subprocess.Popen[bytes]", place: str, tmp_path: Path
    ) -> None:
        names = ["둘째.md", "third.md"]
        for name in names:
            (tmp_path / name).write_text(POST, encoding="utf-8")
        second = subprocess.run(
            [sys.executable, "-m", "editor", *names], cwd=tmp_path, env=environment(), timeout=30, check=False
        )
        assert second.returncode == 0
        opened = tmp_path / "opened"
        wait_for(lambda: opened.read_text(encoding="utf-8").split() == ["first.md", *names])

    def test_one_that_hangs_loses_nothing(self, first: "subprocess.Popen[bytes]", place: str, tmp_path: Path) -> None:
        post = tmp_path / "second.md"
        post.write_text(POST, encoding="utf-8")
        first.send_signal(signal.SIGSTOP)
        begun = time.monotonic()
        assert not handed_over([post], None)
        assert time.monotonic() - begun < PATIENCE + 0.5
        first.send_signal(signal.SIGCONT)
        wait_for(lambda: handed_over([], None))  # it hears again
        assert (tmp_path / "opened").read_text(encoding="utf-8") == "first.md"
        first.kill()
        first.wait()
        assert not handed_over([post], None)


def environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}


def wait_for(condition: Callable[[], bool], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return
        time.sleep(0.02)
    raise TimeoutError
