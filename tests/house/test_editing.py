"""A house style file that is edited: it says the new style, and keeps the bytes of what stays."""

import itertools
from dataclasses import replace
from pathlib import Path

import pytest

from editor.house import FormField, House, ImageRules, LinkedField, NewSection, load_default, load_plain, parse
from editor.house.editing import edited
from editor.house.writing import write

FILE = Path(".stet.toml")
BY_HAND = """# Written by the desk in 2024.

[[styles]]
id = "red"     # as on paper
label = { ko = "빨강", en = "Red" }
open   = '<b style="color: red">'
close  = "</b>"

# The second one.
[[styles]]
id = "blue"
label = { ko = "파랑", en = "Blue" }
open = '<b style="color: blue">'
close = "</b>"
shortcut = "Ctrl+Alt+2"

[markup]
# Since the redesign:
paragraph = [ '<p class="t">', '</p>' ]
"""


def _houses() -> list[House]:
    default, plain = load_default(), load_plain()
    by_hand = parse(BY_HAND, FILE, plain)
    fields = (FormField("desk", "list", {"ko": "부서", "en": "Desk"}, ("a",), 3, True), FormField("x", "text", {}))
    odd = replace(
        by_hand,
        styles=(by_hand.styles[1], default.styles[0]),
        linked=(LinkedField("a", "b", "1 {source}\n"),),
        fields=fields,
        gaps={"block": "\n", "item": "\n"},
        images=ImageRules("x/y", 100, format="png"),
        new_section=NewSection("heading3", True, False),
    )
    return [default, plain, by_hand, odd]


@pytest.mark.parametrize(("before", "after"), list(itertools.permutations(_houses(), 2)))
def test_any_style_becomes_any_other(before: House, after: House) -> None:
    source = write(before, "en")
    assert parse(edited(source, FILE, after, "en"), FILE, load_plain()) == after


def test_the_same_style_changes_nothing() -> None:
    assert edited(BY_HAND, FILE, parse(BY_HAND, FILE, load_plain()), "en") == BY_HAND


def test_a_changed_name_changes_its_value_only() -> None:
    house = parse(BY_HAND, FILE, load_plain())
    red = replace(house.styles[0], labels={"ko": "빨강", "en": "Signal red"}, shortcut="Ctrl+Alt+1")
    changed = edited(BY_HAND, FILE, replace(house, styles=(red, house.styles[1])), "en")
    kept = [line for line in BY_HAND.splitlines() if line and "Red" not in line]
    assert [line for line in changed.splitlines() if line in kept] == kept
    assert "Signal red" in changed


def test_a_style_taken_out_leaves_the_other_and_all_comments() -> None:
    house = parse(BY_HAND, FILE, load_plain())
    changed = edited(BY_HAND, FILE, replace(house, styles=house.styles[:1]), "en")
    assert "blue" not in changed
    for comment in ("# Written by the desk in 2024.", "# as on paper", "# Since the redesign:"):
        assert comment in changed
    assert "paragraph = [ '<p class=\"t\">', '</p>' ]" in changed


def test_a_new_style_and_new_markup_are_added() -> None:
    house = parse(BY_HAND, FILE, load_plain())
    wanted = replace(
        house,
        styles=(*house.styles, load_default().styles[2]),
        markup={**house.markup, "rule": ("<hr>", "")},
    )
    changed = edited(BY_HAND, FILE, wanted, "en")
    assert changed.startswith(BY_HAND.split("[markup]")[0].rstrip())
    assert 'rule = ["<hr>", ""]' in changed
