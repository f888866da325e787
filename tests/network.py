"""What leaves the machine while an editor is used: a session on a screen under strace, all its processes watched."""

import re
import subprocess
from pathlib import Path

from benchmarks.display import virtual_display
from benchmarks.editors import Editor
from benchmarks.one_post import OnePost
from benchmarks.screen import Screen
from tests.ui.preview.vectors import ALL

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


def session(editor: Editor, folder: Path) -> str:
    """The calls of an editor that opens a post, previews it, types into it, saves it and quits."""
    path, log = site(folder / "site"), folder / "log"
    with virtual_display() as display:
        screen = Screen(display)
        process = watched(editor.command(path), log, editor.environment(folder / "home", display))
        post = OnePost(screen, process, path)
        try:
            post.wait_for_paint()
            post.type_and_save()
            post.quit()
        finally:
            post.close()
            screen.close()
    return log.read_text(encoding="utf-8", errors="replace")
