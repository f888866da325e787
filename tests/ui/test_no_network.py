"""Nothing leaves the machine: the real window under strace, from start to end, with a post that names others."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.display import virtual_display
from benchmarks.editors import STET
from benchmarks.one_post import OnePost
from benchmarks.screen import Screen
from tests.screen import is_possible
from tests.ui.preview.vectors import ALL

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(not is_possible() or not shutil.which("strace"), reason="needs Xvfb, openbox and strace"),
]

CALLS = "connect,sendto,sendmsg,sendmmsg,bind"
# Nobody's (RFC 5737, RFC 2606): what goes there is lost, and seen.
HOSTS = ("192.0.2.7", "stet.example")
_FAMILY = re.compile(r"sa_family=(\w+)")
_ADDRESS = re.compile(r'inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"')
LAYOUT = """<!DOCTYPE html><html><head>
<link rel="preconnect" href="https://stet.example"><link rel="stylesheet" href="https://stet.example/font.css">
<style>@font-face { font-family: f; src: url(https://192.0.2.7/f.woff2) } body { font-family: f, sans-serif }</style>
</head><body>{{ content }}</body></html>
"""


def reached(log: str) -> set[str]:
    """The addresses beyond this machine that traced calls name, and families that are neither IP nor local."""
    found = set()
    for line in log.splitlines():
        family = _FAMILY.search(line)
        if family is None or family[1] in ("AF_UNIX", "AF_NETLINK"):
            continue
        address = _ADDRESS.search(line)
        name = (address[1] or address[2]) if address else family[1]
        if not name.startswith("127.") and name not in ("::1", "0.0.0.0", "::"):
            found.add(name)
    return found


def site(folder: Path) -> Path:
    """A site whose one post asks for all that pages can ask for elsewhere."""
    text = "<p>항만 물동량이 석 달 만에 늘었다. 새벽항의 환적 화물이 증가세를 이끌었다.</p>\n\n" * 8
    vectors = "\n\n".join(vector.replace("HOST", host) for host in HOSTS for vector in ALL.values())
    post = folder / "_posts/2024-07-27-port.md"
    post.parent.mkdir(parents=True)
    (folder / "_layouts").mkdir()
    (folder / "_config.yml").write_text("title: x\n", encoding="utf-8")
    (folder / "_layouts/post.html").write_text(LAYOUT, encoding="utf-8")
    head = "---\nlayout: post\ntitle: 항만\nimage: https://192.0.2.7/hero.png\n---\n\n"
    post.write_text(f"{head}{text}{vectors}\n", encoding="utf-8")
    return post


def watched(program: list[str], log: Path, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    """A program whose calls are written down, those of all its processes."""
    command = ["strace", "-f", "-qq", "-s", "64", "-e", f"trace={CALLS}", "-o", str(log), *program]
    return subprocess.Popen(command, env=environment, start_new_session=True, stdin=subprocess.DEVNULL)


def test_the_watch_sees_what_leaves(tmp_path: Path) -> None:
    code = "import socket; s = socket.socket(type=socket.SOCK_DGRAM); s.sendto(b'x', ('192.0.2.7', 9))"
    assert watched([sys.executable, "-c", code], tmp_path / "log", {}).wait(60) in (0, 1)
    assert reached((tmp_path / "log").read_text(encoding="utf-8")) == {"192.0.2.7"}


def test_opening_typing_previewing_saving_and_quitting_reach_nothing(tmp_path: Path) -> None:
    path, log = site(tmp_path / "site"), tmp_path / "log"
    with virtual_display() as display:
        screen = Screen(display)
        process = watched(STET.command(path), log, STET.environment(tmp_path / "home", display))
        post = OnePost(screen, process, path)
        try:
            post.wait_for_paint()
            post.type_and_save()
            post.quit()
        finally:
            post.close()
            screen.close()
    text = log.read_text(encoding="utf-8", errors="replace")
    assert "AF_UNIX" in text  # the display, at least
    assert reached(text) == set()
