"""Fields that know the site: what is offered, and how it is taken by keys, by clicks and while composing."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from editor.ui.form.chips_field import ChipsField
from editor.ui.form.completer import Completer
from editor.ui.form.image_field import ImageField
from editor.ui.form.site_words import SiteWords
from editor.ui.form.suggestions import Suggestions
from editor.ui.form.text_field import TextField
from tests.site.jekyll import write
from tests.ui.form.hands import Form, Opener, compose, focused, press

POST = "---\ntitle: a\ncategories: [경제]\ntags: []\nlayout: post\nauthor: kim\n---\n"
FILES = {
    "_config.yml": "",
    "_layouts/post.html": "",
    "_layouts/gallery.html": "",
    "assets/img/harbour.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='64' height='40'/>",
    "_posts/2024-01-01-a.md": POST.replace("[]", "[한국, 한국은행, tide]"),
    "_posts/2024-01-02-b.md": POST.replace("[]", "[한국, 하늘]"),
    "sport/_posts/2024-01-03-c.md": POST.replace("[]", "[한국, 하늘, harbour]"),
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write(tmp_path / "site", FILES)


def completer(opened: Form, key: str) -> Completer:
    """The completer of a key's field, once the site has been read."""
    field = opened.panel.field(key)
    assert isinstance(field, (ChipsField, TextField, ImageField))
    assert field.completer is not None
    opened.into(key)
    words = opened.panel.findChild(SiteWords)
    assert words is not None
    opened.qtbot.waitUntil(lambda: bool(words.values("layout")), timeout=20_000)
    return field.completer


def tags(opened: Form) -> list[str]:
    return opened.field("tags", ChipsField).box.texts()


def test_the_most_used_come_first_with_their_number(form: Opener, site: Path) -> None:
    opened = form(POST, site)
    found = completer(opened, "tags")
    press(Qt.Key.Key_Down)
    assert found.offers() == ["한국", "하늘", "harbour", "tide", "한국은행"]
    shown = opened.panel.findChild(Suggestions)
    assert shown is not None
    assert [shown.model().index(row, 0).data(Qt.ItemDataRole.UserRole + 2) for row in range(2)] == [3, 2]
    assert opened.now is opened.loaded


def test_arrows_choose_and_enter_takes(form: Opener, site: Path) -> None:
    opened = form(POST, site)
    completer(opened, "tags")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return):
        press(key)
    assert tags(opened) == ["하늘"]
    assert opened.source == POST.replace("tags: []", "tags: [하늘]")
    press(Qt.Key.Key_Down)
    assert "하늘" not in completer(opened, "tags").offers()


def test_tab_takes_the_first_of_what_is_typed_and_enter_what_is_typed(form: Opener, site: Path) -> None:
    opened = form(POST, site)
    completer(opened, "tags")
    opened.keys("ha")
    press(Qt.Key.Key_Tab)
    assert tags(opened) == ["harbour"]
    assert focused() is opened.field("tags", ChipsField).box.line
    opened.keys("ti\n")
    assert tags(opened) == ["harbour", "ti"]
    press(Qt.Key.Key_Tab)
    assert focused() is not opened.field("tags", ChipsField).box.line


def test_enter_takes_what_is_typed_and_offers_no_more(form: Opener, site: Path) -> None:
    opened = form(POST, site)
    found = completer(opened, "tags")
    opened.keys("ti")
    assert found.offers() == ["tide"]
    opened.keys("\n")
    assert tags(opened) == ["ti"]
    assert found.offers() == []
    opened.qtbot.wait(50)
    assert found.offers() == []


def test_escape_closes_and_leaves_what_is_typed(form: Opener, site: Path) -> None:
    opened = form(POST, site)
    found = completer(opened, "tags")
    opened.keys("ti")
    assert found.offers() == ["tide"]
    press(Qt.Key.Key_Escape)
    assert not found.is_open
    assert opened.field("tags", ChipsField).box.line.text() == "ti"
    opened.keys("d")
    assert found.is_open


def test_a_click_takes_and_the_keyboard_stays(form: Opener, site: Path) -> None:
    opened = form(POST, site)
    found = completer(opened, "tags")
    line = opened.field("tags", ChipsField).box.line
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    shown = opened.panel.findChild(Suggestions)
    assert shown is not None
    assert found.is_open
    place = shown.visualRect(shown.model().index(1, 0)).center()
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert tags(opened) == ["하늘"]
    assert focused() is line


def test_a_word_that_is_changed_in_its_place_is_completed_as_a_new_one_is(form: Opener, site: Path) -> None:
    post = POST.replace("[]", "[\"tide\", 'x', harbour]")
    opened = form(post, site)
    found = completer(opened, "tags")
    chip = opened.field("tags", ChipsField).box.chips[1]
    QTest.mouseDClick(chip, Qt.MouseButton.LeftButton)
    assert not found.is_open  # who only looks is shown nothing
    opened.keys("하느")
    assert found.offers() == ["하늘"]
    press(Qt.Key.Key_Escape)
    assert not found.is_open
    assert focused() is chip.line  # what is typed is given up by the next one
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert tags(opened) == ["tide", "하늘", "harbour"]
    assert opened.source == post.replace("'x'", "'하늘'")
    assert focused() is opened.field("tags", ChipsField).box.chips[1].button


def test_a_word_that_is_changed_is_offered_none_that_the_post_has(form: Opener, site: Path) -> None:
    opened = form(POST.replace("[]", "[tide, harbour, 하늘]"), site)
    found = completer(opened, "tags")
    chip = opened.field("tags", ChipsField).box.chips[2]
    chip.button.setFocus()
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Down)
    assert found.offers() == ["한국", "한국은행"]
    QTest.keyClicks(chip.line, "ti")
    press(Qt.Key.Key_Tab)
    assert tags(opened) == ["tide", "harbour", "ti"]


def test_hangul_is_found_by_initials_and_while_it_is_composed(form: Opener, site: Path) -> None:
    opened = form(POST, site)
    found = completer(opened, "tags")
    line = opened.field("tags", ChipsField).box.line
    for preedit, expected in (
        ("ㅎ", ["한국", "하늘", "한국은행"]),
        ("하", ["한국", "하늘", "한국은행"]),
        ("한", ["한국", "하늘", "한국은행"]),
        ("하느", ["하늘"]),
    ):
        compose(line, preedit)
        assert found.offers() == expected, preedit
        assert opened.now is opened.loaded
    compose(line, "", "")
    compose(line, "", "ㅎㄱ")
    assert found.offers() == ["한국", "한국은행"]


def test_what_is_chosen_amid_a_composition_takes_its_place(form: Opener, site: Path) -> None:
    opened = form(POST, site)
    completer(opened, "tags")
    compose(focused(), "한")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert tags(opened) == ["한국"]
    assert opened.field("tags", ChipsField).box.line.shown() == ""


def test_layouts_and_authors_are_offered_for_their_lines(form: Opener, site: Path) -> None:
    opened = form(POST, site)
    assert completer(opened, "layout")
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    opened.keys("g")
    press(Qt.Key.Key_Tab)
    assert opened.source == POST.replace("layout: post", "layout: gallery")
    opened.instead("author", "k")
    assert completer(opened, "author").offers() == ["kim"]


def test_pictures_are_offered_with_their_thumbnails(form: Opener, site: Path) -> None:
    opened = form(POST, site)
    found = completer(opened, "image")
    opened.keys("harb")
    assert found.offers() == ["/assets/img/harbour.svg"]
    press(Qt.Key.Key_Tab)
    assert opened.now["image"] == "/assets/img/harbour.svg"


def test_the_list_stays_with_its_field(form: Opener, site: Path) -> None:
    opened = form(POST, site)
    completer(opened, "tags")
    press(Qt.Key.Key_Down)
    shown, box = opened.panel.findChild(Suggestions), opened.field("tags", ChipsField).box
    assert shown is not None
    for width in (305, 420):
        opened.panel.resize(width, 900)
        opened.qtbot.waitUntil(lambda: shown.width() == box.width())
        assert shown.y() == box.mapTo(opened.panel, QPoint(0, box.height() + 2)).y()


def test_without_a_site_nothing_is_offered(form: Opener) -> None:
    opened = form(POST)
    opened.type("tags", "x")
    assert opened.panel.findChild(Suggestions) is None


def test_categories_of_folders_are_shown_and_not_written(form: Opener, site: Path) -> None:
    opened = form(POST, site, site / "sport" / "_posts" / "2024-01-03-c.md")
    field = opened.field("categories", ChipsField)
    assert field.given() == ["sport"]
    assert field.box.texts() == ["경제"]
    found = completer(opened, "categories")
    press(Qt.Key.Key_Down)
    assert found.offers() == []
    opened.keys("야구\n")
    assert opened.source == POST.replace("[경제]", "[경제, 야구]")
