"""Styles that are classes: read, learned, and known in a text."""

from pathlib import Path

import pytest

from editor.body.effects import Effects, effects_of_raw
from editor.house import Style, load_plain, parse
from editor.house.classes import classes_in, classes_of, shown_look, with_looks
from editor.post import Post
from tests.house.learning.newsroom import learned_of

HOUSE = """
[[styles]]
id = "hl"
label = { ko = "형광", en = "Highlight" }
open = '<b><span class="hl key">'
close = "</span></b>"
"""


def test_a_class_is_a_style() -> None:
    house = parse(HOUSE, Path("x"), load_plain())
    assert classes_of(house) == {"hl", "key"}
    (style,) = with_looks(house, {"key": "color: red"}).styles
    assert shown_look(style).colour == "red"
    assert shown_look(house.styles[0]).background
    assert shown_look(Style("b", {}, "<b>", "</b>", "")) == Effects()


@pytest.mark.parametrize(
    ("opening", "classes"),
    [
        ('<span class="hl">', "hl"),
        ("<span class='b  a'>", "a b"),
        ('<span class="hl" style="color: red">', ""),
        ('<b class="hl">', ""),
        ('<mark class="hl">', ""),
        ('<span class="">', ""),
    ],
)
def test_only_what_is_nothing_else_is_its_class(opening: str, classes: str) -> None:
    assert (effects_of_raw(opening).classes or "") == classes
    assert classes_in(Style("x", {}, opening, "", "")) == classes


def test_classes_are_learned_with_their_own_names() -> None:
    texts = [f'<p>가 <span class="key-figure">말 {number}</span> 다.</p>' for number in range(6)]
    found = learned_of(Post.from_text(f"---\ntitle: {text}\n---\n{text}\n") for text in texts)
    (style,) = found.house().styles
    assert (style.id, style.label("ko")) == ("key-figure", "key-figure")
    assert (style.open, style.close) == ('<span class="key-figure">', "</span>")
