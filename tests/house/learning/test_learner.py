"""The law of learning: posts written in a house style teach that house style."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.body import Syntax, read
from editor.house import House, NewSection, Style, load_default, load_plain, parse
from editor.post import Post
from tests.house.learning.newsroom import learned, learned_of, posts

OTHER = r"""
[[styles]]
id = "purple"
label = { ko = "보라 강조", en = "Purple emphasis" }
open = '<strong style="color:rgb(120, 40, 200)">'
close = "</strong>"

[[styles]]
id = "pale-green-highlight"
label = { ko = "연두 형광", en = "Pale-green highlight" }
open = '<span class="m" style="background:#d7f5d0"><em>'
close = "</em></span>"

[markup]
paragraph = ['<p class="text">', "</p>"]
heading2 = ['<h2 class="part">', "</h2>"]
spacer = ['<p class="gap">&nbsp;</p>', ""]

[gap]
block = "\n"

[skeleton]
front_matter = '''
---
layout: article
title: ""
lead: |-
teaser: |-
tags: [속보]
---
'''
body = '''
<figure class="lead"><img src="/img/lead.png" alt=""></figure>
<h2 class="part"></h2>
<p class="gap">&nbsp;</p>
<p class="text"></p>
<p class="gap">&nbsp;</p>
<p class="text">제보 <a href="mailto:desk@example.org">desk@example.org</a></p>
'''

[[linked]]
source = "lead"
target = "teaser"
template = "▶ {source}"
"""
MARKDOWN = r"""
[[styles]]
id = "yellow-highlight"
label = { ko = "노랑 형광", en = "Yellow highlight" }
open = "<mark>"
close = "</mark>"

[skeleton]
front_matter = '''
---
layout: post
title:
---
'''
body = '''

* 목차
{:toc}

'''
"""


def _houses() -> list[House]:
    return [load_default(), *(parse(text, Path("x"), load_plain()) for text in (OTHER, MARKDOWN))]


@pytest.mark.parametrize("house", _houses(), ids=["bundled", "other", "markdown"])
def test_posts_teach_the_style_that_they_were_written_in(house: House) -> None:
    found = learned(house)
    made = found.house()
    assert {(style.open, style.close) for style in made.styles} == {(one.open, one.close) for one in house.styles}
    assert made.skeleton_front_matter == house.skeleton_front_matter
    assert made.linked == house.linked
    assert {style.uses for style in found.styles} == {style.posts for style in found.styles} == {12}
    assert not found.found_nothing


_COLOURS = st.tuples(*[st.integers(0, 255)] * 3).filter(lambda parts: max(parts) - min(parts) > 60)
_SHAPES = st.sampled_from(
    [
        ('<span style="color: {}">', "</span>"),
        ('<b><span style="color:{};">', "</span></b>"),
        ("<em class='x' style='font-weight: bold; color: {}'>", "</em>"),
        ('<span style="background-color: {};">', "</span>"),
        ('<strong style="background: {}"><u>', "</u></strong>"),
        ('<font color="{}">', "</font>"),
    ]
)


@given(st.lists(st.tuples(_SHAPES, _COLOURS), min_size=1, max_size=5, unique_by=lambda one: one[1]))
@settings(max_examples=25)
def test_any_coloured_markup_is_found_with_its_exact_text(drawn: list[tuple[tuple[str, str], tuple[int, ...]]]) -> None:
    styles = [
        Style(f"s{place}", {"ko": "가", "en": "A"}, opening.format("#" + bytes(colour).hex()), closing, "")
        for place, ((opening, closing), colour) in enumerate(drawn)
    ]
    found = learned(replace(load_default(), styles=tuple(styles)), 4).house().styles
    assert {(style.open, style.close) for style in found} == {(style.open, style.close) for style in styles}
    assert len({style.id for style in found}) == len({style.label("ko") for style in found}) == len(styles)


def test_looking_at_posts_costs_little_more_than_reading_them() -> None:
    some = [post.text for post in posts(load_default(), 60)]

    def reading() -> None:
        for text in some:
            post = Post.from_text(text)
            read(post.body, Syntax.MARKDOWN)
            post.front_matter.keys()

    def learning() -> None:
        learned_of(map(Post.from_text, some))

    assert min(_cost(learning) for _ in range(3)) < 2.5 * min(_cost(reading) for _ in range(3))


def _cost(work: Callable[[], None]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


@pytest.mark.parametrize("house", _houses()[:2], ids=["bundled", "other"])
def test_posts_of_elements_teach_their_markup(house: House) -> None:
    made = learned(house).house()
    for kind in ("paragraph", "heading2", "spacer"):
        assert made.markup[kind] == house.markup[kind]
    assert made.gaps == house.gaps
    assert made.skeleton_body == house.skeleton_body


@pytest.mark.parametrize("above", [False, True])
@pytest.mark.parametrize("below", [False, True])
def test_the_spacers_round_headings_are_learned(above: bool, below: bool) -> None:
    spacer = "<p>&nbsp;</p>"
    section = ["<p>가나다</p>", *[spacer] * above, "<h3>라</h3>", *[spacer] * below, "<p>마바사</p>"]
    # The picture above the first heading has no spacer in most houses that have them elsewhere.
    body = "\n".join(['<p><img src="/a.png" alt="" /></p>', "<h3>첫째</h3>", *[spacer] * below, *section * 2, spacer])
    found = learned_of(Post.from_text(f"---\ntitle: {number}\n---\n{body}\n") for number in range(5))
    assert found.house().new_section == NewSection("heading3", above, below)


def test_what_the_names_of_styles_are() -> None:
    other = parse(OTHER, Path("x"), load_plain())
    made = learned(other).house()
    assert {style.id: style.labels for style in made.styles} == {style.id: style.labels for style in other.styles}
    assert [style.shortcut for style in made.styles] == ["Ctrl+Alt+1", "Ctrl+Alt+2"]


def test_styles_of_the_same_look_are_one() -> None:
    house = load_default()
    red = house.style("red")
    bare = Post.from_text(f"---\ntitle: a\n---\n<p>{red.open[3:]}말</span> 둘.</p>\n")
    found = learned_of(iter([*posts(house, 12), bare, bare, bare]))
    style = found.styles[0]
    assert (style.style.open, style.uses, style.posts, style.others) == (red.open, 15, 15, 1)


def test_what_few_posts_have_is_no_style() -> None:
    house = load_default()
    odd = Post.from_text('---\ntitle: a\n---\n<p>가 <span style="color: green">나</span> 다.</p>\n')
    found = learned_of(iter([*posts(house, 12), odd, odd]))
    assert "green" not in [found.style.id for found in found.styles]


def test_ink_on_paper_is_no_style() -> None:
    pasted = '<p>가 <span style="color: #111; background-color: #fff;">나</span> 다.</p>\n'
    found = learned_of(iter([Post.from_text(pasted)] * 9))
    assert found.styles == ()


def test_plain_markdown_teaches_nothing_but_its_keys() -> None:
    text = "---\nlayout: post\ntitle: T{0}\ntags: [a, b]\n---\n\nText {0}.\n\n## Part {0}\n\nMore **bold** {0}.\n"
    found = learned_of(Post.from_text(text.format(number)) for number in range(9))
    assert found.found_nothing
    house = found.house()
    assert (house.styles, house.markup, house.gaps) == ((), load_plain().markup, load_plain().gaps)
    assert house.skeleton_front_matter == "---\nlayout: post\ntitle:\ntags: [a, b]\n---\n"


def test_no_posts_and_broken_ones_teach_nothing() -> None:
    assert learned_of(iter([])).house() == load_plain()
    broken = Post.from_text("---\ntitle: [\n---\n")
    assert learned_of(iter([broken] * 5), Syntax.HTML).found_nothing
