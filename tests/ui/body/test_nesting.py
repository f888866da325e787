"""Tab and Shift+Tab in lists of HTML, and in several items at once."""

import pytest
from PySide6.QtCore import Qt

from editor.body import Syntax, read
from tests.ui.body.conftest import Opener
from tests.ui.body.hands import SHIFT, Hands, body_of
from tests.ui.body.machine.picture import difference, picture

FLAT = "<ul>\n<li>가</li>\n<li>나</li>\n<li>다</li>\n</ul>\n"
NESTED = "<ul>\n<li>가\n<ul>\n<li>나</li>\n</ul>\n</li>\n<li>다</li>\n</ul>\n"
BOTH = "<ul>\n<li>가\n<ul>\n<li>나</li>\n<li>다</li>\n</ul>\n</li>\n</ul>\n"
CASES = [
    # source, what is selected, keys, result
    (FLAT, "나", "tab", NESTED),
    (NESTED, "다", "tab", BOTH),
    (FLAT, "가", "tab", FLAT),
    (FLAT, "나 다", "tab", BOTH),
    (NESTED, "나", "back", "<ul>\n<li>가\n</li>\n<li>나</li>\n<li>다</li>\n</ul>\n"),
    (BOTH, "나", "back", "<ul>\n<li>가\n</li>\n<li>나\n<ul>\n<li>다</li>\n</ul>\n</li>\n</ul>\n"),
    (BOTH, "다", "back", "<ul>\n<li>가\n<ul>\n<li>나</li>\n</ul>\n</li>\n<li>다</li>\n</ul>\n"),
    (
        '<ol class="x">\n<li id="a">가</li>\n<li><b>나</b></li>\n</ol>',
        "나",
        "tab",
        '<ol class="x">\n<li id="a">가\n<ol>\n<li><b>나</b></li>\n</ol>\n</li>\n</ol>',
    ),
    (
        "<ul>\n<li>하</li>\n<li>가\n<ul>\n<li>나</li>\n</ul>\n</li>\n</ul>\n",
        "가",
        "tab",
        "<ul>\n<li>하\n<ul>\n<li>가\n<ul>\n<li>나</li>\n</ul>\n</li>\n</ul>\n</li>\n</ul>\n",
    ),
    ("<ul>\n<li><p>가</p></li>\n<li>나</li>\n</ul>", "나", "tab", None),
    ("<ul><li>가<li>나<li>다</ul>", "나", "tab", None),
    ("<table><tr><td><ul><li>가</li><li>나</li></ul></td></tr></table>", "나", "tab", None),
    ("<ul>\n<li>가</li>\n<li>나</li>\n</ul>", "나", "tab back", "<ul>\n<li>가\n</li>\n<li>나</li>\n</ul>"),
]


def _press(hands: Hands, keys: str) -> None:
    for key in keys.split():
        hands.press(Qt.Key.Key_Tab) if key == "tab" else hands.press(Qt.Key.Key_Backtab, SHIFT)


def shows_again(hands: Hands) -> bool:
    """Whether what is written is read as what is shown."""
    document = body_of(hands.editor)
    written = [unit.leaf for group in document.export.all_units() for unit in group if unit.shows]
    again = read(hands.source, document.reading.syntax).leaves
    return not difference(picture(written), picture(again))


@pytest.mark.parametrize(("source", "selected", "keys", "result"), CASES)
def test_lists_of_html(body: Opener, source: str, selected: str, keys: str, result: str | None) -> None:
    hands = body(source)
    hands.select(*selected.split()) if " " in selected else hands.at(selected)
    _press(hands, keys)
    assert result in (None, hands.source)
    assert shows_again(hands)
    assert hands.editor.hasFocus()
    again = hands.source
    assert hands.undo_all() == source
    assert hands.redo_all() == again


@pytest.mark.parametrize(
    ("source", "selected", "keys", "result"),
    [
        ("- 가\n- 나\n  - 다\n", "나", "tab", "- 가\n  - 나\n    - 다\n"),
        ("* 가\n* 나\n    * 다\n    * 라\n* 마\n", "나", "tab", "* 가\n  * 나\n      * 다\n      * 라\n* 마\n"),
        ("- 가\n  - 나\n    - 다\n", "나", "back", "- 가\n- 나\n  - 다\n"),
        ("- 가\n- 나\n\n  ```\n  다\n  라\n  ```\n- 마\n", "나", "tab", None),
        ("1. 가\n2. 나\n   1. 다\n", "나", "tab", "1. 가\n   1. 나\n      1. 다\n"),
        ("- 가\n  - 나\n  - 다\n", "나", "back", "- 가\n- 나\n  - 다\n"),
    ],
)
def test_what_nests_in_an_item_goes_with_it(
    body: Opener, source: str, selected: str, keys: str, result: str | None
) -> None:
    hands = body(source, Syntax.MARKDOWN).at(selected)
    _press(hands, keys)
    assert result in (None, hands.source)
    assert shows_again(hands)
    assert hands.undo_all() == source


@pytest.mark.parametrize(
    ("source", "keys", "result"),
    [
        ("- 가\n- 나\n- 다\n", "tab", "- 가\n  - 나\n  - 다\n"),
        ("- 가\n- 나\n- 다\n", "tab back", "- 가\n- 나\n- 다\n"),
        ("- 나\n- 다\n", "tab", "- 나\n- 다\n"),
        ("나\n\n- 다\n", "tab", "나\n\n- 다\n"),
    ],
)
def test_several_items_of_markdown(body: Opener, source: str, keys: str, result: str) -> None:
    hands = body(source, Syntax.MARKDOWN).select("나", "다")
    _press(hands, keys)
    assert hands.source == result
    assert hands.undo_all() == source


def test_a_card_of_liquid_in_an_item_of_markdown_is_no_item_of_html(body: Opener) -> None:
    source = "- 가\n  {% include x %}\n- 나\n"
    hands = body(source, Syntax.MARKDOWN).block(1)
    _press(hands, "tab")
    assert hands.source == source
