"""Whatever a person does: the cache is right, what is shown is what was written, and undo finds the source again."""

import os
from contextlib import suppress
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication

from editor.body import OBJECT, Syntax, read, syntax_of
from editor.errors import StetError
from editor.post import Post
from editor.ui.body import BodyEditor
from tests.ui.body.hands import CONTROL, SHIFT, Hands, body_of

RED = '<b><span style="color: #ee2323;">'
HTML_BODIES = (
    "",
    "<p>가나 다</p>",
    f"\n<p>가 {RED}나 다{'</span></b>'} 라</p>\n\n<h2>제목 <i>하나</i></h2>\n\n"
    '<p data-ke-size="size16">&nbsp;</p>\n\n<p>마&#39;바&nbsp;사  아</p>\n',
    "<ul>\n  <li>가 나</li>\n  <li><b>다</b></li>\n</ul>\n<p>라</p>\n<ol>\n<li>마</li>\n</ol>",
    "<p>가</p>\n<table>\n</table>\n<p>나<br>다</p>\n\n<hr />\n<!-- 말 -->\n<p>라😀</p>",
    '<blockquote><p>가</p>\n<p>나</p></blockquote>\n\n<h3 id="a">다</h3>\n\n<p class="x">라 <a href="/y">마 바</a></p>',
    "<p>가</p>\r\n\r\n\r\n<p>나</p>\r\n본문 <b>그대로</b>\r\n",
    "<p>가</p>\n<table>\n<tr><th>나</th><th>다</th></tr>\n<tr><td><b>라</b></td><td></td></tr>\n</table>\n<p>마</p>",
    '<table><caption>가</caption><tbody><tr><td rowspan="2">나<td>다<td>라<tr><td colspan=2><p>마</p><p>바</p></table>'
    "사",
    "<ul><li>가<ul><li>나</li><li>다</li></ul></li><li><p>라</p>마</li></ul>\n<div>바<div><p>사</p></div></div>",
    "<dl><dt>가</dt><dd>나</dd></dl><figure><img><figcaption>다</figcaption></figure>\n{% include x %}\n"
    "<p>{{ y }} 라</p>",
)
MARKDOWN_BODIES = (
    "",
    "가나 다\n",
    "## 제목 **하나**\n\n가 *나* `다` [라](/x)\n마\n\n- 목록\n\n바  \n사 &amp; 아\n",
    "1. 하나\n2. 둘\n\n가\n\n<p>나 <b>다</b></p>\n\n---\n\n![라](/x.png) 마\n",
    "**가** 나\n{% include x %}\n\n다😀\n# 라\n",
    "- 가\n  - 나\n- 다\n\n> 라\n> 마\n",
    "1. 가\n2. 나\n\n   다\n\n```ruby\n라\n```\n",
)
SELECTIONS = (
    QTextCursor.MoveOperation.NextCharacter,
    QTextCursor.MoveOperation.NextWord,
    QTextCursor.MoveOperation.EndOfBlock,
    QTextCursor.MoveOperation.NextBlock,
    QTextCursor.MoveOperation.End,
)


class Person(RuleBasedStateMachine):
    """A person at a body editor."""

    bodies: ClassVar[tuple[str, ...]] = HTML_BODIES
    syntax: ClassVar[Syntax] = Syntax.HTML

    @initialize(data=st.data())
    def opens(self, data: st.DataObject) -> None:
        self.hands = Hands(BodyEditor()).open(data.draw(st.sampled_from(self.bodies)), self.syntax)
        self.editor = self.hands.editor

    @rule(place=st.integers(0, 60))
    def moves(self, place: int) -> None:
        cursor = self.editor.textCursor()
        cursor.setPosition(min(place, self.editor.document().characterCount() - 1))
        self.editor.setTextCursor(cursor)

    @rule(how=st.sampled_from(SELECTIONS), times=st.integers(1, 3))
    def selects(self, how: QTextCursor.MoveOperation, times: int) -> None:
        for _ in range(times):
            self.editor.moveCursor(how, QTextCursor.MoveMode.KeepAnchor)

    @rule(text=st.sampled_from(("x", " ", "a b", "  ", "1. ", "<", "&amp;", "{{", "*a*", "-", "#", "한", "😀", "$$")))
    def types(self, text: str) -> None:
        self.hands.type(text)

    @rule(preedit=st.sampled_from(("ㅎ", "하")), commit=st.sampled_from(("하", "")))
    def composes(self, preedit: str, commit: str) -> None:
        self.hands.compose(preedit).compose("", commit)

    @rule(
        key=st.sampled_from(
            (
                (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
                (Qt.Key.Key_Return, SHIFT),
                (Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier),
                (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
                (Qt.Key.Key_Backspace, CONTROL),
                (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier),
                (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier),
            )
        ),
        times=st.integers(1, 3),
    )
    def presses(self, key: tuple[Qt.Key, Qt.KeyboardModifier], times: int) -> None:
        self.hands.press(*key, times=times)

    @rule(style=st.sampled_from(("red", "blue", "highlight")))
    def styles(self, style: str) -> None:
        self.editor.toggle_style(style)

    @rule(mark=st.sampled_from(("bold", "italic", "underline", "strike")))
    def marks(self, mark: str) -> None:
        self.editor.toggle_mark(mark)

    @rule(colour=st.sampled_from(("#123456", "")))
    def colours(self, colour: str) -> None:
        self.editor.set_text_colour(colour)

    @rule(url=st.sampled_from(("/x", "")))
    def links(self, url: str) -> None:
        self.editor.set_link(url)

    @rule()
    def clears(self) -> None:
        self.editor.clear_formatting()

    @rule(kind=st.sampled_from(("paragraph", "heading2", "heading3")))
    def sets_a_kind(self, kind: str) -> None:
        self.editor.set_block(kind)

    @rule(ordered=st.booleans())
    def lists(self, ordered: bool) -> None:
        self.editor.toggle_list(ordered)

    @rule()
    def quotes(self) -> None:
        self.editor.toggle_quote()

    @rule()
    def inserts_a_rule(self) -> None:
        self.editor.insert_rule()

    @rule()
    def inserts_a_picture(self) -> None:
        self.editor.insert_picture(self.editor.textCursor(), "/i.png", "그림")

    @rule()
    def inserts_a_table(self) -> None:
        with suppress(StetError):
            self.editor.insert_table()

    @rule(
        command=st.sampled_from(("insert_row", "insert_column", "remove_row", "remove_column", "next", "previous")),
        after=st.booleans(),
    )
    def changes_a_table(self, command: str, after: bool) -> None:
        if not self.editor.in_table():
            return
        with suppress(StetError):
            if command in ("next", "previous"):
                self.hands.press(Qt.Key.Key_Tab if command == "next" else Qt.Key.Key_Backtab)
            elif command.startswith("insert"):
                getattr(self.editor, command)(after)
            else:
                getattr(self.editor, command)()

    @rule()
    def copies(self) -> None:
        self.hands.copy()

    @rule()
    def cuts(self) -> None:
        self.hands.cut()

    @rule(foreign=st.sampled_from((None, "나\n<다>", "x")))
    def pastes(self, foreign: str | None) -> None:
        self.hands.paste(foreign)

    @rule(times=st.integers(1, 4))
    def undoes(self, times: int) -> None:
        self.hands.undo(times)

    @rule(times=st.integers(1, 4))
    def redoes(self, times: int) -> None:
        self.hands.redo(times)

    @invariant()
    def what_is_written_is_what_is_shown(self) -> None:
        reading = read(self.hands.source, self.syntax)
        written = [_words(leaf.text) for leaf in reading.leaves]
        assert [line for line in written if line] == _lines(self.editor), self.hands.source

    @invariant()
    def nothing_is_sealed_that_was_open(self) -> None:
        reading = read(self.hands.source, self.syntax)
        assert sum(bool(leaf.reason) for leaf in reading.leaves) == _cards(self.editor), self.hands.source

    def teardown(self) -> None:
        source = self.hands.source
        assert self.hands.undo_all() == self.hands.loaded
        while self.editor.document().isRedoAvailable():
            self.hands.redo()
        self.editor.deleteLater()
        QGuiApplication.clipboard().clear()
        QApplication.processEvents()
        assert source is not None


class MarkdownPerson(Person):
    """A person at a Markdown body."""

    bodies = MARKDOWN_BODIES
    syntax = Syntax.MARKDOWN

    @rule(deeper=st.booleans())
    def nests(self, deeper: bool) -> None:
        if self.editor.state().block == "item":  # elsewhere Tab leaves the text
            self.hands.press(Qt.Key.Key_Tab if deeper else Qt.Key.Key_Backtab)


def _lines(editor: BodyEditor) -> list[str]:
    """What the document shows outside of cards."""
    lines = []
    block = editor.document().begin()
    while block.isValid():
        lines += [_words(part) for part in block.text().split("\n")]
        block = block.next()
    return [line for line in lines if line]


def _words(text: str) -> str:
    return text.replace(OBJECT, "").replace("\u00a0", " ").strip(" \u2028")


def _cards(editor: BodyEditor) -> int:
    """How many sealed leaves the document shows."""
    return sum(bool(unit.leaf.reason) for units in body_of(editor).export.all_units() for unit in units)


def test_html(qapp: QApplication) -> None:
    run_state_machine_as_test(Person, settings=settings(stateful_step_count=15))


def test_markdown(qapp: QApplication) -> None:
    run_state_machine_as_test(MarkdownPerson, settings=settings(stateful_step_count=15))


@pytest.mark.long
@pytest.mark.parametrize("part", range(8))
def test_real_bodies(qapp: QApplication, shared: Path, part: int) -> None:
    """Undo over the corpus; its Markdown is not all read as it is shown, so only the source is watched."""
    paths = [path for path in sorted((shared / "corpus" / "posts").rglob("*.*")) if path.is_file()][part::8]
    texts = {path: Post.from_bytes(path.read_bytes()).body for path in paths}
    for wanted in Syntax:

        class Reader(Person):
            bodies = tuple(
                text for path, text in texts.items() if syntax_of(path.suffix) is wanted and len(text) < 9000
            )
            syntax = wanted

            what_is_written_is_what_is_shown = None  # type: ignore[assignment]
            nothing_is_sealed_that_was_open = None  # type: ignore[assignment]

        if Reader.bodies:
            run_state_machine_as_test(
                Reader, settings=settings(max_examples=int(os.environ.get("STET_EXAMPLES", "40")))
            )
