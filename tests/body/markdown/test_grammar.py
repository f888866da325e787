"""Sites that have their Markdown read otherwise than Jekyll does by itself: the reading follows, and holds the laws."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.body import Leaf, Run, read
from editor.body.inline import UNSAFE
from editor.kramdown import Options, convert, site_options
from editor.site.grammar import site_grammar
from tests.body.laws import MARKDOWN, characters, holds_edit, lawful
from tests.body.markdown.test_rendered import in_the_reading, nested, on_the_page

SETTINGS: tuple[dict[str, Any], ...] = (
    {"input": "kramdown"},
    {"hard_wrap": True},
    {"gfm_quirks": []},
    {"gfm_quirks": "no_auto_typographic", "hard_wrap": True},
    {"input": "kramdown", "parse_block_html": True},
    {"link_defs": {"a": ["/정한-곳"]}},
    {"parse_span_html": False},
)
GRAMMARS = [site_options(settings).grammar for settings in SETTINGS]
grammars = st.sampled_from(GRAMMARS)
KRAMDOWN, HARD_WRAP, STRICT, _, HTML_TOO, LINKS, _ = GRAMMARS


def kinds(source: str, options: Options) -> list[str]:
    return [leaf.kind for leaf in lawful(source, MARKDOWN, options).leaves]


def only(source: str, options: Options) -> Leaf:
    (leaf,) = lawful(source, MARKDOWN, options).leaves
    return leaf


@given(nested, grammars)
def test_a_reading_shows_what_the_page_shows(source: str, options: Options) -> None:
    shown = in_the_reading(source, options)
    if shown is not None and not UNSAFE.search(source):
        assert shown == on_the_page(source, options), source


@given(nested, grammars)
def test_lines_end_where_they_end_on_the_page(source: str, options: Options) -> None:
    leaves = lawful(source, MARKDOWN, options).leaves
    if not any(leaf.reason for leaf in leaves) and not UNSAFE.search(source):
        breaks = sum(run.atom is not None and run.atom.kind == "br" for leaf in leaves for run in leaf.runs)
        assert breaks == convert(source, options).count("<br />"), source


# Not where elements hold no Markdown: what is escaped by a backslash cannot be marked by an element there.
@given(nested, st.sampled_from(GRAMMARS[:-1]), st.integers(min_value=0), st.sampled_from("가x~#`*"))
def test_an_edit_changes_only_its_leaf(source: str, options: Options, where: int, typed: str) -> None:
    reading = read(source, MARKDOWN, options)
    if UNSAFE.search(source):
        return
    for place, leaf in enumerate(reading.leaves):
        if leaf.kind in ("paragraph", "heading1", "item") and len(leaf.text) > 1:
            runs = characters(leaf.runs)
            at = 1 + where % (len(runs) - 1)
            holds_edit(reading, place, [*runs[:at], Run(typed, runs[at - 1].marks), *runs[at:]])


def test_kramdowns_own_markdown_has_other_blocks() -> None:
    assert kinds("```\ncode\n```\n", KRAMDOWN) == ["paragraph"]
    assert kinds("~~~\ncode\n~~~\n", KRAMDOWN) == ["code"]
    assert kinds("#Head\n\ntext\n# text\n- text\n", KRAMDOWN) == ["heading1", "paragraph"]
    assert only("~~a~~ [x] b", KRAMDOWN).text == "~~a~~ [x] b"
    assert kinds("text\n# text\n- text\n", STRICT) == ["paragraph"]


def test_a_newline_ends_the_line_where_lines_are_wrapped_hard() -> None:
    leaf = only("한 줄\n두 줄 *셋\n넷*", HARD_WRAP)
    assert [run.atom.kind for run in leaf.runs if run.atom] == ["br", "br"]
    assert only("<span>한 줄\n두 줄</span>", HARD_WRAP).text == "한 줄 두 줄"
    note = lawful("글[^1]\n\n[^1]: 한 줄\n    두 줄\n", MARKDOWN, HARD_WRAP).leaves[1]
    assert note.text == "한 줄 두 줄"


def test_links_known_to_every_post_are_links() -> None:
    assert [mark.kind for run in only("[a]", LINKS).runs for mark in run.marks] == ["a"]


def test_elements_hold_markdown_where_all_do() -> None:
    assert kinds("<div>\n\n*글*\n\n</div>\n", HTML_TOO) == ["paragraph"]
    assert kinds("<p>*글*</p>\n", HTML_TOO) == ["sealed"]
    assert kinds("<p>글</p>\n", HTML_TOO) == ["paragraph"]


@pytest.mark.parametrize(
    ("said", "grammar"),
    [
        ("title: Site\nkramdown:\n  input: GFM\n  hard_wrap: false\n", None),
        ("kramdown:\n  input: kramdown\n", KRAMDOWN),
        ("kramdown: {hard_wrap: true}\n", HARD_WRAP),
        ("kramdown:\n  gfm_quirks: []\n", STRICT),
        ("form:\n  input: text\n  hard_wrap: true\n", None),
        ("kramdown: {input: kramdown\n", None),
    ],
)
def test_a_sites_configuration_says_how_its_markdown_is_read(
    tmp_path: Path, said: str, grammar: Options | None
) -> None:
    (tmp_path / "_config.yml").write_text(said, encoding="utf-8")
    assert site_grammar(tmp_path) == grammar


def test_without_a_site_markdown_is_read_as_usual(tmp_path: Path) -> None:
    assert site_grammar(None) is None
    assert site_grammar(tmp_path) is None
