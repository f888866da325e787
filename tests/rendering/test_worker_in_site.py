"""The worker in a site: frames, problems and assets on the wire."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor import wire
from tests.rendering.test_worker import Worker

POST = "---\nlayout: post\n---\n하나\n\n둘\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "_posts").mkdir()
    (tmp_path / "_layouts").mkdir()
    (tmp_path / "assets").mkdir()
    (tmp_path / "_config.yml").write_text("title: 신문\n", encoding="utf-8")
    (tmp_path / "_layouts/post.html").write_text("<main>{{ content }}</main>{% nosuch %}", encoding="utf-8")
    (tmp_path / "assets/data.json").write_text('---\n---\n{"title": "{{ site.title }}"}', encoding="utf-8")
    (tmp_path / "assets/plain.txt").write_text("plain", encoding="utf-8")
    return tmp_path


@pytest.fixture
def worker(tmp_path: Path, repository: Path) -> Iterator[Worker]:
    made = Worker(tmp_path, repository)
    with made.process:
        assert made.receive() == {"ready": True}
        yield made
        made.process.kill()


def ask(worker: Worker, number: int, base: int, text: str, site: Path) -> dict[str, object]:
    assert worker.process.stdin
    path = str(site / "_posts/2024-07-27-a.md")
    request = {"id": number, "base": base, "text": text, "path": path, "suffix": ".md", "site": 0, "idle": False}
    worker.process.stdin.write(wire.pack(request))
    worker.process.stdin.flush()
    return worker.receive()


def test_the_frame_is_told_once(worker: Worker, site: Path) -> None:
    first = ask(worker, 1, 0, POST, site)
    mark = '<span class="stet-liquid"'
    frame = first["frame"]
    assert isinstance(frame, dict)
    assert frame["before"] == "<main>"
    assert frame["after"].startswith(f"</main>{mark}")
    assert first["problems"] == [
        {"key": "liquid.unknown_tag", "facts": {"tag": "nosuch"}, "template": "_layouts/post.html", "line": 1}
    ]
    assert first["final"] is True
    assert first["url"] == "/2024/07/27/a.html"
    second = ask(worker, 2, 1, POST.replace("둘", "셋"), site)
    assert second["frame"] is None
    assert second["problems"] is None
    assert second["splices"] == [[1, 1, ["<p>셋</p>\n"]]]


def test_leaving_the_layout_empties_the_frame(worker: Worker, site: Path) -> None:
    ask(worker, 1, 0, POST, site)
    assert ask(worker, 2, 1, POST.replace("layout: post", "layout: none"), site)["frame"] == {}


def test_what_takes_too_much_is_slow_and_the_next_is_answered(worker: Worker, site: Path) -> None:
    endless = "---\nlayout: post\n---\n{% for i in (1..1000000000) %}{% endfor %}"
    assert ask(worker, 1, 0, endless, site) == {"id": 1, "failed": "slow"}
    assert ask(worker, 2, 0, POST, site)["base"] == 0


@pytest.mark.parametrize(
    ("url", "expected"), [("/assets/data.json", '{"title": "신문"}'), ("/assets/plain.txt", None), ("/nosuch", None)]
)
def test_a_page_of_the_site_is_made_when_asked_for(worker: Worker, site: Path, url: str, expected: str | None) -> None:
    assert worker.process.stdin
    worker.process.stdin.write(wire.pack({"id": 5, "asset": url, "path": str(site / "_posts/2024-07-27-a.md")}))
    worker.process.stdin.flush()
    assert worker.receive() == {"id": 5, "asset": expected, "problem": ""}


def test_what_the_page_will_load_is_made_ahead_and_told_when_it_is_asked_for(worker: Worker, site: Path) -> None:
    (site / "_layouts/post.html").write_text('<link rel="stylesheet" href="/a.css">{{ content }}', encoding="utf-8")
    (site / "a.css").write_text("---\n---\n/* {{ site.title }} */", encoding="utf-8")
    ask(worker, 1, 0, POST, site)
    for number in (2, 3):
        asked = {"id": number, "asset": "/a.css", "path": str(site / "_posts/2024-07-27-a.md"), "site": 0}
        assert worker.process.stdin
        worker.process.stdin.write(wire.pack(asked))
        worker.process.stdin.flush()
        assert worker.receive() == {"id": number, "asset": "/* 신문 */", "problem": ""}
