"""Front matter that is no YAML: which trap it is, and quotes or blanks that mend it."""

import pytest

from editor.post import Post
from tests.checks.reading import findings, mended, post

TRAPS = [
    ("yaml_colon", "title: 속보: 항구가 열렸다\n", 'title: "속보: 항구가 열렸다"\n'),
    ("yaml_bracket", "title: [속보] 항구가 열렸다\n", 'title: "[속보] 항구가 열렸다"\n'),
    ("yaml_bracket", "title: {a} b\n", 'title: "{a} b"\n'),
    ("yaml_quote", 'title: "한미" 회담\n', "title: '\"한미\" 회담'\n"),
    ("yaml_sign", "title: @harbour opens\n", 'title: "@harbour opens"\n'),
    ("yaml_sign", "title: *harbour* opens\n", 'title: "*harbour* opens"\n'),
    ("yaml_sign", "title: %harbour\n", 'title: "%harbour"\n'),
    ("yaml_sign", "title: | harbour\n", 'title: "| harbour"\n'),
    ("yaml_tab", "title: x\ntags:\n\t- a\n", "title: x\ntags:\n  - a\n"),
]
SOUND = [
    'title: "속보: 항구가 열렸다"\n',
    "title: 12:30 항구\n",
    "title: a:b\n",
    "tags: [a, b]\n",
    "excerpt: |\n  a: b\n",
    "title: >\n  @harbour\n",
    "title: x\t\n",
]


@pytest.mark.parametrize(("check", "broken", "whole"), TRAPS)
def test_a_trap_is_named_and_mended(check: str, broken: str, whole: str) -> None:
    text = post(front_matter=broken)
    assert [one.check for one in findings(text)] == [check]
    after = mended(text, check)
    assert after == post(front_matter=whole)
    assert Post.from_text(after).front_matter.error is None


@pytest.mark.parametrize("front_matter", SOUND)
def test_sound_yaml_is_let_be(front_matter: str) -> None:
    assert not [one for one in findings(post(front_matter=front_matter)) if one.check.startswith(("yaml", "broken"))]


def test_what_is_no_usual_trap_is_told_by_its_line() -> None:
    (one,) = findings(post(front_matter="title: a\n\nand more text\nwithout a key\ntags:\n  - x\n"))
    assert (one.check, one.fix) == ("broken_front_matter", None)
    assert "line" in one.text("en")


def test_of_two_traps_the_first_is_mended_first() -> None:
    text = post(front_matter="title: [속보] 하나\nsubtitle: @둘\n")
    once = mended(text, "yaml_bracket")
    assert Post.from_text(mended(once, "yaml_sign")).front_matter.error is None
