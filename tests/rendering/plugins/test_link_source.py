"""Where relative links are found in a Markdown source, and that it takes no longer than the source is long."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.rendering.plugins.link_source import links, replaced

SIGNS = [*"[ ] ( ) ]( #x # \\ '글 a.md".split(), "]: ", " ", "\n", '"', '\\"', ' "제목"', "\r\n", "\n[r]: "]
sources = st.lists(st.sampled_from(SIGNS), max_size=30).map("".join)


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("[글](a.md)", ("글", "a.md", "", "")),
        ('가 [글](a.md#자리 "제목") 나', ("글", "a.md", "#자리", ' "제목"')),
        ('[글](a.md "제목 (둘)")', ("글", "a.md", "", ' "제목 (둘)"')),
        ("[글](a.md#자리(x)", ("글", "a.md", "#자리(x", "")),
        ("[a](b [글](c.md)", ("a", "b [글](c.md", "", "")),
        ('\n  [r]: a.md#x "제목"  \n', ("r", "a.md", "#x", ' "제목"')),
    ],
)
def test_a_link_has_its_parts(source: str, parts: tuple[str, ...]) -> None:
    (link,) = links(source)
    assert link[2:6] == parts


@pytest.mark.parametrize("source", ["[글]()", "[글\n](a.md)", "[글] (a.md)", "[r]:a.md", "글 [r]: a.md", "[글](a.md"])
def test_what_is_none_is_none(source: str) -> None:
    assert list(links(source)) == []


@given(sources)
def test_links_follow_one_another_and_are_written_as_they_were(source: str) -> None:
    end = 0
    for link in links(source):
        assert link.start >= end
        end = link.end
        if not link.is_reference:
            assert link.written(link.path) == source[link.start : link.end]
    assert replaced(source, lambda link: None) == source


HOSTILE = ["[", "[x](", "[x](#", "[](#a\n ", ' [a]: "', "](a 'b \"", "#", " ", "\n [r]: a#", "[a](b \"c'"]


@pytest.mark.parametrize("part", HOSTILE)
@pytest.mark.parametrize("end", ["", ")", "\n)", " x"])
def test_it_takes_no_longer_than_the_source_is_long(part: str, end: str) -> None:
    def seconds(count: int) -> float:
        start = time.process_time()
        list(links(f"[x]({part * count}{end}"))
        return time.process_time() - start

    seconds(100)
    # Eight times the text, with room for a machine that is busy; squared it would be 64 times.
    assert seconds(16_000) < 25 * max(min(seconds(2_000) for _ in range(3)), 0.002)
