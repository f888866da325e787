"""The form for a post's front matter."""

import itertools
from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from editor.errors import StetError
from editor.house import House
from editor.post import FrontMatter
from editor.post.entry import Kind
from editor.ui.form.add_field import AddField
from editor.ui.form.draft import Draft
from editor.ui.form.edits import Unwritable
from editor.ui.form.field import Field
from editor.ui.form.image_field import ImageField
from editor.ui.form.linked import Link
from editor.ui.form.long_text import LongTextField
from editor.ui.form.making import complete_field, make_field, place_field
from editor.ui.form.notice import NoFields
from editor.ui.form.plain_text import PlainText
from editor.ui.form.plan import Planned, plan
from editor.ui.form.roles import wear
from editor.ui.form.scroll import FormScroll
from editor.ui.form.site_words import SiteWords
from editor.ui.form.telling import language, told
from editor.ui.form.written_field import WrittenField
from editor.ui.form.yes_no import YesNoField
from editor.ui.reader.site_reader import SiteReader

_LEAST_WIDTH = 180


class FormPanel(QWidget):
    """Every key of a post's front matter as a field of its own kind.

    `front_matter()` is the object that was loaded until the user changes something, and again when all changes are
    taken back; `edited` tells of each change that the user makes and that is written.
    """

    edited = Signal()
    pictures_offered = Signal(QMimeData, QWidget)  # and the ImageField that they are for
    picture_chosen = Signal(Path, QWidget)

    def __init__(self, reader: SiteReader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: Draft | None = None
        self._house: House | None = None
        self._site_root: Path | None = None
        self._path: Path | None = None
        self._fields: dict[Planned, Field] = {}
        self._added: dict[str, Kind] = {}
        self._links: list[Link] = []
        self._words = SiteWords(reader, self)
        self._told = ""
        self._is_translated = True
        self._warned: tuple[Collection[str], str] = ((), "")
        self.setObjectName("formPanel")
        self._make_scroll()
        QApplication.instance().focusChanged.connect(self._focus_changed)  # type: ignore[union-attr]

    def load(self, front_matter: FrontMatter, site_root: Path | None, house: House, path: Path | None = None) -> None:
        """Show a post's front matter, without `edited`.

        `site_root`: where images are; `path`: the post's file, whose name's date stands where `date` is absent.
        Loading what `front_matter()` gives, as after saving, moves neither focus nor caret
        and keeps what is not valid yet.
        """
        same = self._draft is not None and self._draft.result.source == front_matter.source
        same_house = house == self._house
        kept = self._fields if same and same_house else {}
        self._draft = Draft(front_matter)
        self._told = front_matter.source
        self._house, self._site_root, self._path = house, site_root, path
        self._words.set_site(site_root, house)
        if not same:
            self._added.clear()
            self._add.close_sheet()
        self._no_fields.show_front_matter(front_matter)
        self._form.setVisible(front_matter.error is None)
        if front_matter.error is None:
            if not same_house:
                self._link()
            self._show_fields(kept, keep_shown=same)

    def front_matter(self) -> FrontMatter:
        """The front matter as the user has it now. Raises RuntimeError before the first `load`."""
        if self._draft is None:
            raise RuntimeError("nothing is loaded")
        return self._draft.result

    def commit(self) -> None:
        """Take what is typed but not yet entered (a tag without its Enter). To be called before saving."""
        for field in self._fields.values():
            field.commit()

    def set_title_focus(self, *, selected: bool = False) -> None:
        """Put the caret into the headline; `selected`: what is typed next takes its place."""
        field = self.field("title")
        stop = field.stops()[0] if field is not None else None
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
        if selected and isinstance(stop, PlainText):
            stop.selectAll()

    def field(self, key: str) -> Field | None:
        """The field that shows `key`."""
        return next((field for planned, field in self._fields.items() if planned.key == key), None)

    def show_warning(self, keys: Collection[str], text: str) -> None:
        """Say something quietly below the fields of some keys, and nothing below the others."""
        self._warned = (frozenset(keys), text)
        self._show_warnings()

    def _show_warnings(self) -> None:
        keys, text = self._warned
        for field in self._fields.values():
            field.show_warning(text if field.key in keys else "")

    def look_for_pictures(self) -> None:
        """Files of the site came or went: show what is there, and offer it."""
        self._words.forget()
        for field in self._fields.values():
            if isinstance(field, ImageField):
                field.set_root(self._site_root)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._is_translated = False
            if self.isVisible():
                self._make_anew()

    def showEvent(self, event: QShowEvent) -> None:
        """Out of view no other language was spoken."""
        if not self._is_translated:
            self._make_anew()
        super().showEvent(event)

    # The fields

    def _make_scroll(self) -> None:
        self._scroll = FormScroll(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        self._make_page()

    def _make_page(self) -> None:
        page = QWidget()
        page.setObjectName("formPage")
        # A long name is cut off sooner than that the form scrolls sideways.
        page.setMinimumWidth(_LEAST_WIDTH)
        column = QVBoxLayout(page)
        column.setSpacing(12)
        self._no_fields = NoFields(page)
        self._no_fields.setVisible(False)
        self._form = QWidget(page)
        self._form.setVisible(False)
        self._column = QVBoxLayout(self._form)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._rest = QVBoxLayout()
        self._rest.setSpacing(8)
        self._other = QLabel(self.tr("Other fields"), self._form)
        self._other.setIndent(0)
        wear(self._other, "section")
        self._add = AddField(self._form)
        self._add.wanted.connect(self._add_field)
        column.addWidget(self._no_fields)
        column.addWidget(self._form)
        column.addStretch(1)
        self._scroll.set_page(page, column)

    def _show_fields(self, kept: Collection[Planned], keep_shown: bool) -> None:
        assert self._draft is not None
        # A text that has grown long under the user's hands is not given another field there and then.
        shown = {planned.key: planned for planned in kept}
        wanted = [shown.get(planned.key, planned) for planned in self._planned(self._draft.base)]
        if list(self._fields) != wanted:
            self._rebuild(wanted)
        for field in self._fields.values():
            place_field(field, self._site_root, self._path, self._house)
            field.load(self._draft.base, keep_shown)
        for link in self._links:
            link.look()

    def _planned(self, front_matter: FrontMatter) -> list[Planned]:
        return plan(front_matter, self._added, self._house, language())

    def _rebuild(self, wanted: list[Planned]) -> None:
        """Have exactly these fields, in this order; a field that stays keeps its widget, hence focus and caret."""
        fields = {planned: self._fields.get(planned) or self._make(planned) for planned in wanted}
        for planned, field in self._fields.items():
            if planned not in fields:
                field.hide()
                field.deleteLater()
        self._fields = fields
        for layout in (self._column, self._rest):
            _empty(layout)
        self._rest.addWidget(self._other)
        for planned, field in fields.items():
            (self._rest if planned.other else self._column).addWidget(field)
            # The layout would show a new field only when control returns to the event loop.
            field.show()
        self._rest.addWidget(self._add)
        self._column.addLayout(self._rest)
        self._add.set_taken([planned.key for planned in wanted])
        self._link()
        self._order_stops()
        self._show_warnings()

    def _make(self, planned: Planned) -> Field:
        field = make_field(planned, self._form)
        complete_field(field, self._words)
        if isinstance(field, ImageField):
            field.pictures_offered.connect(self._offer_pictures)
            field.file_chosen.connect(self._offer_file)
        field.changed.connect(self._field_changed)
        for stop in field.stops():
            if isinstance(stop, PlainText):
                stop.cursorPositionChanged.connect(self._scroll.follow)
        return field

    def _make_anew(self) -> None:
        """All texts in another language; what the user changed stays."""
        self._is_translated = True
        draft = self._draft
        self._scroll.takeWidget().deleteLater()
        self._fields, self._links = {}, []
        self._make_page()
        if draft is None or self._house is None:
            return
        self._draft = None
        added = dict(self._added)
        self.load(draft.base, self._site_root, self._house, self._path)
        self._draft, self._added, self._told = draft, added, draft.result.source
        if self._form.isHidden():
            return
        self._rebuild(self._planned(draft.base))
        for field in self._fields.values():
            place_field(field, self._site_root, self._path, self._house)
            field.resume(draft.base, draft.result)
        for link in self._links:
            link.look()

    def _link(self) -> None:
        """Tie the house's linked fields where the post shows both."""
        links = []
        for rule in self._house.linked if self._house else ():
            source, target = self.field(rule.source), self.field(rule.target)
            if isinstance(source, WrittenField) and isinstance(target, LongTextField):
                present = next((link for link in self._links if link.ties(rule, source, target)), None)
                links.append(present or Link(rule, source, target))
        for link in self._links:
            if link not in links:
                link.release()
        self._links = links

    def _order_stops(self) -> None:
        stops = [stop for field in self._fields.values() for stop in field.stops()] + self._add.stops()
        for before, after in itertools.pairwise(stops):
            QWidget.setTabOrder(before, after)

    # What the user does

    def _field_changed(self) -> None:
        field = self.sender()
        if not isinstance(field, Field) or self._draft is None:
            return
        self._write(field, self._draft)
        if field.is_removed() and field.key in self._added:
            self._forget(field.key)
        for link in self._links:
            link.source_changed(field)
        self._tell(self._draft)

    def _write(self, field: Field, draft: Draft) -> None:
        try:
            draft.set(field.key, field.edit())
        except Unwritable as problem:
            field.show_error(str(problem))
        except StetError as problem:
            field.show_error(told(problem))
        else:
            field.show_error("")

    def _tell(self, draft: Draft) -> None:
        """One `edited` for what the user did, however many fields it changed."""
        if draft.result.source != self._told:
            self._told = draft.result.source
            self.edited.emit()

    def _offer_pictures(self, data: QMimeData) -> None:
        self.pictures_offered.emit(data, self.sender())

    def _offer_file(self, file: Path) -> None:
        self.picture_chosen.emit(file, self.sender())

    def _add_field(self, key: str, kind: Kind) -> None:
        self._added[key] = kind
        self._show_new(key)

    def _show_new(self, key: str) -> None:
        assert self._draft is not None
        self._rebuild(self._planned(self._draft.base))
        field = self.field(key)
        assert field is not None
        place_field(field, self._site_root, self._path, self._house)
        field.load(self._draft.base, keep_shown=False)
        for link in self._links:
            link.look()
        field.stops()[0].setFocus()
        if isinstance(field, YesNoField):
            field.tick()

    def _forget(self, key: str) -> None:
        """A field that the user added and then removed leaves no trace."""
        assert self._draft is not None
        del self._added[key]
        self._rebuild(self._planned(self._draft.base))
        self._add.opener.setFocus()

    def _focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        for field in self._fields.values():
            field.set_active(now is not None and field.isAncestorOf(now))


def _empty(layout: QVBoxLayout) -> None:
    """Take all out of a layout.

    A widget's item that takeAt gives lives on, and is told of sizes in the place of the widget's next item: that one
    would keep the height that it had first.
    """
    for index in reversed(range(layout.count())):
        item = layout.itemAt(index)
        widget = item.widget() if item is not None else None
        if widget is not None:
            layout.removeWidget(widget)
        else:
            layout.takeAt(index)
