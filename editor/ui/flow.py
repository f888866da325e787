"""How a window's text flows: from the views into the document, from the document into preview, outline and counts."""

import bisect
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor.body import Reading, read, syntax_of
from editor.house import House
from editor.post import FrontMatter, Post
from editor.ui.body.beside import FrontMatterChange
from editor.ui.counts import count
from editor.ui.document import PostDocument
from editor.ui.form import FormPanel
from editor.ui.preview.panel import PreviewPanel
from editor.ui.preview.pointed import Pointed
from editor.ui.safety.errand import Errand
from editor.ui.side import SidePanel
from editor.ui.source import position
from editor.ui.status_bar import StatusBar
from editor.ui.text_part import TextPart

_SOURCE_PAUSE_MS = 120
_CARET_PAUSE_MS = 80
_FACTS_PAUSE_MS = 200
_HTML_SUFFIXES = (".html", ".htm")


@dataclass(frozen=True)
class Views:
    """All that shows the post in one window."""

    form: FormPanel
    text: TextPart
    side: SidePanel
    preview: PreviewPanel
    status: StatusBar


class Flow(QObject):
    """The document's text is the truth; the body, the form and the source are views of it.

    A key is answered first: the text is taken from the view when the events at hand are done.
    """

    def __init__(self, document: PostDocument, views: Views, house: House) -> None:
        super().__init__(views.text)
        self._document, self._house = document, house
        self._form, self._text, self._side = views.form, views.text, views.side
        self._preview, self._status = views.preview, views.status
        self._form_source = ""
        self._read: Reading | None = None
        self._reader = Errand(self)
        self._loading = False
        self._is_other = True  # the post, from what the source shows
        self._body_due = QTimer(self, singleShot=True, interval=0)
        self._source_due = QTimer(self, singleShot=True, interval=_SOURCE_PAUSE_MS)
        self._caret_due = QTimer(self, singleShot=True, interval=_CARET_PAUSE_MS)
        self._facts_due = QTimer(self, singleShot=True, interval=_FACTS_PAUSE_MS)
        self._connect()
        self._load()
        self._body_due.start()  # what was typed since the body was shown

    def _connect(self) -> None:
        self._text.body.edited.connect(self._body_due.start)
        self._text.source.textChanged.connect(self._source_edited)
        self._form.edited.connect(self._take_form)
        self._body_due.timeout.connect(self._take_body)
        self._source_due.timeout.connect(self._take_source)
        self._facts_due.timeout.connect(self.show_facts)
        self._caret_due.timeout.connect(self._follow_source_caret)
        self._text.source.cursorPositionChanged.connect(self._caret_due.start)
        self._reader.done.connect(self._take_reading)
        self._document.changed.connect(self._show_text)
        self._document.reloaded.connect(self._load)
        self._document.replaced.connect(self._show_replaced)
        self._document.saved.connect(self._load_form)
        self._document.saved.connect(self._text.body.end_step)
        self._document.path_changed.connect(self.show_preview)
        self._text.body.caretMoved.connect(self._follow_caret)
        self._text.body.frontMatterStepped.connect(self._step_front_matter)
        self._text.source_wanted.connect(self.show_source)
        self._side.outline.chosen.connect(self._go_to_block)
        self._preview.pointed.connect(self._go_to_shown)
        self._preview.line_chosen.connect(self._go_to_line)

    def set_house(self, house: House) -> None:
        """Another house style: the form follows it."""
        self._house = house
        self._load_form()

    def take_edits(self) -> None:
        """Bring the document up to date with the views, at once."""
        self._take_texts()
        self._form.commit()

    def present(self) -> Post:
        """The post as the views show it now, with what is committed of a word that is still being composed."""
        post = self._document.post
        if self._text.is_source_shown():
            return post.with_text(self._text.source.text())
        return post.with_body(self._text.body.source())

    def _take_texts(self) -> None:
        # Whether due or not: a view may tell of its edit later than it has it. Both keep their text ready.
        self._body_due.stop()
        self._take_body()
        self._source_due.stop()
        self._take_source()

    def _take_body(self) -> None:
        if not self._text.is_source_shown():
            self._document.set_body(self._text.body.source())

    def _take_form(self) -> None:
        self._take_texts()
        front_matter = self._form.front_matter()
        self._form_source = front_matter.source
        self._document.set_front_matter(front_matter)
        if self._text.is_source_shown():
            self._load_source()

    def _step_front_matter(self, change: FrontMatterChange) -> None:
        """Take a change of the front matter back, or make it again; what was written in the form since then stays."""
        self.take_edits()
        front_matter = self._document.post.front_matter
        self._document.set_front_matter(FrontMatter(change.onto(front_matter.source), front_matter.newline))
        self._load_form()

    def _take_source(self) -> None:
        if self._text.is_source_shown():
            self._document.set_text(self._text.source.text())

    def _source_edited(self) -> None:
        if not self._loading:
            self._source_due.start()

    def _load(self) -> None:
        """Show another post around its body, which the window has loaded first."""
        self._is_other = True
        self._body_due.stop()
        self._source_due.stop()
        self._text.bring(False)
        self._text.notice.hide()
        self._load_form()
        self._side.posts.set_site(self._document.site)
        self.show_preview()
        self.show_facts()

    def _show_replaced(self) -> None:
        """Show another text around its body, which the window has replaced first."""
        self._body_due.stop()
        self._source_due.stop()
        if self._text.is_source_shown():
            self._load_source()
        self._load_form()
        self.show_facts()

    def _load_form(self) -> None:
        front_matter = self._document.post.front_matter
        self._form_source = front_matter.source
        self._form.load(front_matter, self._document.site, self._house, self._document.path)

    def _load_source(self) -> None:
        text, source = self._document.post.text, self._text.source
        html = self._document.suffix in _HTML_SUFFIXES
        self._loading = True
        if self._is_other:
            source.load(text, html)
            self._is_other = False
        elif source.text() != text:
            source.show_changed(text, html)
        self._loading = False

    def _show_text(self) -> None:
        self.show_preview()
        self._facts_due.start()

    def show_preview(self) -> None:
        """Show the document in the preview."""
        self._preview.show_post(self._document.post.text, self._document.place, self._document.suffix)

    def show_facts(self) -> None:
        """Show the text's length, how its file is written, and its headings."""
        text = self._shown_text()
        if text is not None:
            self._status.show_counts(count(text))
        post = self._document.post
        self._status.show_encoding(post.encoding.upper(), post.bom, post.newline)
        self._text.body.number_notes()
        self._side.outline.show_headings(self._text.body.outline())
        self._side.outline.mark(self._text.body.textCursor().blockNumber())

    def _shown_text(self) -> str | None:
        """What is counted; None while the source is being read."""
        if self._text.is_source_shown():
            reading = self._reading()
            return None if reading is None else "\n".join(leaf.text for leaf in reading.leaves)
        # Raw text: toPlainText() would copy it once more, and makes U+00A0 a space.
        return self._text.body.document().toRawText()

    def _reading(self) -> Reading | None:
        """The body as it stands in the source, read once for each text; None while it is being read, beside the window.

        What is typed as source is anyone's: 20,000 brackets take a fifth of a second.
        """
        body, syntax = self._document.post.body, syntax_of(self._document.suffix)
        if self._read is None or self._read.source != body or self._read.syntax is not syntax:
            self._reader.ask(partial(read, body, syntax))
            return None
        return self._read

    def _take_reading(self, found: Reading) -> None:
        self._read = found
        if self._text.is_source_shown():
            self.show_facts()
            self._follow_source_caret()

    def _follow_source_caret(self) -> None:
        reading = self._reading() if self._text.is_source_shown() else None
        if reading is not None:
            offset = self._text.source.offset() - len(self._document.post.front_matter.source)
            starts = [leaf.start for leaf in reading.leaves]
            self._preview.mark_leaf(bisect.bisect_right(starts, offset) - 1)

    def _follow_caret(self, leaf: int) -> None:
        self._preview.mark_leaf(leaf)
        self._side.outline.mark(self._text.body.textCursor().blockNumber())

    def show_source(self, shown: bool) -> None:
        """Change to the source, or to the body, with the caret at the same place."""
        if shown == self._text.is_source_shown():
            return
        self.take_edits()
        if shown:
            body = self._text.body
            self._open_source(body.leaf_offset(body.caret_leaf()))
        else:
            self._leave_source()

    def _open_source(self, body_offset: int) -> None:
        self._load_source()
        self._text.bring(True)
        self._text.source.go_to(len(self._document.post.front_matter.source) + body_offset)
        self._text.source.setFocus()

    def _leave_source(self) -> None:
        post = self._document.post
        offset = self._text.source.offset() - len(post.front_matter.source)
        self._text.bring(False)
        before, now = self._form_source, post.front_matter.source
        if post.body != self._text.body.source() or before != now:
            self._text.body.replace_source(post.body, (before, now))
        if before != now:
            self._load_form()
        # A leaf's number is not its text block's: a leaf may take several, and a gap one of its own.
        self._go_to_block(self._text.body.block_at(max(0, offset)))
        self._text.body.setFocus()
        self.show_facts()

    def _go_to_block(self, block: int) -> None:
        self.show_source(False)
        found = self._text.body.document().findBlockByNumber(block)
        if found.isValid():
            self._text.body.setTextCursor(QTextCursor(found))
            _bring_to_upper_third(self._text.body, found.position())
        self._text.body.setFocus()

    def _go_to_shown(self, place: Pointed) -> None:
        """Put the caret where the page was clicked."""
        if self._text.is_source_shown():
            reading = self._reading()
            if reading is not None and place.leaves.start < len(reading.leaves):
                front_matter = len(self._document.post.front_matter.source)
                self._text.source.go_to(front_matter + reading.leaves[place.leaves.start].start)
                self._text.source.setFocus()
            return
        self.go_to_characters(place.leaves, place.characters, onward=place.onward)

    def go_to_offset(self, offset: int) -> None:
        """Put the caret at an offset of the post's text, in the source."""
        self.take_edits()
        if not self._text.is_source_shown():
            self._open_source(0)
        self._text.source.go_to(offset)
        self._text.source.setFocus()

    def go_to_characters(self, leaves: range, characters: int, *, onward: bool = True) -> None:
        """Put the caret into the body after so many characters, spaces not counted, of these leaves."""
        body = self._text.body
        if not body.is_composing:
            body.go_to_shown(leaves, characters, onward=onward)
            _bring_to_upper_third(body, body.textCursor().position())
            body.setFocus()

    def _go_to_line(self, line: int) -> None:
        """Show a line of the post, from 1, in the source."""
        self.take_edits()
        self._open_source(0)
        self._text.source.go_to(position.offset(self._text.source.text(), line - 1, 0))


def _bring_to_upper_third(view: QTextEdit, position: int) -> None:
    cursor = QTextCursor(view.document())
    cursor.setPosition(position)
    top, height = view.cursorRect(cursor).top(), view.viewport().height()
    if not 0 <= top <= height * 2 // 3:
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + top - height // 3)
