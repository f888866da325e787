"""Tab, Shift+Tab and Enter in code, which writers of code know from their editors."""

import pytest
from PySide6.QtCore import Qt

from editor.body import Syntax
from tests.ui.body.conftest import Opener
from tests.ui.body.hands import Hands
from tests.ui.body.test_structure import go, press

FENCED = "```ruby\ndef a\n  b\nend\n```\n"
TABBED = "```\na\n\tb\n```\n"
BARE = "```\na\nb\n```\n"
SET_IN = "가\n\n    def a\n      b\n    end\n"
HTML = "<pre><code>def a\n  b\nend</code></pre>\n"
CASES = [
    # source, caret or [selection], keys, result
    (FENCED, "|def", "tab x", FENCED.replace("def", "  xdef")),
    (FENCED, "def a|", "tab x", FENCED.replace("def a", "def a x")),
    (FENCED, "def|", "tab", FENCED.replace("def", "def ")),
    (TABBED, "a|", "tab", TABBED.replace("a", "a\t")),
    (BARE, "|a", "tab", BARE.replace("a", "    a")),
    (FENCED, "b|", "back", FENCED.replace("  b", "b")),
    (FENCED, "end|", "back", FENCED),
    (TABBED, "b|", "back", TABBED.replace("\t", "")),
    (FENCED, "[def b]", "tab", "```ruby\n  def a\n    b\nend\n```\n"),
    (FENCED, "[def b]", "tab back", FENCED),
    (SET_IN, "[def end]", "tab", "가\n\n      def a\n        b\n      end\n"),
    (HTML, "[def end]", "tab", "<pre><code>  def a\n    b\n  end</code></pre>\n"),
    (FENCED, "b|", "enter x", FENCED.replace("  b", "  b\n  x")),
    (FENCED, "b|", "enter enter x", FENCED.replace("  b", "  b\n\n  x")),
    (FENCED, "|b", "enter", FENCED.replace("  b", "\n  b")),
    (FENCED, "def|", "enter", FENCED.replace("def a", "def\n a")),
    ("```\n😀\n\tb\n```\n", "b|", "enter x", "```\n😀\n\tb\n\tx\n```\n"),
    ("```\na\n  b\n```\n", "b|", "enter enter x", "```\na\n  b\n```\n\nx\n"),
    (HTML, "end|", "enter tab x", HTML.replace("end", "end\n  x")),
    (HTML, "end|", "enter enter x", None),
]


def _press(hands: Hands, keys: str) -> None:
    for key in keys.split():
        if key in ("tab", "back"):
            hands.press(Qt.Key.Key_Tab if key == "tab" else Qt.Key.Key_Backtab)
        else:
            press(hands, key)


@pytest.mark.parametrize(("source", "place", "keys", "result"), CASES)
def test_keys(body: Opener, source: str, place: str, keys: str, result: str | None) -> None:
    hands = body(source, Syntax.MARKDOWN)
    go(hands, place)
    _press(hands, keys)
    written = hands.source
    assert result in (None, written)
    assert hands.editor.hasFocus()
    assert hands.undo_all() == source
    assert hands.redo_all() == written


def test_what_stood_before_code_that_was_gone_on_behind_keeps_its_bytes(body: Opener) -> None:
    hands = body(HTML).after("end").enter().enter().type("x")
    assert hands.source.startswith(HTML.strip())


def test_lines_are_set_in_as_one_step(body: Opener) -> None:
    hands = body(FENCED, Syntax.MARKDOWN).select("def", "end").press(Qt.Key.Key_Tab)
    hands.undo()
    assert hands.source == FENCED


def test_a_selection_from_text_into_code_is_no_code(body: Opener) -> None:
    hands = body("가\n\n" + FENCED, Syntax.MARKDOWN).select("가", "b")
    hands.press(Qt.Key.Key_Tab)
    assert hands.source == "가\n\n" + FENCED
