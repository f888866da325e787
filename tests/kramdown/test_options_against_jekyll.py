"""What a site sets for kramdown makes of a text what it makes of it in Jekyll."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from editor.kramdown import convert, site_options
from tests.kramdown.reference import Reference, Refused, page
from tests.kramdown.soup import soup
from tests.kramdown.test_cases import CASES

pytestmark = [
    pytest.mark.jekyll,
    pytest.mark.skipif(not Reference.is_installed(), reason="needs ruby and jekyll"),
]

KRAMDOWN = {"input": "kramdown"}
FOLLOWED: tuple[dict[str, Any], ...] = (
    KRAMDOWN,
    KRAMDOWN | {"hard_wrap": True},
    KRAMDOWN | {"auto_id_stripping": True},
    KRAMDOWN | {"auto_id_prefix": "절-"},
    KRAMDOWN | {"parse_block_html": True},
    KRAMDOWN | {"parse_block_html": True, "parse_span_html": False},
    {"hard_wrap": True},
    {"hard_wrap": "false"},
    {"gfm_quirks": []},
    {"gfm_quirks": "no_auto_typographic"},
    {"gfm_quirks": ["paragraph_end", "no_auto_typographic"], "hard_wrap": True},
    {"auto_ids": False},
    {"auto_id_prefix": "절-"},
    {"auto_id_stripping": True},
    {"toc_levels": "2..3"},
    {"toc_levels": "1,3"},
    {"footnote_nr": "5"},
    {"footnote_backlink": "↑ & <b> &#8617;"},
    {"footnote_backlink": None},
    {"footnote_backlink_inline": True},
    {"footnote_prefix": "글 1"},
    {"smart_quotes": "laquo,raquo,bdquo,ldquo"},
    {"smart_quotes": ["apos", "apos", "quot", "quot"]},
    {"typographic_symbols": {"hellip": "...", "mdash": "---", "ndash": "&ndash;", "laquo_space": "<< "}},
    {"typographic_symbols": "{hellip: '. . .', mdash: --}"},
    {"entity_output": "as_input"},
    {"entity_output": "symbolic", "smart_quotes": "39,39,34,34"},
    {"entity_output": ":as_char"},
    {"remove_line_breaks_for_cjk": True},
    {"remove_line_breaks_for_cjk": True, "hard_wrap": True},
    {"parse_block_html": True},
    {"parse_span_html": False},
    {"math_engine": None},
    {"syntax_highlighter": "none"},
    {"syntax_highlighter_opts": {"css_class": "원문 코드"}},
    {"syntax_highlighter_opts": {"default_lang": "ruby"}},
    {"syntax_highlighter_opts": {"span": {"disable": True}, "block": {"line_numbers": True}}},
    {"syntax_highlighter_opts": {"line_numbers": True, "start_line": 7}},
    {"guess_lang": False},
    {"link_defs": {"r": ["/정한 곳"], "둘째  이름": ["https://example.org/?a=1&b", "제목"]}},
    {"header_offset": -2},
    {"list_indent": 4, "line_width": 20, "show_warnings": True, "no_such_option": 1},
)
REFUSED: tuple[dict[str, Any], ...] = (
    {"input": "gfm"},
    {"math_engine": "katex"},
    {"syntax_highlighter": "coderay"},
    {"toc_levels": 2},
    {"footnote_nr": "하나"},
    {"smart_quotes": ["apos"]},
    {"link_defs": {"r": "/u"}},
)
"""With these no site is built, or only where a plugin is installed; the preview goes on without them."""

TEXTS = [Path(__file__).with_name("options.md").read_text(encoding="utf-8")]
TEXTS += [case.read_text(encoding="utf-8") for case in CASES]
EACH = 15
"""Texts made at random for each of the settings."""


@pytest.fixture(scope="module")
def reference() -> Iterator[Reference]:
    process = Reference()
    yield process
    process.close()


@pytest.mark.parametrize("number", range(len(FOLLOWED)), ids=lambda number: str(FOLLOWED[number]))
def test_texts_become_what_jekyll_makes_with_an_option(reference: Reference, number: int) -> None:
    settings, chance = FOLLOWED[number], random.Random(number)
    texts = TEXTS + [soup(chance) for _ in range(EACH)]
    options = site_options(settings)
    others = [text for text in texts if page(convert(text, options)) != page(reference.convert(text, settings))]
    assert others == []


@pytest.mark.parametrize("settings", REFUSED, ids=str)
def test_what_jekyll_refuses_does_not_keep_the_preview_from_showing(
    reference: Reference, settings: dict[str, Any]
) -> None:
    with pytest.raises(Refused):
        reference.convert("*글*", settings)
    assert convert("*글*", site_options(settings)) == "<p><em>글</em></p>"
