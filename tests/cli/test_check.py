"""`stet check`: what it says of posts, and its exit codes."""

import json
from pathlib import Path

import pytest

from editor.cli import main

FAINT = '<p><span style="color: #ee2323;">A</span></p>\n'
SKELETON = "title: {}\ncategories: [a]\nexcerpt: b\nfeature_text: b\nimage: ''\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of two posts: one with a hint, a warning and an error, one without findings."""
    (tmp_path / "_config.yml").write_text("title: a\n", encoding="utf-8")
    posts = tmp_path / "_posts"
    posts.mkdir()
    text = "---\ntitle: Bad\n---\n\n## A\n\n#### B\n\nText ![](https://a.example/b.jpg).\n\n[x](/nowhere/)\n"
    (posts / "2024-07-26-bad.md").write_text(text, encoding="utf-8")
    (posts / "2024-07-27-good.md").write_text("---\ntitle: Good\n---\n\nText.\n", encoding="utf-8")
    return tmp_path


def test_findings_have_file_line_and_column(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = site / "_posts" / "2024-07-26-bad.md"
    assert main(["check", str(site)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        f"{bad}:7:1: hint: the heading skips a level, from 2 to 4: B [heading_skips]",
        f"{bad}:9:6: warning: an image without a description: b.jpg [alt_missing]",
        f"{bad}:11:1: error: a link to what is not in the site: /nowhere/ [link_dead]",
        "1 error, 1 warning, 1 hint",
    ]


@pytest.mark.parametrize(("level", "code"), [("error", 1), ("warning", 1), ("hint", 1), ("never", 0), (None, 1)])
def test_the_level_that_fails(site: Path, level: str | None, code: int) -> None:
    assert main(["check", str(site), *(["--fail-on", level] if level else [])]) == code


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 0), ("hint", 1)])
def test_a_hint_alone_fails_only_when_that_is_wanted(tmp_path: Path, level: str, code: int) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"---\ntitle: a\n---\n\n{FAINT}", encoding="utf-8")
    assert main(["check", "--fail-on", level, str(path)]) == code


def test_a_post_without_findings(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--fail-on", "hint", str(site / "_posts" / "2024-07-27-good.md")]) == 0
    assert capsys.readouterr().out == "0 errors, 0 warnings, 0 hints\n"


def test_json_has_the_fix(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: 속보: 항구\n---\n", encoding="utf-8")
    assert main(["check", "--json", str(path)]) == 1
    (found,) = json.loads(capsys.readouterr().out)
    assert (found["path"], found["line"], found["column"], found["end_column"]) == (str(path), 2, 8, 14)
    assert (found["level"], found["check"]) == ("error", "yaml_colon")
    assert found["fix"] == {
        "message": 'Put in quotes: title: "속보: 항구"',
        "start": 11,
        "end": 17,
        "text": '"속보: 항구"',
    }


def test_what_is_the_house_s_matter_is_told_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in (1, 2):
        text = f"---\n{SKELETON.format(number)}---\n\n{FAINT}"
        (tmp_path / f"{number}.md").write_text(text, encoding="utf-8")
    assert main(["check", str(tmp_path)]) == 0
    assert capsys.readouterr().out.count("[contrast]") == 1


def test_posts_that_have_a_field_too_long_are_all_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in (1, 2):
        text = f"---\n{SKELETON.format(number).replace('excerpt: b', 'excerpt: ' + 'b' * 300)}---\n\n{FAINT}"
        (tmp_path / f"{number}.md").write_text(text, encoding="utf-8")
    assert main(["check", str(tmp_path)]) == 0
    assert capsys.readouterr().out.count("[too_long]") == 2


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = site / "_posts" / "2024-07-28-old.md"
    bad.write_bytes("한국".encode("cp949"))
    assert main(["check", str(bad), str(site / "_posts" / "2024-07-27-good.md")]) == 2
    captured = capsys.readouterr()
    assert captured.err == f"stet: {bad}: not UTF-8: line 1, byte offset 0\n"
    assert captured.out.endswith("hints\n")


def test_a_path_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "nothing.md")]) == 2
    assert "nothing.md" in capsys.readouterr().err


def test_help_has_examples(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["check", "--help"])
    assert end.value.code == 0
    assert "stet check --fail-on warning" in capsys.readouterr().out


def test_nothing_is_changed(site: Path) -> None:
    before = {path: path.read_bytes() for path in site.rglob("*.md")}
    main(["check", str(site)])
    assert {path: path.read_bytes() for path in site.rglob("*.md")} == before
