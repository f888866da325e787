"""Every other key as a field of its own kind."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from editor.ui.form.chips_field import ChipsField
from editor.ui.form.date_field import DateField
from editor.ui.form.headline import HeadlineField
from editor.ui.form.long_text import LongTextField
from editor.ui.form.number_field import NumberField
from editor.ui.form.text_field import TextField
from editor.ui.form.yaml_field import YamlField
from editor.ui.form.yes_no import YesNoField
from tests.ui.form.hands import Opener

YAML = "---\nsidebar:\n  nav: main # here\n  title: x\nend: 1\n---\n"


def test_each_value_has_a_field_of_its_kind(form: Opener) -> None:
    opened = form(
        "---\na: text\nb: |\n  long\nc: [1]\nd: 2024-07-27\ne: true\nf: 3\ng: {x: 1}\nh: [{x: 1}]\n"
        "title: 2024\nimage: {path: a.png}\nexcerpt: [a]\ncategories:\n---\n"
    )
    kinds = {
        "a": TextField,
        "b": LongTextField,
        "c": ChipsField,
        "d": DateField,
        "e": YesNoField,
        "f": NumberField,
        "g": YamlField,
        "h": YamlField,
        "title": HeadlineField,
        "image": YamlField,
        "excerpt": ChipsField,
        "categories": ChipsField,
    }
    assert {key: type(opened.panel.field(key)) for key in kinds} == kinds


def test_yes_and_no_are_written_as_the_post_writes_them(form: Opener) -> None:
    opened = form("---\ncomments: yes # x\n---\n")
    box = opened.field("comments", YesNoField).box
    assert box.isChecked()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert opened.now["comments"] is False
    assert opened.source == "---\ncomments: no # x\n---\n"
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    assert opened.now is opened.loaded


def test_a_number_is_kept_as_written_and_no_number_is_not_written(form: Opener) -> None:
    opened = form("---\nweight: 1.50\n---\n")
    field = opened.field("weight", NumberField)
    assert field.line.text() == "1.50"
    opened.instead("weight", "007")
    assert "Not a number" in field.error()
    opened.instead("weight", "2.10")
    assert field.error() == ""
    assert opened.source == "---\nweight: 2.10\n---\n"


def test_nested_data_is_edited_as_yaml(form: Opener) -> None:
    opened = form(YAML)
    field = opened.field("sidebar", YamlField)
    assert field.box.value() == "nav: main # here\ntitle: x"
    opened.type("sidebar", "y\nmore: 1")
    assert opened.source == YAML.replace("title: x", "title: xy\n  more: 1")
    opened.back(len("y\nmore: 1"))
    assert opened.now is opened.loaded


def test_broken_yaml_is_told_as_one_types_and_not_written(form: Opener) -> None:
    opened = form(YAML)
    field = opened.field("sidebar", YamlField)
    opened.type("sidebar", "\nmore: [")
    assert field.error()
    assert field.box.property("invalid") is True
    assert opened.now["end"] == 1
    assert "[" not in opened.source
    opened.keys("]")
    assert field.error() == ""
    assert opened.now["sidebar"] == {"nav": "main", "title": "x", "more": []}


def test_long_text_takes_lines_and_its_box_grows(form: Opener) -> None:
    opened = form("---\nnote: |\n  one\n---\n")
    box = opened.field("note", LongTextField).box
    before = box.height()
    opened.type("note", "\ntwo\nthree\nfour")
    assert opened.source == "---\nnote: |\n  one\n  two\n  three\n  four\n---\n"
    assert box.height() > before


def test_every_field_is_named_and_tells_its_key(form: Opener) -> None:
    opened = form(YAML)
    for key in (*opened.now.keys(), "title", "date", "categories", "tags", "excerpt", "image", "layout"):
        field = opened.panel.field(key)
        assert field is not None
        assert field.stops()[0].accessibleName()
        assert key in field.label.toolTip()
