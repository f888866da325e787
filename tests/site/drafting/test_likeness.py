"""A post that begins as another one."""

from pathlib import Path

import pytest

from editor.post import Post
from editor.site.drafting.likeness import like

ROOT = Path("site")


def begun(text: str, root: Path = ROOT, path: Path | None = None) -> str:
    return like(root, path, Post.from_text(text)).text


def test_when_and_where_it_stands_is_its_own() -> None:
    kept = "---\r\ntitle: '시황'   # daily\r\ntags: [ a,b ]\r\n---\r\n\r\n<p>코스피 &amp; 환율</p>\r\n"
    gone = "date: 2024-07-27\r\npermalink: /x/\r\npublished: false\r\nredirect_from:\r\n  - /y/\r\n  - /z/\r\n"
    assert begun(kept.replace("tags", gone + "tags")) == kept


@pytest.mark.parametrize("text", ["", "본문만\n", "---\ntitle: [x\n---\nb\n", "---\ntitle: x\n---\n{% raw %}\n"])
def test_what_has_nothing_of_the_kind_stays_as_it_is(text: str) -> None:
    assert begun(text) == text


def test_a_category_that_the_folder_gives_is_written_down(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("title: a\n", encoding="utf-8")
    text = "---\ntitle: 시황\n---\n본문\n"
    assert begun(text, tmp_path, tmp_path / "economy/_posts/2024-07-27-a.md") == (
        "---\ntitle: 시황\ncategories:\n  - economy\n---\n본문\n"
    )
    assert begun(text, tmp_path, tmp_path / "_posts/2024-07-27-a.md") == text
    other = text.replace("title", "category: 증시\ntitle")
    assert begun(other, tmp_path, tmp_path / "economy/_posts/2024-07-27-a.md") == other
