"""Whether a post is in the style that Stet brings: by its keys, or by markup that is that style's own."""

from pathlib import Path

import pytest

from editor.house import load_default, load_plain
from editor.house.kinship import is_akin, is_site_akin, is_written_in

KEYS = "---\ntitle: a\ncategories: [b]\nexcerpt: >\n  c\nfeature_text: d\nimage: e\n---\n"


def test_the_keys_of_a_new_post() -> None:
    assert is_written_in(load_default(), KEYS)
    assert is_written_in(load_plain(), KEYS)
    assert not is_written_in(load_default(), KEYS.replace("image", "picture"))


@pytest.mark.parametrize(
    ("body", "akin"),
    [
        ("a\n", False),
        ("<p>a</p>\n<h2>b</h2>\n", False),
        ('<p><span style="color: red;">a</span></p>\n', False),
        ('<h2 data-ke-size="size26">a</h2>\n', True),
        ('<p><b><span style="color: #1a5490;">a</span></b></p>\n', True),
    ],
)
def test_markup_that_is_a_styles_own(body: str, akin: bool) -> None:
    assert is_akin(load_default(), "---\ntitle: a\n---\n", body) is akin


def test_a_site_is_as_its_newest_post(tmp_path: Path) -> None:
    assert not is_site_akin(load_default(), tmp_path)
    posts = tmp_path / "_posts"
    posts.mkdir()
    (posts / "about.md").write_text("a", encoding="utf-8")
    assert not is_site_akin(load_default(), tmp_path)
    (posts / "2024-01-01-a.md").write_text(KEYS + "\na\n", encoding="utf-8")
    assert is_site_akin(load_default(), tmp_path)
    (posts / "2024-01-02-b.md").write_text("---\ntitle: a\n---\n\na\n", encoding="utf-8")
    assert not is_site_akin(load_default(), tmp_path)
