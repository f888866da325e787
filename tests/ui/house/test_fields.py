"""Fields and linked fields changed in the house style's dialog: the window follows, the file keeps its other bytes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor.house import FormField, LinkedField, load, load_plain
from editor.house.of_site import FILE_NAME
from editor.ui.house.dialog import HouseDialog
from editor.ui.window import PostWindow
from tests.ui.typist import press, type_text

OpenWindow = Callable[[Path | None], PostWindow]

BY_HAND = """# By the desk.
[[fields]]
key = "title"   # the headline
kind = "text"
limit = 60

[[fields]]
key = "desk"
kind = "list"

[[linked]]
source = "excerpt"
target = "feature_text"
template = "## 속보\\n\\n{source}"   # as on the front page
"""


@pytest.fixture
def dialog(open_window: OpenWindow, newsroom: Path, newest: Path) -> HouseDialog:
    """The dialog of a site whose style somebody wrote by hand."""
    (newsroom / FILE_NAME).write_text(BY_HAND, encoding="utf-8")
    window = open_window(newest)
    window.window_actions["house_style"].trigger()
    found = window.furniture.house_offer.dialog
    assert found is not None
    return found


def _write(line: QWidget, text: str) -> None:
    """Type over what stands in a line."""
    line.setFocus()
    press(line, Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    type_text(line, text)


def _stored(dialog: HouseDialog, newsroom: Path) -> str:
    dialog.save.click()
    return (newsroom / FILE_NAME).read_bytes().decode()


def test_a_field_is_named_and_limited(
    dialog: HouseDialog, newsroom: Path, open_window: OpenWindow, newest: Path, qtbot: QtBot
) -> None:
    page = dialog.fields
    assert [page.rows.list.item(row).text() for row in range(2)] == ["Headline · title", "desk"]
    _write(page.korean, "큰제목")
    assert page.rows.list.item(0).text() == "큰제목 · title"
    page.limit.setValue(80)
    page.measure.setCurrentIndex(1)
    page.required.click()
    named = 'limit = 80\nlabel = { ko = "큰제목", en = "큰제목" }\nmeasure = "bytes"\nrequired = true\n'
    stored = _stored(dialog, newsroom)
    assert load(newsroom / FILE_NAME, load_plain()).field("title") == FormField(
        "title", "text", {"ko": "큰제목", "en": "큰제목"}, (), 80, True, "bytes"
    )
    assert stored.replace(named, "limit = 60\n") == BY_HAND
    window = open_window(newest)
    field = window.form.field("title")
    assert field is not None
    assert field.title == "큰제목"


def test_fields_are_added_ordered_and_left_out(dialog: HouseDialog, newsroom: Path) -> None:
    page = dialog.fields
    page.rows.add.click()
    assert not dialog.save.isEnabled()
    assert "must name a field" in dialog.problem.text()
    type_text(page.key, "byline")
    page.choices.setFocus()
    type_text(page.choices, "a, b")
    press(page.choices, Qt.Key.Key_Return)
    type_text(page.choices, "c")
    assert dialog.save.isEnabled()
    page.rows.up.click()
    page.rows.list.item(2).setCheckState(Qt.CheckState.Unchecked)
    _stored(dialog, newsroom)
    fields = load(newsroom / FILE_NAME, load_plain()).fields
    assert [(field.key, field.choices) for field in fields] == [("title", ()), ("byline", ("a, b", "c"))]


def test_two_fields_cannot_be_one(dialog: HouseDialog) -> None:
    _write(dialog.fields.key, "desk")
    assert "stands there twice" in dialog.problem.text()
    assert not dialog.save.isEnabled()


def test_a_link_is_changed_in_its_place(dialog: HouseDialog, newsroom: Path) -> None:
    template = dialog.links.template
    assert template.toPlainText() == "## 속보\n\n{source}"
    _write(template, "{source}")
    assert _stored(dialog, newsroom) == BY_HAND.replace('"## 속보\\n\\n{source}"', '"{source}"')


def test_a_link_without_the_other_text_is_told(dialog: HouseDialog, newsroom: Path) -> None:
    page = dialog.links
    page.rows.add.click()
    for box, key in ((page.target, "summary"), (page.source, "title")):
        line = box.lineEdit()
        assert line is not None
        _write(line, key)
    _write(page.template, "no sign")
    assert "must contain {source}" in dialog.problem.text()
    type_text(page.template, ": {source}")
    _stored(dialog, newsroom)
    linked = load(newsroom / FILE_NAME, load_plain()).linked
    assert linked[1] == LinkedField("title", "summary", "no sign: {source}")


def test_the_section_and_the_images_are_changed(dialog: HouseDialog, newsroom: Path) -> None:
    dialog.skeleton.section.below.click()
    dialog.images.width_limit.setValue(1200)
    assert _stored(dialog, newsroom) == (
        f'{BY_HAND}\n[new_section]\nheading = "heading2"\nspacer_below = true\n\n[images]\nfolder = "assets/img"\n'
        "width = 1200\n"
    )
