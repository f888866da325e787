"""Shift+Enter in Markdown: a break is spelled as the body spells its own, and an element where that would be none."""

import pytest
from PySide6.QtCore import Qt

from editor.body import Syntax
from tests.ui.body.conftest import Opener
from tests.ui.body.hands import SHIFT, shown_again

SPACES, SLASHES = "x  \ny\n\n", "x\\\\\ny\n\n"


@pytest.mark.parametrize(
    ("source", "result"),
    [
        ("가나\n", "가<br />z나\n"),
        ("x<br>y\n\n가나\n", "x<br>y\n\n가<br />z나\n"),
        (f"{SPACES}가나\n", f"{SPACES}가  \nz나\n"),
        (f"{SLASHES}가나\n", f"{SLASHES}가\\\\\nz나\n"),
        (f"{SPACES}- 가나\n- 다\n", f"{SPACES}- 가  \n  z나\n- 다\n"),
        (f"{SPACES}> 가나\n", f"{SPACES}> 가  \n> z나\n"),
        (f"{SPACES}1. x\n   - 가나\n", f"{SPACES}1. x\n   - 가  \n     z나\n"),
        (f"{SPACES}a[^1]\n\n[^1]: 가나\n", f"{SPACES}a[^1]\n\n[^1]: 가  \n    z나\n"),
        (f"{SPACES}**가나** 다\n", f"{SPACES}**가  \nz나** 다\n"),
        (f"{SPACES}## 가나\n", f"{SPACES}## 가<br />z나\n"),
        (f"{SPACES}| 가나 |\n|---|\n| x |\n", f"{SPACES}| 가<br />z나 |\n|---|\n| x |\n"),
        (f"{SPACES}<p>가나</p>\n", f"{SPACES}<p>가<br />z나</p>\n"),
        (f"{SPACES}가나\n".replace("\n", "\r\n"), f"{SPACES}가  \nz나\n".replace("\n", "\r\n")),
    ],
)
def test_a_break_is_spelled_as_the_others_are(body: Opener, source: str, result: str) -> None:
    hands = body(source, Syntax.MARKDOWN).after("가").press(Qt.Key.Key_Return, SHIFT).type("z")
    assert hands.source == result
    assert shown_again(hands).split() == hands.text.split()
    assert hands.undo_all() == source


def test_a_break_at_the_end_holds_while_nothing_follows(body: Opener) -> None:
    hands = body(f"{SPACES}가\n", Syntax.MARKDOWN).after("가").press(Qt.Key.Key_Return, SHIFT)
    assert hands.source == f"{SPACES}가<br />\n"
    assert hands.type("- z").source == f"{SPACES}가  \n\\- z\n"
