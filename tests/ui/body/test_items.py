"""Enter, Backspace and Delete in items of lists that others nest in: those go along, and no bullet is left alone."""

import pytest
from PySide6.QtCore import Qt

from editor.body import Syntax
from tests.ui.body.conftest import Opener
from tests.ui.body.test_nesting import shows_again
from tests.ui.body.test_structure import go, press

INNER = "<ul>\n<li>다</li>\n<li>라</li>\n</ul>"
HTML = f"<ul>\n<li>가</li>\n<li>나\n{INNER}\n</li>\n<li>마</li>\n</ul>\n"
LOOSE = "<ul>\n<li><p>가</p></li>\n<li><p>나</p></li>\n</ul>\n"
MARKDOWN = "- 가\n- 나\n  - 다\n  - 라\n- 마\n"
CASES = [
    # source, caret (| in the text shown), keys, result
    (HTML, "나|", "enter x", HTML.replace("<li>나", "<li>나</li>\n<li>x")),
    (HTML, "|나", "enter x", HTML.replace("<li>나", "<li></li>\n<li>x나")),
    (HTML.replace("나", "나나"), "나|", "enter", HTML.replace("<li>나", "<li>나</li>\n<li>나")),
    (HTML.replace("<li>나", '<li id="a" class="b">나'), "나|", "enter x", None),
    (HTML, "나|", "enter backspace", None),
    (HTML, "|나", "backspace", None),
    (HTML, "나|", "delete", "<ul>\n<li>가</li>\n<li>나다\n<ul>\n<li>라</li>\n</ul>\n</li>\n<li>마</li>\n</ul>\n"),
    (HTML, "가|", "delete", f"<ul>\n<li>가나\n{INNER}\n</li>\n<li>마</li>\n</ul>\n"),
    (HTML, "|다", "enter x", HTML.replace("<li>다", "<li></li>\n<li>x다")),
    (HTML, "|다", "backspace", None),
    (HTML, "|다", "backspace backspace", None),
    (f"<p>가</p>\n<ul>\n<li>나\n{INNER}\n</li>\n</ul>\n", "가|", "delete", f"<p>가나</p>\n{INNER}\n"),
    (LOOSE, "가|", "enter x", LOOSE.replace("</li>\n", "</li>\n<li><p>x</p></li>\n", 1)),
    (LOOSE, "가|", "enter enter x", None),
    (LOOSE, "|나", "enter x", None),
    (f"<ul>\n<li><p>가</p>\n{INNER}</li>\n</ul>\n", "가|", "enter x", None),
    (f"<ul>\n<li>가\n{INNER}\n<p>바</p>\n</li>\n</ul>\n", "|가", "backspace", None),
    (f"<ul>\n<li>가\n<ul>\n<li>나\n{INNER}\n</li>\n<li>바</li>\n</ul>\n</li>\n</ul>\n", "|나", "backspace", None),
    (MARKDOWN, "나|", "enter x", "- 가\n- 나\n- x\n  - 다\n  - 라\n- 마\n"),
    (MARKDOWN, "나|", "enter enter x", "- 가\n- 나\n\nx\n\n- 다\n- 라\n- 마\n"),
    (MARKDOWN, "|나", "backspace", "- 가\n\n나\n\n- 다\n- 라\n- 마\n"),
    (MARKDOWN, "가|", "delete", "- 가나\n  - 다\n  - 라\n- 마\n"),
    (MARKDOWN, "나|", "delete", "- 가\n- 나다\n  - 라\n- 마\n"),
    ("가\n\n- 나\n  - 다\n    - 라\n", "가|", "delete", "가나\n\n- 다\n  - 라\n"),
    ("1. 가\n2. 나\n   1. 다\n3. 라\n", "|나", "backspace", None),
    ("- 가\n- 나\n\n  바\n\n  - 다\n", "|나", "backspace", None),
]


@pytest.mark.parametrize(("source", "place", "keys", "result"), CASES)
def test_keys(body: Opener, source: str, place: str, keys: str, result: str | None) -> None:
    hands = body(source, Syntax.HTML if source.startswith("<") else Syntax.MARKDOWN)
    go(hands, place)
    press(hands, keys)
    written = hands.source
    assert result in (None, written)
    assert "<li><ul>" not in written.replace("\n", "")
    assert "- -" not in written
    assert shows_again(hands)
    assert hands.undo_all() == source
    assert hands.redo_all() == written


def test_shift_tab_takes_an_item_out_with_what_nests_in_it(body: Opener) -> None:
    source = f"<ul>\n<li>가\n<ul>\n<li>나\n{INNER}\n</li>\n<li>바</li>\n</ul>\n</li>\n</ul>\n"
    hands = body(source).at("나").press(Qt.Key.Key_Backtab)
    inner = INNER.replace("<li>라</li>", "<li>라</li>\n<li>바</li>")
    assert hands.source == f"<ul>\n<li>가\n</li>\n<li>나\n{inner}\n</li>\n</ul>\n"
    assert shows_again(hands)
    assert hands.undo_all() == source
