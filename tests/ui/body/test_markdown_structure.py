"""Enter, Backspace, Tab and the block commands in Markdown: lists, quotes and code keep their own manner."""

import pytest
from PySide6.QtCore import Qt

from editor.body import Syntax
from tests.ui.body.conftest import Opener
from tests.ui.body.hands import SHIFT, Hands
from tests.ui.body.test_structure import go, press

CASES = [
    # source, caret (| in the text shown), keys, result
    ("- 가\n", "가|", "enter x", "- 가\n- x\n"),
    ("* 가\n* 나\n", "가|", "enter x", "* 가\n* x\n* 나\n"),
    ("- 가나\n", "가|", "enter", "- 가\n- 나\n"),
    ("-   가\n", "가|", "enter x", "-   가\n-   x\n"),
    ("3. 가\n", "가|", "enter x", "3. 가\n4. x\n"),
    ("- 가\n\n- 나\n", "나|", "enter x", "- 가\n\n- 나\n\n- x\n"),
    ("- [x] 가\n", "가|", "enter x", "- [x] 가\n- [ ] x\n"),
    ("- 가\n  - 나\n", "나|", "enter x", "- 가\n  - 나\n  - x\n"),
    ("- 가\n  - 나\n- 다\n", "나|", "enter enter x", "- 가\n  - 나\n- x\n- 다\n"),
    ("- 가\n", "가|", "enter enter x", "- 가\n\nx\n"),
    ("- 가\n- 나\n", "|나", "backspace", "- 가\n\n나\n"),
    ("- 가\n- 나\n", "나|", "tab", "- 가\n  - 나\n"),
    ("1. 가\n2. 나\n", "나|", "tab", "1. 가\n   1. 나\n"),
    ("- 가\n  - 나\n- 다\n", "다|", "tab", "- 가\n  - 나\n  - 다\n"),
    ("- 가\n  - 나\n", "나|", "shift+tab", "- 가\n- 나\n"),
    ("- 가\n- 나\n", "나|", "tab shift+tab", "- 가\n- 나\n"),
    ("- 가\n", "가|", "tab", "- 가\n"),
    ("- 가\n- 나다\n", "나|", "select tab", "- 가\n  - 나다\n"),
    ("> - 가\n> - 나\n", "나|", "tab", "> - 가\n>   - 나\n"),
    ("> 가\n", "가|", "enter x", "> 가\n>\n> x\n"),
    ("> 가나\n", "가|", "enter", "> 가\n>\n> 나\n"),
    ("> 가\n", "가|", "enter enter x", "> 가\n\nx\n"),
    ("> 가\n> 나\n", "|나", "backspace", "> 가나\n"),
    ("> - 가\n", "가|", "enter x", "> - 가\n> - x\n"),
    ("    가\n", "가|", "enter x", "    가\n    x\n"),
    ("가\n\n```\n나\n```\n", "|나", "backspace x", "가x\n\n```\n나\n```\n"),
    ("```\n가\n```\n\n나\n", "가|", "delete x", "```\n가\n```\n\nx나\n"),
    ("- a\n\n  가\n", "가|", "enter x", "- a\n\n  가\n\n  x\n"),
    ("1. a\n   - b\n\n     가\n2. c\n", "가|", "enter x", "1. a\n   - b\n\n     가\n\n     x\n2. c\n"),
    ("- a\n\n  ```\n  가\n  ```\n", "가|", "enter x", "- a\n\n  ```\n  가\n  x\n  ```\n"),
    ("> ```\n> 가\n> ```\n", "가|", "enter x", "> ```\n> 가\n> x\n> ```\n"),
    ("```\n가\n```\n", "가|", "enter enter x", "```\n가\n```\n\nx\n"),
    ("```\n가\n```\n", "가|", "enter ` ` `", "````\n가\n```\n````\n"),
    ("```\n가\n```\n", "가|", "< & *", "```\n가<&*\n```\n"),
    ("$$\n가\n$$\n", "가|", "$ $ x", "$$\n가${}$x\n$$\n"),
    ("$$가$$\n", "가|", "$", "$$가${}$$\n"),
    ("$$\n가\n$$\n", "|가", "- enter", "$$-\n가$$\n"),
    ("* a\n~~~\n가\n나\n~~~\n", "가|", "enter", "* a\n~~~\n  가\n\n  나\n  ~~~\n"),
    ("a\n: 가\n", "가|", "enter x", "a\n: 가\n: x\n"),
    ("가\n===\n", "가|", "enter x", "가\n===\n\nx\n"),
    ("가나\n===\n", "가|", "enter", "가\n===\n\n나\n===\n"),
    ("# 가 {#a}\n", "|가", "x", "# x가 {#a}\n"),
    ("# 가나 {#a}\n", "가|", "enter", "# 가 {#a}\n\n# 나\n"),
    ("가나\n{: .x}\n", "가|", "enter", "가\n{: .x}\n\n나\n"),
    ("가\n\n> 나\n> 다\n", "|나", "backspace", "가\n\n나 다\n"),
    ("가\n\n> 나\n> 다\n", "|나", "backspace backspace", "가나 다\n"),
    ("> 가\n>\n> 나\n", "|나", "backspace", "> 가나\n"),
    ("가 `나다` *라*\n", "나|", "shift+enter", "가 `나`<br />`다` *라*\n"),
    ("## 가 `나`\n", "나|", "shift+enter x", "## 가 `나`<br />`x`\n"),
    ("가 나\n", "가|", "enter", "가\n\n나\n"),
    ("가 나\n", "가|", "enter backspace x", "가 x나\n"),
    ("가 나\n", "|나", "shift+enter", "가<br />나\n"),
    ("가[^1]\n\n[^1]: 나\n\n다\n", "|나", "backspace", "가[^1]\n\n[^1]: 나\n\n다\n"),
    ("가[^1]\n\n[^1]: 나\n\n다\n", "나|", "delete x", "가[^1]\n\n[^1]: 나\n\nx다\n"),
    ("가[^1]\n\n[^1]: 나\n\n다\n", "|다", "backspace x", "가[^1]\n\n[^1]: 나x\n\n다\n"),
    ("| 가 | b |\n|---|---|\n| c | d |\n", "가|", "|", "| 가\\| | b |\n|---|---|\n| c | d |\n"),
    ("가 <http://a.b> 나\n", "나|", "x", "가 <http://a.b> 나x\n"),
    ("[가][r] 나\n\n[r]: /x\n", "가|", "x", "[가x][r] 나\n\n[r]: /x\n"),
    ("[가] 나\n\n[가]: /x\n", "가|", "x", "[가x][가] 나\n\n[가]: /x\n"),
    ("a[^1] 나\n\n[^1]: 가\n", "가|", "x", "a[^1] 나\n\n[^1]: 가x\n"),
]


def pressed(hands: Hands, keys: str) -> None:
    for key in keys.split():
        if key == "tab":
            hands.press(Qt.Key.Key_Tab)
        elif key == "select":
            hands.press(Qt.Key.Key_Right, SHIFT)
        elif key == "shift+tab":
            hands.press(Qt.Key.Key_Backtab, SHIFT)
        else:
            press(hands, key)


@pytest.mark.parametrize(("source", "place", "keys", "result"), CASES)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_keys(body: Opener, source: str, place: str, keys: str, result: str, newline: str) -> None:
    hands = body(source.replace("\n", newline), Syntax.MARKDOWN)
    go(hands, place)
    pressed(hands, keys)
    assert hands.source == result.replace("\n", newline)
    assert hands.undo_all() == hands.loaded
    assert hands.redo_all() == result.replace("\n", newline)


def test_lists_are_numbered(body: Opener) -> None:
    hands = body("가\n\n나\n\n다\n", Syntax.MARKDOWN).select("가", "나")
    hands.editor.toggle_list(True)
    assert hands.source == "1. 가\n2. 나\n\n다\n"
    hands.at("다")
    hands.editor.toggle_list(True)
    assert hands.source == "1. 가\n2. 나\n3. 다\n"


def test_a_list_in_a_quote_stays_in_it(body: Opener) -> None:
    hands = body("> 가\n>\n> 나\n", Syntax.MARKDOWN).select("가", "나")
    hands.editor.toggle_list(False)
    assert hands.source == "> - 가\n> - 나\n"
    hands.editor.toggle_list(False)
    assert hands.source == hands.loaded


@pytest.mark.parametrize("source", ["가\n===\n\n나\n", "## 가 ##\n", "# 가 {#a}\n", "> ## 가\n", "- # 가\n"])
def test_a_heading_to_a_paragraph_and_back(body: Opener, source: str) -> None:
    hands = body(source, Syntax.MARKDOWN).at("가")
    kind = hands.editor.state().block
    hands.editor.set_block("paragraph")
    assert hands.source != source
    hands.editor.set_block(kind)
    assert hands.source == source


@pytest.mark.parametrize(
    ("source", "text", "result"),
    [
        ("가나 다\n", "가", "**가**나 다\n"),
        ("끝. 다음\n", "끝. ", "**끝.** 다음\n"),
        ("- 가\n  나\n", "나", "- 가\n  **나**\n"),
        ("*가* `나 다` 라\n", "다", "*가* `나 `**`다`** 라\n"),
        ("가 `나`\n", "가 나", "**가 `나`**\n"),
        ("> 가\n> 나\n", "나", "> 가\n> **나**\n"),
        ("| 가 |\n|---|\n| 나 |\n", "가", "| **가** |\n|---|\n| 나 |\n"),
    ],
)
def test_new_marks_are_markdown_where_they_can_be(body: Opener, source: str, text: str, result: str) -> None:
    hands = body(source, Syntax.MARKDOWN).select(text)
    hands.editor.toggle_mark("bold")
    assert hands.source == result
