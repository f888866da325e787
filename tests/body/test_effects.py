"""How marks look, read from their raw text."""

import pytest

from editor.body import Mark
from editor.body.effects import Effects, declarations, effects, effects_of, effects_of_raw
from editor.body.images import image_source


@pytest.mark.parametrize(
    ("raw", "look"),
    [
        ("<b>", Effects(bold=True)),
        ("<STRONG>", Effects(bold=True)),
        ("**", Effects(bold=True)),
        ("_", Effects(italic=True)),
        ("`", Effects(monospace=True)),
        ("<u>", Effects(underline=True)),
        ("<del>", Effects(strike=True)),
        ("<sup>", Effects(position="super")),
        ("<small>", Effects(size="smaller")),
        ("<mark>", Effects(background="#ffff00")),
        ("<span>", Effects()),
        ('<span class="a">', Effects(classes="a")),
        ('<span style="color: #EE2323;">', Effects(colour="#ee2323")),
        ('<span style="COLOR:red">', Effects(colour="red")),
        ('<span style="color: red; color: rgb(1, 2, 3)">', Effects(colour="rgb(1, 2, 3)")),
        ('<span style="background-color: #21538527;">', Effects(background="#21538527")),
        ('<span style="background: pink">', Effects(background="pink")),
        ('<span style="color:red;background-color:blue">', Effects(colour="red", background="blue")),
        ("<span style='font-weight: 700'>", Effects(bold=True)),
        ("<b style='font-weight: normal'>", Effects(bold=False)),
        ("<span style='font-style: italic'>", Effects(italic=True)),
        ("<span style='text-decoration: underline line-through'>", Effects(underline=True, strike=True)),
        ("<span style='nonsense; : ; color'>", Effects()),
        ('<font color="#123456">', Effects(colour="#123456")),
        ('<font color="red" style="color: blue">', Effects(colour="blue")),
        ('<a href="/?a=1&amp;b=2">', Effects(link="/?a=1&b=2")),
        ('<a name="x">', Effects()),
        ("<b> ", Effects(bold=True)),
    ],
)
def test_one_mark(raw: str, look: Effects) -> None:
    assert effects_of_raw(raw) == look


def test_a_markdown_link() -> None:
    assert effects(Mark("a", "[", '](/a "title")')) == Effects(link="/a")
    assert effects(Mark("a", "[", "](</a>)")) == Effects(link="/a")


def test_the_inner_mark_wins() -> None:
    red, blue = (Mark("span", f'<span style="color: {name}">', "</span>") for name in ("red", "blue"))
    bold, light = Mark("b", "<b>", "</b>"), Mark("span", '<span style="font-weight: 400">', "</span>")
    assert effects_of((bold, red, blue)) == Effects(bold=True, colour="blue")
    assert effects_of((bold, light)).bold is False
    assert effects_of((light, bold)).bold is True


@pytest.mark.parametrize(
    ("asked", "given", "holds"),
    [
        (Effects(), Effects(), True),
        (Effects(bold=True), Effects(bold=True, italic=True), True),
        (Effects(bold=True), Effects(bold=False), False),
        (Effects(colour="red"), Effects(colour="blue"), False),
        (Effects(colour="red"), Effects(), False),
    ],
)
def test_within(asked: Effects, given: Effects, holds: bool) -> None:
    assert asked.within(given) is holds


def test_declarations() -> None:
    assert declarations("a:b;;A : c d ; x:y:z") == {"a": "c d", "x": "y:z"}
    assert declarations("font: &quot;A&quot;") == {"font": '"A"'}


@pytest.mark.parametrize(
    ("close", "address"),
    [
        ("](a)", "a"),
        ("]( a )", "a"),
        ('](https://example.com/a_(b) "t")', "https://example.com/a_(b)"),
        ("](a(b(c))d)", "a(b(c))d"),
        ('](<a (b> "t")', "a (b"),
        ("](a 'b (c)')", "a"),
        ("](a){:.x}", "a"),
        ('](/a{{ "b)" | slugify }})', '/a{{ "b)" | slugify }}'),
        ('](/a{% b ")" %})', '/a{% b ")" %}'),
    ],
)
def test_where_a_link_of_markdown_leads(close: str, address: str) -> None:
    assert effects(Mark("a", "[", close)).link == address
    assert image_source(f"![x{close}") == (address, "x")
