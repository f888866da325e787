"""The form as a whole: broken front matter, keys added and removed, loading again, another language."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QTextEdit, QToolButton, QWidget

from editor.post import FrontMatter
from editor.post.entry import Kind
from editor.ui.form.add_field import AddField
from editor.ui.form.chips_field import ChipsField
from editor.ui.form.date_field import DateField
from editor.ui.form.headline import HeadlineField
from tests.ui.form.hands import Form, Opener, compose, focused

BROKEN = "---\ntitle: a\ntags: [x\n---\n"
POST = "---\ntitle: a\nauthor: Kim # who\nlayout: post\n---\n"


def shown(form: Form, role: str) -> str:
    """The texts of the labels and boxes in a role that are in view."""
    found: list[QWidget] = [w for w in form.panel.findChildren(QWidget) if w.property("role") == role and w.isVisible()]
    return "\n".join(
        w.toPlainText() if isinstance(w, QTextEdit) else w.text()
        for w in found
        if hasattr(w, "text") or isinstance(w, QTextEdit)
    )


def add(form: Form, name: str, kind: Kind) -> AddField:
    """Open “Add field…”, choose and press Enter."""
    sheet = form.panel.findChild(AddField)
    assert sheet is not None
    QTest.mouseClick(sheet.opener, Qt.MouseButton.LeftButton)
    form.keys(name)
    sheet.kind.setCurrentIndex(sheet.kind.findData(kind))
    QTest.keyClick(sheet.name, Qt.Key.Key_Return)
    return sheet


def remove(form: Form, key: str) -> None:
    """Press the shortcut that removes the key that has the focus."""
    widget = form.into(key)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(widget, Qt.Key.Key_Delete, both)


def test_malformed_yaml_is_shown_with_the_line_of_the_error(form: Opener) -> None:
    opened = form(BROKEN)
    assert "line 3" in shown(opened, "notice")
    assert shown(opened, "yaml") == BROKEN.rstrip("\n")
    assert opened.panel.field("title") is None or not opened.panel.field("title").isVisible()  # type: ignore[union-attr]
    assert opened.now is opened.loaded


def test_the_raw_yaml_cannot_be_written_in_here(form: Opener) -> None:
    opened = form(BROKEN)
    box = next(w for w in opened.panel.findChildren(QTextEdit) if w.isVisible())
    box.setFocus()
    opened.keys("x")
    assert box.toPlainText() == BROKEN.rstrip("\n")


def test_repaired_in_the_source_the_fields_are_back(form: Opener) -> None:
    opened = form(BROKEN)
    opened.load(FrontMatter(POST))
    assert shown(opened, "notice") == ""
    opened.type("title", "b")
    assert opened.now["title"] == "ab"


def test_a_post_without_front_matter_says_so_and_gets_one_from_the_first_key(form: Opener) -> None:
    opened = form("")
    assert "no information yet" in shown(opened, "notice")
    opened.type("title", "a")
    assert opened.source == "---\ntitle: a\n---\n"
    opened.back(1)
    assert opened.now is opened.loaded


def test_a_key_is_added_and_written_with_its_first_letter(form: Opener) -> None:
    opened = form(POST)
    add(opened, "subtitle", Kind.TEXT)
    assert opened.now is opened.loaded
    opened.keys("new")
    assert opened.source == POST.replace("post\n", "post\nsubtitle: new\n")


def test_each_kind_can_be_added(form: Opener) -> None:
    opened = form("---\ntitle: a\n---\n")
    for key, kind, keys in (
        ("pinned", Kind.YES_NO, ""),
        ("weight", Kind.NUMBER, "3"),
        ("words", Kind.LIST, "x\ny\n"),
        ("until", Kind.DATE, "2024-08-01"),
        ("data", Kind.NESTED, "x: 1"),
        ("note", Kind.LONG_TEXT, "one\n\ntwo"),
    ):
        add(opened, key, kind)
        opened.keys(keys)
    assert opened.now["pinned"] is True
    assert opened.now["weight"] == 3
    assert opened.now["words"] == ["x", "y"]
    assert str(opened.now["until"]) == "2024-08-01"
    assert opened.now["data"] == {"x": 1}
    assert opened.now.entry("note").text == "one\n\ntwo"


def test_a_key_that_is_there_or_that_yaml_cannot_have_is_refused(form: Opener) -> None:
    opened = form(POST)
    sheet = add(opened, "author", Kind.TEXT)
    assert "already" in shown(opened, "error")
    sheet.name.setText("- x")
    assert "cannot" in shown(opened, "error")
    QTest.keyClick(sheet.name, Qt.Key.Key_Escape)
    assert sheet.opener.isVisible()
    assert opened.now is opened.loaded


def test_a_key_is_removed_with_its_line_and_put_back(form: Opener) -> None:
    opened = form(POST)
    remove(opened, "author")
    assert opened.source == "---\ntitle: a\nlayout: post\n---\n"
    back = QApplication.focusWidget()
    assert isinstance(back, QPushButton)
    QTest.keyClick(back, Qt.Key.Key_Space)
    assert opened.now is opened.loaded


def test_a_key_is_removed_by_its_cross(form: Opener) -> None:
    opened = form(POST)
    field = opened.panel.field("author")
    assert field is not None
    cross = next(b for b in field.findChildren(QToolButton) if b.accessibleName() == "Remove Author")
    assert cross.isVisible()
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert "author" not in opened.now


def test_an_added_key_that_is_removed_leaves_no_trace(form: Opener) -> None:
    opened = form(POST)
    add(opened, "subtitle", Kind.TEXT)
    opened.keys("new")
    remove(opened, "subtitle")
    assert opened.panel.field("subtitle") is None
    assert opened.now is opened.loaded


def test_loading_what_it_gave_moves_neither_focus_nor_caret(form: Opener) -> None:
    opened = form(POST)
    opened.type("title", "bcd")
    box = opened.field("title", HeadlineField).box
    QTest.keyClick(box, Qt.Key.Key_Left)
    saved = opened.now
    opened.load(saved)
    assert opened.now is saved
    assert QApplication.focusWidget() is box
    assert box.textCursor().position() == 3
    opened.keys("!")
    assert opened.now["title"] == "abc!d"
    opened.back(1)
    assert opened.now is saved


def test_loading_what_it_gave_keeps_what_is_not_valid_yet(form: Opener) -> None:
    opened = form("---\ndate: 2024-07-27\nx: {a: 1}\n---\n")
    opened.type("date", " 09")
    opened.load(opened.now)
    field = opened.field("date", DateField)
    assert field.line.text() == "2024-07-27 09"
    assert field.error()
    opened.keys(":30")
    assert opened.source.startswith("---\ndate: 2024-07-27 09:30\n")


def test_a_text_that_grows_long_keeps_its_field_when_it_is_saved(form: Opener) -> None:
    opened = form(POST)
    opened.type("author", " and many others" * 12)
    line = QApplication.focusWidget()
    opened.load(opened.now)
    assert QApplication.focusWidget() is line


def test_loading_another_post_shows_it(form: Opener) -> None:
    opened = form("---\ndate: 2024-07-27\n---\n")
    opened.type("date", "x")
    opened.load(FrontMatter("---\ndate: 2024-07-28\nnew: 1\n---\n"))
    field = opened.field("date", DateField)
    assert (field.line.text(), field.error()) == ("2024-07-28", "")
    assert opened.panel.field("new") is not None
    opened.load(FrontMatter("---\ndate: 2024-07-28\n---\n"))
    assert opened.panel.field("new") is None


def test_half_a_syllable_is_told_to_nobody(form: Opener) -> None:
    opened = form(POST)
    for key in ("author", "title"):
        before, told = opened.now, opened.edits
        widget = opened.into(key)
        for preedit in ("ㅎ", "하", "한"):
            compose(widget, preedit)
            assert opened.now is before
        compose(widget, "ㄱ", "한")
        compose(widget, "", "국")
        assert opened.now.entry(key).text == before.entry(key).text + "한국"
        assert opened.edits == told + 1


def test_composing_over_a_selection_changes_nothing_before_it_is_done(form: Opener) -> None:
    opened = form(POST)
    for key in ("author", "title"):
        before = opened.now
        widget = opened.into(key)
        QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        compose(widget, "한")
        assert opened.now is before
        compose(widget, "", "한")
        assert opened.now[key] == "한"


def test_another_language_keeps_what_was_changed(form: Opener) -> None:
    opened = form(POST)
    opened.type("title", "b")
    remove(opened, "author")
    changed = opened.now
    QApplication.sendEvent(opened.panel, QEvent(QEvent.Type.LanguageChange))
    assert opened.now is changed
    assert opened.field("title", HeadlineField).box.value() == "ab"
    opened.type("title", "c")
    assert opened.now["title"] == "abc"
    assert "author" not in opened.now
    opened.back(2)
    opened.panel.field("author").set_removed(False)  # type: ignore[union-attr]
    assert opened.now is opened.loaded


def test_two_keys_of_one_post_are_written_by_two_fields(form: Opener) -> None:
    opened = form(POST)
    opened.type("title", "1")
    opened.type("author", "2")
    opened.into("title")
    opened.back(1)
    assert opened.source == POST.replace("Kim", "Kim2")


def test_the_form_needs_no_more_than_its_width(form: Opener) -> None:
    opened = form(
        "---\na_very_long_name_of_a_key_that_somebody_chose: [" + "word, " * 20 + "x]\nmore_of_such_a_name: 1\n---\n"
    )
    bars = opened.panel.findChildren(QWidget, "formPage")
    assert bars[0].width() <= 305


def test_the_caret_stays_in_view_while_a_box_grows(form: Opener) -> None:
    opened = form("---\nexcerpt: >\n---\n")
    opened.panel.resize(305, 400)
    opened.type("excerpt", "a\n\n" * 20)
    box = focused()
    assert isinstance(box, QTextEdit)

    def in_view() -> bool:
        place = box.viewport().mapTo(opened.panel, box.cursorRect().center())
        return 0 < place.y() < opened.panel.height()

    opened.qtbot.waitUntil(in_view)


def test_a_scroll_bar_makes_no_field_narrower(form: Opener) -> None:
    opened = form(POST)
    field = opened.panel.field("title")
    assert field is not None
    wide = field.width()
    opened.panel.resize(305, 200)
    opened.qtbot.waitUntil(lambda: opened.panel.findChildren(QScrollArea)[0].verticalScrollBar().isVisible())
    QApplication.processEvents()
    assert abs(field.width() - wide) <= 3


def test_what_is_said_below_a_field_squeezes_no_field_after_another_has_come(form: Opener) -> None:
    opened = form("---\ntitle: a\ncategories:\n  - News\n---\n")
    opened.panel.resize(305, 300)
    field = opened.field("categories", ChipsField)
    add(opened, "subtitle", Kind.TEXT)
    before, height = field.height(), field.box.height()
    for text in ("The address changes: " + "/news/2024/07/ " * 12, "", "Short."):
        field.show_warning(text)
        opened.qtbot.wait(50)
        assert field.box.height() == height
        assert (field.height() > before) == bool(text)
