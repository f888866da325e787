"""feature_text follows the excerpt while the two agree."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.house import load_default
from editor.ui.form.linked import Link
from editor.ui.form.long_text import LongTextField
from tests.ui.form.hands import Form, Opener

RULE = load_default().linked[0]
HEADING = RULE.value("").split("\n", maxsplit=1)[0]
LINKED = f"---\nexcerpt: >\n  Low water.\nfeature_text: >\n  {HEADING}\n\n  Low water.\ntitle: a\n---\n"
APART = "---\nexcerpt: >\n  Low water.\nfeature_text: >\n  My own.\n---\n"
EMPTY = "---\ntitle:\nexcerpt: >\nfeature_text: >\n---\n"


def link(form: Form) -> Link:
    found = form.field("feature_text", LongTextField).findChild(Link)
    assert found is not None
    return found


def test_where_they_agree_it_follows_as_one_types(form: Opener) -> None:
    opened = form(LINKED)
    assert link(opened).is_linked()
    assert link(opened).button.text() == "Filled from “Excerpt”"
    opened.type("excerpt", "!")
    assert opened.source == LINKED.replace("water.", "water.!")
    assert opened.edits == 1
    opened.back(1)
    assert opened.now is opened.loaded


def test_where_both_are_empty_it_follows_too(form: Opener) -> None:
    opened = form(EMPTY)
    opened.type("excerpt", "Hi")
    assert opened.source == f"---\ntitle:\nexcerpt: >\n  Hi\nfeature_text: >\n  {HEADING}\n\n  Hi\n---\n"
    opened.back(2)
    assert opened.now is opened.loaded


def test_where_they_differ_it_stands(form: Opener) -> None:
    opened = form(APART)
    assert not link(opened).is_linked()
    opened.type("excerpt", "!")
    assert opened.source == APART.replace("water.", "water.!")


@pytest.mark.parametrize(
    ("before", "behind"),
    [("", ""), ("  ## Another heading\n\n", ""), ("", "\n  By the desk.")],
    ids=["plain", "head", "foot"],
)
def test_a_post_that_has_it_in_a_way_of_its_own_keeps_to_that(form: Opener, before: str, behind: str) -> None:
    own = f"---\nexcerpt: >\n  Low water.\nfeature_text: >\n{before}  Low water.{behind}\ntitle: a\n---\n"
    opened = form(own)
    assert link(opened).is_linked()
    opened.type("excerpt", "!")
    assert opened.source == own.replace("water.", "water.!")
    opened.type("feature_text", "?")
    assert not link(opened).is_linked()
    QTest.mouseClick(link(opened).button, Qt.MouseButton.LeftButton)
    assert opened.source == own.replace("water.", "water.!")


def test_words_within_a_line_are_no_way_of_its_own(form: Opener) -> None:
    apart = APART.replace("My own.", "Today: Low water. And more.")
    opened = form(apart)
    assert not link(opened).is_linked()
    opened.type("excerpt", "!")
    assert opened.source == apart.replace("water.\n", "water.!\n", 1)


def test_writing_in_it_parts_the_two_and_the_button_ties_them_again(form: Opener) -> None:
    opened = form(LINKED)
    opened.type("feature_text", "!")
    assert not link(opened).is_linked()
    assert link(opened).button.text() == "Fill from “Excerpt” again"
    opened.type("excerpt", "?")
    assert opened.now.entry("feature_text").text.endswith("Low water.!")
    QTest.mouseClick(link(opened).button, Qt.MouseButton.LeftButton)
    assert link(opened).is_linked()
    assert opened.source == LINKED.replace("water.", "water.?")
    opened.type("excerpt", "?")
    assert opened.source == LINKED.replace("water.", "water.??")


def test_writing_it_back_ties_them_again(form: Opener) -> None:
    opened = form(LINKED)
    opened.type("feature_text", "!")
    opened.back(1)
    assert link(opened).is_linked()


def test_a_post_without_feature_text_gets_none(form: Opener) -> None:
    opened = form("---\ntitle: a\n---\n")
    assert opened.panel.field("feature_text") is None
    opened.type("excerpt", "Hi")
    assert "feature_text" not in opened.now
