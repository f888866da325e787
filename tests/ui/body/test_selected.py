"""What of a table is copied: the cells that are shown as selected, each whole."""

import pytest
from PySide6.QtGui import QGuiApplication, QTextCursor

from tests.ui.body.conftest import Opener
from tests.ui.body.hands import Hands


def _table(*rows: str) -> str:
    lines = ("\n".join(f"<td>{letter}</td>" for letter in row) for row in rows)
    return "<table>\n" + "\n".join(f"<tr>\n{line}\n</tr>" for line in lines) + "\n</table>"


WHOLE = _table("가나다", "라마바")
BODY = f"<p>앞</p>\n\n{WHOLE}\n\n<p>뒤</p>\n\n<p>끝</p>\n"


def _drag(hands: Hands, start: str, end: str) -> None:
    """Select from `가|`, behind that text, or `|가`, before it, to another such place."""
    cursor = hands.editor.textCursor()
    for place, mode in ((start, QTextCursor.MoveMode.MoveAnchor), (end, QTextCursor.MoveMode.KeepAnchor)):
        (hands.at if place.startswith("|") else hands.after)(place.strip("|"))
        cursor.setPosition(hands.editor.textCursor().position(), mode)
    hands.editor.setTextCursor(cursor)


@pytest.mark.parametrize(
    ("start", "end", "pasted"),
    [
        ("|가", "|바", WHOLE),
        ("가|", "바|", WHOLE),
        ("바|", "|가", WHOLE),
        ("|나", "|바", _table("나다", "마바")),
        ("나|", "|마", _table("나", "마")),
        ("|라", "바|", _table("라마바")),
        ("앞|", "|뒤", WHOLE),
        ("|앞", "|뒤", f"<p>앞</p>\n\n{WHOLE}"),
        ("앞|", "뒤|", f"{WHOLE}\n\n<p>뒤</p>"),
    ],
)
def test_selected_cells_are_copied_whole_and_no_others(body: Opener, start: str, end: str, pasted: str) -> None:
    hands = body(BODY)
    _drag(hands, start, end)
    hands.copy().after("끝").enter().paste()
    assert hands.source == BODY + f"\n{pasted}\n"
    assert hands.undo_all() == BODY


def test_part_of_one_cell_is_copied_as_text(body: Opener) -> None:
    hands = body(BODY.replace("가", "가거고"))
    _drag(hands, "|거", "거|")
    hands.copy().after("끝").paste()
    assert hands.source.endswith("<p>끝거</p>\n")


@pytest.mark.parametrize(
    ("start", "end", "html"),
    [
        ("|나", "|마", _table("나", "마")),
        ("|앞", "|뒤", f"<p>앞</p>\n\n{WHOLE}"),
        ("|끝", "둘|", "<p>끝</p>\n\n<ul>\n<li>하나</li>\n<li>둘</li>\n</ul>"),
    ],
)
def test_another_program_gets_tables_and_lists(body: Opener, start: str, end: str, html: str) -> None:
    hands = body(f"{BODY}\n<ul>\n<li>하나</li>\n<li>둘 셋</li>\n</ul>\n")
    _drag(hands, start, end)
    hands.copy()
    assert QGuiApplication.clipboard().mimeData().html() == html


@pytest.mark.parametrize(
    ("start", "end", "bold"),
    [
        ("|가", "|바", "가나다라마바"),
        ("|다", "|라", "가나다라마바"),
        ("바|", "|나", "나다마바"),
        ("|나", "|마", "나마"),
        ("라|", "나|", "가나라마"),
    ],
)
def test_marks_go_on_the_cells_that_are_selected_and_no_others(body: Opener, start: str, end: str, bold: str) -> None:
    hands = body(BODY)
    _drag(hands, start, end)
    hands.editor.toggle_mark("bold")
    marked = BODY
    for letter in bold:
        marked = marked.replace(f"<td>{letter}", f"<td><b>{letter}</b>")
    assert hands.source == marked
    hands.editor.toggle_mark("bold")
    assert hands.source == BODY
