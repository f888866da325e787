"""`stet house`: a site's style as TOML, its own or learned, and its exit codes."""

from pathlib import Path

import pytest

from editor.cli import main
from editor.house import load, load_default, load_plain
from editor.house.of_site import FILE_NAME
from tests.house.learning.newsroom import posts


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with posts in the bundled house style, and a file that is no text."""
    folder = tmp_path / "_posts"
    folder.mkdir()
    (tmp_path / "_config.yml").write_text("title: Test\n", encoding="utf-8")
    for day, post in enumerate(posts(load_default(), 9), 1):
        (folder / f"2024-07-{day:02}-port.md").write_bytes(post.to_bytes())
    (folder / "2024-08-01-bad.md").write_bytes("한국".encode("cp949"))
    return tmp_path


def test_what_is_learned_is_a_style_file(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = site / "learned.toml"
    assert main(["house", str(site), "-o", str(out)]) == 0
    house = load(out, load_plain())
    assert [style.open for style in house.styles] == [style.open for style in load_default().styles]
    assert house.skeleton_body == load_default().skeleton_body
    assert "# 9 times in 9 posts" in out.read_text(encoding="utf-8")
    assert capsys.readouterr().out == ""


def test_the_file_that_is_there_comes_first(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / FILE_NAME).write_text("[markup]\nrule = ['<hr>', '']\n", encoding="utf-8")
    assert main(["house", str(site / "_posts")]) == 0
    assert 'rule = ["<hr>", ""]' in capsys.readouterr().out
    assert main(["house", str(site), "--learn"]) == 0
    assert "[[styles]]" in capsys.readouterr().out


def test_a_broken_file_is_told(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / FILE_NAME).write_text("\nrule = 1\n", encoding="utf-8")
    assert main(["house", str(site)]) == 2
    assert capsys.readouterr().err == f"stet: {site / FILE_NAME}: line 2: rule is not a key of a house style\n"


def test_plain_markdown_has_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "_posts").mkdir()
    for day in range(1, 6):
        (tmp_path / "_posts" / f"2024-07-0{day}-a.md").write_text(f"---\ntitle: T\n---\n\nText {day}.\n")
    assert main(["house", str(tmp_path)]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "no house style found: the 5 posts" in captured.err


def test_no_posts_and_no_place_to_write(site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty").mkdir()
    assert main(["house", str(tmp_path / "missing")]) == 2
    assert main(["house", str(site), "-o", str(tmp_path / "no" / "where")]) == 2
    assert capsys.readouterr().err.count("\n") == 2
