"""The page of a post that has a layout is the site's own: layouts, style sheets and addresses around the article."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.ui.preview.panel import PreviewPanel
from tests.ui.preview.conftest import NO_GPU, Eyes, picture
from tests.ui.preview.tracker import Tracker
from tests.ui.preview.vectors import ALL

pytestmark = [pytest.mark.web, pytest.mark.qt_log_ignore(*NO_GPU, extend=True)]

LAYOUT = """\
<!doctype html>
<html lang="ko" class="site">
<head>
<meta charset="utf-8">
<title>{{ page.title }} | {{ site.title }}</title>
<link rel="stylesheet" href="{{ '/assets/main.css' | relative_url }}">
</head>
<body data-kind="{{ page.layout }}">
<nav>{{ site.title }}</nav>
<main><h1>{{ page.title }}</h1>
<div class="text">{{ content }}</div>
</main>
<footer>EXTRA</footer>
</body>
</html>
"""
BODY = "첫째 문단\n\n둘째 문단\n"
TEXT = "document.querySelector('.text').innerText"


@pytest.fixture
def framed_site(tmp_path: Path) -> Path:
    for name in ("_posts", "_layouts", "_sass", "assets"):
        (tmp_path / name).mkdir()
    (tmp_path / "_config.yml").write_text("title: 항만일보\nbaseurl: /news\n", encoding="utf-8")
    (tmp_path / "_layouts/post.html").write_text(LAYOUT, encoding="utf-8")
    (tmp_path / "_sass/_colours.scss").write_text("$ink: rgb(1, 2, 3);", encoding="utf-8")
    style = '---\n---\n@import "colours";\nnav { color: $ink; }\n'
    (tmp_path / "assets/main.scss").write_text(style, encoding="utf-8")
    return tmp_path


@pytest.fixture
def framed(qtbot: QtBot, framed_site: Path) -> Iterator[Eyes]:
    panel = PreviewPanel()
    panel.resize(420, 600)
    panel.show()
    panel.start()
    eyes = Eyes(panel, framed_site / "_posts/2024-07-27-a.md", qtbot)
    yield eyes
    panel.shutdown()
    panel.deleteLater()


def show(eyes: Eyes, body: str, front_matter: str = "layout: post\ntitle: 제목\n") -> None:
    eyes.panel.show_post(f"---\n{front_matter}---\n{body}", eyes.path, ".md")
    eyes.qtbot.waitUntil(lambda: eyes.panel.is_current, timeout=15_000)
    eyes.see("1")


def test_the_page_is_said_to_be_shown_when_it_has_its_style(qtbot: QtBot, framed_site: Path) -> None:
    (framed_site / "_posts/2024-07-27-a.md").write_text(f"---\nlayout: post\n---\n{BODY}", encoding="utf-8")
    panel = PreviewPanel()
    panel.show()
    with qtbot.waitSignal(panel.shown, timeout=20_000):
        panel.start()
        assert panel.view is not None
        due: list[int] = []
        files = panel.view.files
        panel.view.shown.connect(lambda: due.append(files.sheets_due))
        path = framed_site / "_posts/2024-07-27-a.md"
        panel.show_post(path.read_text(encoding="utf-8"), path, ".md")
    assert due == [0]
    panel.shutdown()
    panel.deleteLater()


def test_the_layout_stands_around_the_article_in_the_sites_style(framed: Eyes) -> None:
    show(framed, BODY)
    assert framed.see(TEXT).split("\n\n") == ["첫째 문단", "둘째 문단"]
    assert framed.see("document.querySelector('h1').innerText") == "제목"
    assert framed.see("document.documentElement.className + document.body.dataset.kind") == "sitepost"
    framed.wait("getComputedStyle(document.querySelector('nav')).color === 'rgb(1, 2, 3)'")
    # Nothing of ours stands in the article: a style sheet may count its elements.
    assert framed.see("[...document.querySelectorAll('.text > *')].map(e => e.localName).join()") == "p,p"


def test_a_key_in_the_body_leaves_the_layout(framed: Eyes) -> None:
    show(framed, BODY + "\n셋째 문단\n")
    framed.see("document.querySelectorAll('nav, .text > p').forEach(element => { element.old = 1 }); 1")
    show(framed, BODY + "\n셋째 문단이다\n")
    old = "[...document.querySelectorAll('nav, .text > p')].map(element => element.old || 0).join()"
    assert framed.see(old) == "1,1,1,0"
    assert "셋째 문단이다" in framed.see(TEXT)


def test_another_title_is_shown_without_loading_the_page_again(framed: Eyes) -> None:
    show(framed, BODY + "\n\n문단\n" * 60)
    framed.see("document.old = 1; document.querySelector('.text > p').old = 1; scrollTo(0, 300); 1")
    show(framed, BODY + "\n\n문단\n" * 60, "layout: post\ntitle: 다른 제목\n")
    framed.wait("document.querySelector('h1').innerText === '다른 제목'")
    assert framed.see("[document.old, document.querySelector('.text > p').old, scrollY].join()") == "1,1,300"


def test_a_post_without_a_layout_has_our_own_page_again(framed: Eyes) -> None:
    show(framed, BODY)
    show(framed, BODY, "layout: null\ntitle: 제목\n")
    assert framed.text().split("\n\n") == ["첫째 문단", "둘째 문단"]
    assert framed.see("document.querySelector('nav') === null") is True
    show(framed, BODY)
    assert framed.see("document.querySelector('nav').innerText") == "항만일보"
    assert framed.see(TEXT).startswith("첫째 문단")


def test_a_changed_file_of_the_site_is_read_anew(framed: Eyes, framed_site: Path) -> None:
    show(framed, BODY)
    (framed_site / "_sass/_colours.scss").write_text("$ink: rgb(4, 5, 6);", encoding="utf-8")
    (framed_site / "_layouts/post.html").write_text(LAYOUT.replace("EXTRA", "새 발치"), encoding="utf-8")
    framed.panel.refresh()
    framed.wait("document.querySelector('footer')?.innerText === '새 발치'")
    framed.wait("getComputedStyle(document.querySelector('nav')).color === 'rgb(4, 5, 6)'")
    assert framed.see(TEXT).startswith("첫째 문단")


def test_a_file_of_the_site_that_is_changed_elsewhere_is_shown_by_itself(framed: Eyes, framed_site: Path) -> None:
    show(framed, BODY + "\n\n문단\n" * 60)
    framed.qtbot.wait(1500)  # the watch has seen the site once
    framed.see("scrollTo(0, 300)")
    framed.wait("scrollY === 300")
    (framed_site / "_sass/_colours.scss").write_text("$ink: rgb(7, 8, 9);", encoding="utf-8")
    framed.wait("getComputedStyle(document.querySelector('nav')).color === 'rgb(7, 8, 9)'")
    framed.wait("scrollY === 300")


def test_a_picture_that_was_missing_is_shown_by_itself(framed: Eyes, framed_site: Path) -> None:
    show(framed, BODY + "\n![그림](/news/assets/새.png)\n")
    framed.wait("document.querySelector('img')?.naturalWidth > 1")  # the stand-in
    framed.qtbot.wait(1500)  # the watch has seen the site once
    (framed_site / "assets/새.png").write_bytes(picture())
    framed.wait("document.querySelector('img')?.naturalWidth === 1")


def test_addresses_are_relative_to_where_the_page_will_be(framed: Eyes) -> None:
    show(framed, BODY + "\n[이웃](other.html)\n")
    assert framed.see("document.querySelector('a').pathname").endswith("/2024/07/27/other.html")


def test_a_layout_is_a_guest_as_well(framed: Eyes, framed_site: Path, tracker: Tracker) -> None:
    host = f"127.0.0.1:{tracker.port}"
    before = tracker.visits
    vectors = "\n".join(ALL.values()).replace("HOST", host)
    hostile = LAYOUT.replace("EXTRA", vectors).replace("</head>", f"{vectors}<script>document.ran = 1</script></head>")
    (framed_site / "_layouts/post.html").write_text(hostile, encoding="utf-8")
    show(framed, BODY)
    assert framed.see(TEXT).startswith("첫째 문단")
    QTest.qWait(500)
    assert tracker.visits == before
    assert framed.see("document.querySelectorAll('script, iframe, base, meta').length") == 0
    assert str(framed.see("location.href")).startswith("stet://post-")


def test_a_new_post_is_shown_in_its_sites_layout(framed: Eyes, framed_site: Path) -> None:
    framed.panel.set_site(framed_site)
    framed.panel.show_post("---\nlayout: post\ntitle: 새 글\n---\n처음", None, ".md")
    framed.wait("document.querySelector('nav') !== null && document.querySelector('nav').innerText === '항만일보'")
    framed.wait("getComputedStyle(document.querySelector('nav')).color === 'rgb(1, 2, 3)'")
