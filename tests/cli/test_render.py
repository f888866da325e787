"""`stet render`: the page, or the body alone."""

from pathlib import Path

import pytest

from editor.cli import main


def test_the_body_alone(post: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["render", "--body", str(post)]) == 0
    out = capfdbinary.readouterr().out.decode()
    assert out.lstrip().startswith("<p>The <b>old</b>")


def test_the_page_into_a_file(post: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert main(["render", str(post), "-o", str(page)]) == 0
    html = page.read_text(encoding="utf-8")
    assert html.lower().startswith("<!doctype html>")
    assert "Harbour" in html
    assert "<b>old</b>" in html


def test_an_unwritable_file(post: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["render", str(post), "-o", str(tmp_path)]) == 2
    assert str(tmp_path) in capsys.readouterr().err


def test_what_is_wrong_with_the_site_is_told_and_the_page_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "_config.yml").write_text("title: T\nexclude: drafts\ntheme: no-such-theme\n")
    (tmp_path / "_posts").mkdir()
    post = tmp_path / "_posts" / "2024-01-02-a.md"
    post.write_text("---\npermalink: /:wrong/\n---\nBody\n")
    assert main(["render", str(post), "-o", str(tmp_path / "page.html")]) == 0
    told = capsys.readouterr().err
    assert "_posts/2024-01-02-a.md: a permalink cannot have :wrong" in told
    assert "_config.yml: line 2: the setting exclude" in told
    assert "no-such-theme" in told
    assert "Body" in (tmp_path / "page.html").read_text()
