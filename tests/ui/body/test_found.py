"""What random edits have found: each a small body of its own, and what it must become."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt

from editor.body import Leaf, Syntax, read
from tests.ui.body.conftest import Opener
from tests.ui.body.hands import CONTROL, SHIFT, Hands, body_of, shown_again
from tests.ui.body.machine.picture import difference, picture

Does = Callable[[Hands], object]


def _put_picture(hands: Hands) -> None:
    hands.editor.insert_picture(hands.editor.textCursor(), "/i.png")


def _type_over_to_card(hands: Hands) -> Hands:
    return hands.block(1).press(Qt.Key.Key_Down, SHIFT).type("x")


def _underline(hands: Hands) -> Hands:
    hands.editor.toggle_mark("underline")
    return hands


def _html(markup: str) -> QMimeData:
    data = QMimeData()
    data.setHtml(markup)
    return data


def _put_row(hands: Hands) -> Hands:
    return hands.block(0, end=True).enter().paste(_html("<table><tr><td>다</td><td>라</td></tr></table>"))


CASES: dict[str, tuple[str, Does, str | None]] = {
    "code by indentation has no empty first line": (
        "    가\n",
        lambda hands: hands.block(0).enter(),
        "```\n\n가\n```\n",
    ),
    "code by indentation that was emptied is nothing": (
        "나\n\n    가\n",
        lambda hands: hands.select("가").delete(),
        "나\n",
    ),
    "the line end behind mathematics' sign does not show": (
        "$$가$$\n",
        lambda hands: hands.at("가").enter(),
        "$$\n\n가$$\n",
    ),
    "braces typed into code are no Liquid": (
        "```\n가\n```\n\n[나]({{ site.url }})\n",
        lambda hands: hands.at("가").type("{{"),
        '```\n{{ "{" }}{가\n```\n\n[나]({{ site.url }})\n',
    ),
    "a first line that is set in becomes a heading": (
        "  가\n",
        lambda hands: hands.at("가").editor.set_block("heading2"),
        "## 가\n",
    ),
    "text behind an element that nothing closes stands outside of it": (
        '<ul class="a">\n',
        lambda hands: hands.editor.insert_rule(),
        '<ul class="a"></ul>\n\n<hr />\n\n<p data-ke-size="size16">&nbsp;</p>\n',
    ),
    "Markdown behind a table that nothing closes stands outside of it": (
        "<table>\n<tr><td>가</td>\n",
        lambda hands: hands.block(2).type("나"),
        "<table>\n<tr><td>가</td></tr></table>\n\n나\n",
    ),
    "a nested list keeps its depth without the item around": (
        "나\n\n- 가\n  - 다\n  - 라\n",
        lambda hands: hands.at("가").editor.set_block("heading2"),
        "나\n\n## 가\n\n+ - 다\n  - 라\n",
    ),
    "a nested list that is set in like its list keeps its depth": (
        "  - 가\n- 나\n  - 다\n  - 라\n",
        lambda hands: hands.at("나").editor.set_block("heading2"),
        "  - 가\n\n## 나\n\n+ - 다\n  - 라\n",
    ),
    "code set in by a tab is no part of the list before it": (
        "가\n\n\t나\n",
        lambda hands: hands.at("가").editor.toggle_list(ordered=True),
        "1. 가\n\n^\n\n\t나\n",
    ),
    "a picture in the place of text of both kinds is of the kind that stays": (
        "<ul>\n<li>가나</li>\n</ul>\n\n- 다라\n",
        lambda hands: _put_picture(hands.select("나", "다")),
        '<ul>\n<li>가<img src="/i.png" alt="" />라</li>\n</ul>\n',
    ),
    "text drawn into code is code": (
        "```\n가나\n```\n\n다 **라**\n",
        lambda hands: hands.select("나", "다 ").delete(),
        "```\n가라\n```\n",
    ),
    "a line end that shows as a space is a space in code": (
        "```\n가나\n```\n\n다라\n마\n",
        lambda hands: hands.select("나", "다").delete(),
        "```\n가라 마\n```\n",
    ),
    "code drawn into text is text": (
        "가나\n\n```\n다\n라\n```\n",
        lambda hands: hands.select("나", "다").type("x"),
        "가x<br />라\n",
    ),
    "code keeps its fences when it is pasted": (
        "가\n\n```ruby\n나\n```\n",
        lambda hands: hands.select_all().copy().after("가").paste(),
        "가가\n\n```ruby\n나\n```\n\n```ruby\n나\n```\n",
    ),
    "a break beside a card goes beside it": (
        "{% include x %}\n",
        lambda hands: hands.block(0, end=True).press(Qt.Key.Key_Return, SHIFT).type("가"),
        "{% include x %}\n\n가\n",
    ),
    "what stands around a body without text is written once": (
        "<!-- 가 -->\n",
        lambda hands: hands.type("나"),
        "<!-- 가 -->\n나\n",
    ),
    "text typed beside a card is not lost with it": (
        "가\n\n나\n\n---\n",
        lambda hands: _type_over_to_card(hands).editor.move_block(up=True),
        "x\n\n---\n\n가\n",
    ),
    "an address that leads elsewhere is a link as any other": (
        "<http://a.b>\n",
        lambda hands: hands.at("b").editor.set_link("/x"),
        "[http://a.b](/x)\n",
    ),
    "a definition keeps its term's place": (
        "가\n: 나\n",
        lambda hands: hands.at("가").delete(),
        "&nbsp;\n: 나\n",
    ),
    "a footnote is mentioned outside of what would make it text": (
        "가[^1]\n\n[^1]: 나\n",
        lambda hands: hands.select("가", "\ufffc").editor.toggle_mark("underline"),
        "<u>가</u>[^1]\n\n[^1]: 나\n",
    ),
    "a definition does not join its term": (
        "가\n: 나\n",
        lambda hands: hands.after("가").delete(),
        "가\n: 나\n",
    ),
    "a table's line goes with its last row": (
        "가\n\n|-|-|\n|나|다|\n",
        lambda hands: hands.at("나").editor.remove_row(),
        "가\n",
    ),
    "lists nested in lists keep their depth without the items around": (
        "- 가\n  1. 나\n     - 다\n",
        lambda hands: hands.at("나").editor.insert_table(),
        None,
    ),
    "an item nests in a quote without blanks": (
        ">1. 가\n>2. 나\n",
        lambda hands: hands.at("나").press(Qt.Key.Key_Tab),
        ">1. 가\n>    1. 나\n",
    ),
    "signs that open code and found none to close them find none elsewhere": (
        "~~~a\n가\n~~~\n~~~b\n",
        lambda hands: hands.at("~~~b").editor.move_block(up=True),
        "&#126;&#126;~b\n\n~~~a\n가\n~~~\n",
    ),
    "a line of dashes that has lost the rule above underlines nothing": (
        "---\n가\n---\n",
        lambda hands: hands.block(0).press(Qt.Key.Key_Right, SHIFT).backspace(2),
        "가\n\\---\n",
    ),
    "figures below a heading's line stay text in a line of their own": (
        "# 가\n1\n---\n",
        lambda hands: hands.after("가").enter().type("x"),
        "# 가\n\nx\n\n1\n\\---\n",
    ),
    "what nests in an item stays in it without the first one, which was set in": (
        "  * 가\n* 나\n  * 다\n",
        lambda hands: hands.at("가").backspace(),
        None,
    ),
    "a heading is none in a footnote's first line": (
        "[^1]: 가\n",
        lambda hands: hands.at("가").editor.set_block("heading2"),
        "[^1]: 가\n",
    ),
    "code that is brought into text by words is text": (
        "가\n\n```\n\t나\n```\n",
        lambda hands: hands.after("가").press(Qt.Key.Key_Delete, CONTROL),
        "가\n\n```\n\t나\n```\n",
    ),
    "signs that would open code were text, and stay as they are where words beside them are edited": (
        "가나\n```\n",
        lambda hands: hands.at("가").enter().delete(),
        "나\n```\n",
    ),
    "code that is put below signs that would open code does not close them": (
        "```\n## 가\n\n나\n",
        lambda hands: hands.after("나").paste(_html("<pre>다</pre>")),
        "```\n## 가\n\n나\n\n~~~\n다\n~~~\n",
    ),
    "text beside a card in an element is the element's": (
        "<div>{% include x %}</div>\n",
        lambda hands: hands.block(0).type("가"),
        "<div><p>가</p>{% include x %}</div>\n",
    ),
    "an item with a break and a line end becomes a heading": (
        "* 가<br />\n*/</span>\n",
        lambda hands: hands.at("가").editor.set_block("heading3"),
        "### 가<br />*/</span>\n",
    ),
    "text that is drawn into code between tags has no line ends": (
        "<pre>가나</pre>\n<p>다라\n마</p>\n",
        lambda hands: hands.select("나", "다").delete(),
        "<pre>가라 마</pre>\n",
    ),
    "what is typed below a table that is not closed is shown as it is read": (
        "가\n\n<table>\n<tbody>\n<tr>\n<td></td>\n**가** 나\n</tbody>\n</table>\n\n### 나\n",
        lambda hands: hands.block(1, end=True).enter().type("다"),
        None,
    ),
    "a card's end tag that has come to stand beside text is shown with it": (
        "<p><p>가</p> 나</p>",
        lambda hands: hands.at("가").editor.move_block(up=True),
        None,
    ),
    "a bar in an element in a cell parts no cells": (
        "| 가 | 나 |\n",
        lambda hands: _underline(hands.after("나")).type("|"),
        "| 가 | 나<u>&#124;</u> |\n",
    ),
    "a backtick in a cell is no part of the code beside it": (
        "| 가 | `나` |\n",
        lambda hands: hands.at("가").type("`"),
        "| &#96;가 | `나` |\n",
    ),
    "what would begin an item is escaped in a heading that is underlined": (
        "가\n---\n",
        lambda hands: hands.at("가").type("1. "),
        "1\\. 가\n---\n",
    ),
    "a chip that is left alone is a card": (
        "{{ x }} 가\n",
        lambda hands: hands.after("가").backspace(2),
        "{{ x }}\n",
    ),
    "mathematics is underlined by an element in which it is read": (
        "가 $$x$$ 나\n",
        lambda hands: _underline(hands.select_all()),
        "<ins>가 $$x$$ 나</ins>\n",
    ),
    "a link whose name stands behind a blank says where it leads when its definition goes": (
        "[a]: /x\n가 [나] [a]\n",
        lambda hands: hands.block(0).delete(2),
        "가 [나](/x)\n",
    ),
    "a link that nobody sees says where it leads when its definition goes": (
        "[a]: /x\n가 [ ] [a] 나\n",
        lambda hands: hands.block(0).delete(2),
        "가 [ ](/x) 나\n",
    ),
    "what ends with a line end becomes a heading": (
        "<b>가\n</b>\n",
        lambda hands: hands.at("가").editor.set_block("heading1"),
        "# <b>가</b>\n",
    ),
    "a break that Markdown has is an element in one": (
        "<p>가</p>\n나  \n다\n",
        lambda hands: hands.at("나").backspace(),
        "<p>가나<br />다</p>\n",
    ),
    "a comment behind what has come to be the last stays outside of it": (
        "가\n<iframe></iframe>\n<!-- 나 -->\n",
        lambda hands: hands.block(1, end=True).backspace(2),
        "가\n\n<!-- 나 -->\n",
    ),
    "text straight below a heading stays there, since a line above would make a table of it": (
        "가\n---\n가 | 나\n> 다\n",
        lambda hands: hands.at("가").paste("가\n\n나\n"),
        "가\n---\n\n나가\n---\n가 | 나\n> 다\n",
    ),
    "text that what follows keeps from being a table keeps its bytes": (
        "가\n\n나 | 다\n{% include x %}\n",
        lambda hands: hands.after("가").enter().type("x"),
        "가\n\nx\n\n나 | 다\n{% include x %}\n",
    ),
    "text below a table is no heading without the break that it began with": (
        "가\n---\n나\n---\n",
        lambda hands: _put_row(hands.at("나").press(Qt.Key.Key_Return, SHIFT)).at("나").backspace(),
        None,
    ),
    "a line with a bar that is left alone is shown as the table that it is": (
        "가 | 나\n<iframe></iframe>\n",
        lambda hands: hands.block(1, end=True).backspace(2),
        "가 | 나\n",
    ),
    "an end tag that nothing opened goes with the last text where it would be text": (
        "<pre>가\n나</p>\n",
        lambda hands: hands.block(0, end=True).backspace(2).editor.set_block("heading2"),
        '<h2 data-ke-size="size26"></h2>\n',
    ),
    "text straight below a table keeps its bytes while a cell is edited": (
        "<table><tr><td>가</td></tr></table>\n나 | 다\n",
        lambda hands: hands.after("가").type("x"),
        "<table><tr><td>가x</td></tr></table>\n나 | 다\n",
    ),
    "text that was kept from being Liquid is none without what kept it": (
        "<div>{% raw %}{{ 가 }}{% endraw %}</div>\n",
        lambda hands: hands.block(0).delete(),
        "<div>&#123;{ 가 }}{% endraw %}</div>\n",
    ),
    "signs further up that would open mathematics find none to close them": (
        "$$\n\n가\n\n$$\n$$\n",
        lambda hands: hands.block(2).enter(),
        None,
    ),
    "an end tag that closed what is gone is shown where it is read as text": (
        "<p>가</p>\n<p>나\n<p></p></p>\n다\n",
        lambda hands: hands.at("나").delete().backspace(),
        None,
    ),
    "code that an item's sign ends is shown as it is read": (
        "- ```\n  나\n  ```\n",
        lambda hands: hands.at("나").type("1. "),
        None,
    ),
    "what is typed behind an embed that kramdown does not close is shown as it is read": (
        "<iframe>\n<iframe></iframe>\n",
        lambda hands: hands.block(0, end=True).type("나").enter().type("다_"),
        None,
    ),
}


def _leaves(hands: Hands) -> list[Leaf]:
    """The leaves that the text blocks write."""
    units = body_of(hands.editor).export.all_units()
    return [unit.leaf for group in units for unit in group if unit.shows]


@pytest.mark.parametrize("case", CASES)
def test_what_was_found(body: Opener, case: str) -> None:
    source, does, result = CASES[case]
    hands = body(source, Syntax.MARKDOWN)
    does(hands)
    assert result in (None, hands.source)
    assert not difference(picture(_leaves(hands)), picture(read(hands.source, Syntax.MARKDOWN).leaves))
    shown = hands.text.replace("\ufffc", "").replace("\u00a0", " ")
    again = shown_again(hands).replace("\ufffc", "").replace("\u00a0", " ").replace("\u2028", "\n")
    assert again.split() == shown.split()
    assert hands.undo_all() == source


def test_undo_past_an_edit_of_the_source_of_a_body_without_text(body: Opener) -> None:
    hands = body("\n\n\n", Syntax.MARKDOWN)
    _put_picture(hands)
    hands.editor.replace_source("\n<p>가</p>\n")
    assert hands.undo_all() == "\n\n\n"


def test_a_caption_stays_with_its_table(body: Opener) -> None:
    source = "<table><caption>가</caption><tr><td>나</td></tr></table>\n<p>다</p>"
    hands = body(source).at("가")
    hands.editor.move_block(up=False)
    assert hands.source == source


def test_signs_that_would_open_code_stay_text_behind_a_table(body: Opener) -> None:
    hands = body("가나\n```\n", Syntax.MARKDOWN).at("가").delete().enter().block(0).type("다")
    hands.editor.insert_table()
    assert hands.source.endswith("</table>\n\n나\n```\n")
    assert read(hands.source, Syntax.MARKDOWN).leaves[-1].kind == "paragraph"


def test_half_of_a_sign_that_is_taken_out_raises_nothing(body: Opener) -> None:
    hands = body('<p><img src="/a.jpg" alt="가" /></p>\n', Syntax.MARKDOWN).select_all().type("😀")
    _select(hands, 0, 0)
    hands.enter().type("x")
    _select(hands, 2, 4)
    hands.editor.toggle_mark("italic")
    _select(hands, 3, 3)
    hands.delete(3)
    assert hands.undo_all() == '<p><img src="/a.jpg" alt="가" /></p>\n'


def _select(hands: Hands, start: int, end: int) -> None:
    cursor = hands.editor.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
    hands.editor.setTextCursor(cursor)
