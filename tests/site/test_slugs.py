"""Slugs and titles: what holds for any text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.site.slugs import MODES, slugify, titleize


@given(st.text(), st.sampled_from((*MODES, "unknown", "")), st.booleans())
def test_any_text_has_a_slug_in_every_mode(text: str, mode: str, cased: bool) -> None:
    slug = slugify(text, mode, cased=cased)
    assert len(slug) <= 3 * len(text)
    if mode in ("default", "pretty", "ascii", "latin"):
        assert "--" not in slug
        assert not re.search(r"[\s/?#%]", slug)
    if mode == "ascii":
        assert re.fullmatch("[A-Za-z0-9-]*", slug)


@given(st.text())
def test_a_slug_is_its_own_slug(text: str) -> None:
    assert slugify(slugify(text)) == slugify(text)


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("한글 제목!", ["한글 제목!", "한글-제목!", "한글-제목", "한글-제목!", "", ""]),
        ("A_b.C", ["a_b.c", "a_b.c", "a-b-c", "a_b.c", "a-b-c", "a-b-c"]),
        ("Łódź ß", ["łódź ß", "łódź-ß", "łódź-ß", "łódź-ß", "d", "lodz-ss"]),
    ],
)
def test_slugs_by_mode(text: str, slugs: list[str]) -> None:
    assert [slugify(text, mode) for mode in MODES] == slugs


@pytest.mark.parametrize(
    ("slug", "title"),
    [("tide-table", "Tide Table"), ("USA-NATO", "Usa Nato"), ("a--b-", "A  B"), ("한글-제목", "한글 제목"), ("", "")],
)
def test_titles(slug: str, title: str) -> None:
    assert titleize(slug) == title
