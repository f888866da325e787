"""What a person can do to a body, each as a name and a number from which the rest is chosen: so it can be repeated."""

import random
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from editor.errors import StetError
from editor.ui.body.card_source import CardSource
from tests.ui.body.hands import CONTROL, NO, SHIFT, Hands

T = TypeVar("T")
_TEXTS = (
    *("x", " ", "a b", "  ", "1. ", "<", "&amp;", "{{", "*a*", "-", "#", "한", "😀"),
    *("$$", "&", "> ", "|", "`", "_", "]"),
)
_SYLLABLES = (("ㅎ", "하", "한"), ("ㄱ", "가"), ("ㅇ", "아", "않"))
_SOURCES = ("<p>가</p>", "- 가", "**가** 나", "<b>", "{% include x %}", "<table><tr><td>가</td></tr></table>", "")
_PLAIN = ("나\n<다>", "x", "가\n\n나\n", "- a\n- b", "\t한\u2028글", "<b>굵게</b>")
_FOREIGN = ("<p>가 <b>나</b></p>", "<ul><li>가</li></ul>", "<table><tr><td>가</td><td>나</td></tr></table>")
_WHERE = QTextCursor.MoveOperation
_SPANS = (
    _WHERE.NextCharacter,
    _WHERE.NextWord,
    _WHERE.EndOfBlock,
    _WHERE.NextBlock,
    _WHERE.PreviousCharacter,
    _WHERE.End,
)
_KINDS = ("paragraph", "heading1", "heading2", "heading3", "heading6")
_PLACES = ("insert_row", "insert_column", "remove_row", "remove_column")


Does = Callable[[Hands, int], str]
"""Does one thing, chosen by a number; what was done, in words."""


class Deed(NamedTuple):
    """One of the deeds that are `KNOWN`, and the number that it makes its choices from."""

    name: str
    number: int

    def do(self, hands: Hands) -> str:
        """Do it; what was done, in words."""
        return f"{self.name} {KNOWN[self.name](hands, self.number)}".rstrip()


def _of(choices: Sequence[T], number: int) -> T:
    return choices[number % len(choices)]


def _goes(hands: Hands, number: int) -> str:
    place = number % hands.editor.document().characterCount()
    cursor = hands.editor.textCursor()
    cursor.setPosition(place)
    hands.editor.setTextCursor(cursor)
    return str(hands.editor.textCursor().position())


def _goes_to_an_edge(hands: Hands, number: int) -> str:
    block, end = number // 2 % hands.editor.document().blockCount(), bool(number % 2)
    hands.block(block, end)
    return f"{'end' if end else 'start'} of text block {block}"


def _selects(hands: Hands, number: int) -> str:
    for _ in range(1 + number // len(_SPANS) % 3):
        hands.editor.moveCursor(_of(_SPANS, number), QTextCursor.MoveMode.KeepAnchor)
    cursor = hands.editor.textCursor()
    return f"{cursor.selectionStart()} to {cursor.selectionEnd()}"


def _types(hands: Hands, number: int) -> str:
    hands.type(_of(_TEXTS, number))
    return repr(_of(_TEXTS, number))


def _composes(hands: Hands, number: int) -> str:
    hands.hangul(*_of(_SYLLABLES, number))
    return _of(_SYLLABLES, number)[-1]


def _gives_up_composing(hands: Hands, number: int) -> str:
    hands.compose(_of(_SYLLABLES, number)[0]).compose("")
    return _of(_SYLLABLES, number)[0]


def _key(key: Qt.Key, modifiers: Qt.KeyboardModifier = NO, most: int = 1) -> Does:
    def press(hands: Hands, number: int) -> str:
        times = 1 + number % most
        hands.press(key, modifiers, times)
        return f"{times} ×" if most > 1 else ""

    return press


def _redoes(hands: Hands, number: int) -> str:
    hands.redo(1 + number % 4)
    return f"{1 + number % 4} ×"


def _command(name: str, *choices: object) -> Does:
    def command(hands: Hands, number: int) -> str:
        with suppress(StetError):
            getattr(hands.editor, name)(*([_of(choices, number)] if choices else []))
        return repr(_of(choices, number)) if choices else ""

    return command


def _changes_a_table(hands: Hands, number: int) -> str:
    name, after = _of(_PLACES, number), bool(number // len(_PLACES) % 2)
    if not hands.editor.in_table():
        return "but is in none"
    with suppress(StetError):
        getattr(hands.editor, name)(*([after] if name.startswith("insert") else []))
    return f"{name} {after}"


def _inserts_a_picture(hands: Hands, number: int) -> str:
    hands.editor.insert_picture(hands.editor.textCursor(), _of(("/i.png", "/a b.png"), number), "그림")
    return ""


def _pastes_plain(hands: Hands, number: int) -> str:
    hands.paste(_of(_PLAIN, number))
    return repr(_of(_PLAIN, number))


def _pastes_foreign(hands: Hands, number: int) -> str:
    data = QMimeData()
    data.setHtml(_of(_FOREIGN, number))
    hands.paste(data)
    return repr(_of(_FOREIGN, number))


def _drags(hands: Hands, number: int) -> str:
    """Drag what is selected as from another window: what comes from the same one is moved by Qt in the same way."""
    editor = hands.editor
    if not editor.textCursor().hasSelection():
        return "nothing"
    data = editor.createMimeDataFromSelection()
    area = editor.viewport().rect()
    spot = QPointF(number % max(area.width(), 1), number // 7 % max(area.height(), 1))
    QApplication.sendEvent(
        editor.viewport(),
        QDropEvent(spot, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NO),
    )
    return f"to {spot.x():.0f}, {spot.y():.0f}"


def _edits_a_card(hands: Hands, number: int) -> str:
    """Open the next card from the caret on, change its source, and leave it."""
    document = hands.editor.document()
    count = document.blockCount()
    for offset in range(count):
        cursor = QTextCursor(document.findBlockByNumber((hands.editor.textCursor().blockNumber() + offset) % count))
        hands.editor.setTextCursor(cursor)
        hands.editor.edit_card()
        box = hands.editor.findChild(CardSource)
        if box is not None:
            box.setPlainText(_of((*_SOURCES, box.toPlainText() + "x"), number))
            box.left.emit(box.toPlainText())
            box.setParent(None)
            return repr(_of((*_SOURCES, "…x"), number))
    return "but there is none"


def _edits_the_source(hands: Hands, number: int) -> str:
    """Change one line in the view of the source."""
    lines = hands.source.split("\n")
    place = number % len(lines)
    lines[place] = _of((*_SOURCES, lines[place] + "x"), number)
    hands.editor.replace_source("\n".join(lines))
    return f"line {place} to {lines[place]!r}"


DEEDS: dict[str, tuple[int, Does]] = {
    "goes to": (8, _goes),
    "goes to the": (6, _goes_to_an_edge),
    "selects": (6, _selects),
    "types": (9, _types),
    "composes": (3, _composes),
    "gives up composing": (1, _gives_up_composing),
    "presses Enter": (4, _key(Qt.Key.Key_Return)),
    "presses Shift+Enter": (1, _key(Qt.Key.Key_Return, SHIFT)),
    "presses Backspace": (4, _key(Qt.Key.Key_Backspace, most=3)),
    "presses Delete": (4, _key(Qt.Key.Key_Delete, most=3)),
    "presses Ctrl+Backspace": (1, _key(Qt.Key.Key_Backspace, CONTROL)),
    "presses Ctrl+Delete": (1, _key(Qt.Key.Key_Delete, CONTROL)),
    "presses Tab": (2, _key(Qt.Key.Key_Tab)),
    "presses Shift+Tab": (1, _key(Qt.Key.Key_Backtab, SHIFT)),
    "presses Right": (1, _key(Qt.Key.Key_Right, most=3)),
    "presses Ctrl+A": (1, _key(Qt.Key.Key_A, CONTROL)),
    "marks": (4, _command("toggle_mark", "bold", "italic", "underline", "strike")),
    "styles": (2, _command("toggle_style", "red", "blue", "highlight")),
    "colours": (1, _command("set_text_colour", "#123456", "")),
    "highlights": (1, _command("set_background", "#fedcba", "")),
    "links": (2, _command("set_link", "/x", "", "http://a.b/c_d(e)")),
    "clears formatting": (1, _command("clear_formatting")),
    "makes it": (3, _command("set_block", *_KINDS)),
    "lists, in order:": (3, _command("toggle_list", True, False)),
    "quotes": (2, _command("toggle_quote")),
    "inserts a rule": (1, _command("insert_rule")),
    "inserts a picture": (1, _inserts_a_picture),
    "inserts a table": (1, _command("insert_table")),
    "changes a table:": (3, _changes_a_table),
    "moves the block, up:": (2, _command("move_block", True, False)),
    "copies": (2, _key(Qt.Key.Key_C, CONTROL)),
    "cuts": (1, _key(Qt.Key.Key_X, CONTROL)),
    "pastes": (3, _key(Qt.Key.Key_V, CONTROL)),
    "pastes plain": (1, _pastes_plain),
    "pastes foreign": (1, _pastes_foreign),
    "drags": (1, _drags),
    "edits a card:": (1, _edits_a_card),
    "edits the source:": (1, _edits_the_source),
    "undoes": (3, _key(Qt.Key.Key_Z, CONTROL, most=4)),
    "redoes": (2, _redoes),
}
"""What can be done, by its name: how often beside the others, and how."""

KNOWN: dict[str, Does] = {name: does for name, (_, does) in DEEDS.items()}
"""All deeds, by their names."""


def drawn(chance: random.Random, count: int, deeds: Mapping[str, tuple[int, Does]] = DEEDS) -> list[Deed]:
    """So many of some deeds."""
    names = chance.choices(list(deeds), [weight for weight, _ in deeds.values()], k=count)
    return [Deed(name, chance.randrange(1 << 16)) for name in names]
