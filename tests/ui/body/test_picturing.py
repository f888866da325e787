"""Pictures in the text: where they come to stand, and their descriptions, in either syntax."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from editor.body import Syntax
from editor.site import Site
from editor.ui.body.pictures import Pictures
from tests.site.images import photos
from tests.site.jekyll import write
from tests.ui.body.conftest import Opener
from tests.ui.body.hands import Hands

SPACER = '<p data-ke-size="size16">&nbsp;</p>'
PLACES = [
    ("<p>가나</p>\n", "가", '<p>가나</p>\n\n<p><img src="/i.png" alt="" /></p>\n'),
    ("<p>가</p>\n<hr>\n<p>나</p>\n", "나", '<p>가</p>\n<hr>\n<p>나</p>\n\n<p><img src="/i.png" alt="" /></p>\n'),
    ("<ul>\n<li>가</li>\n</ul>\n", "가", '<ul>\n<li>가<img src="/i.png" alt="" /></li>\n</ul>\n'),
    ("<table><tr><td>가</td></tr></table>\n", "가", '<table><tr><td>가<img src="/i.png" alt="" /></td></tr></table>\n'),
    ("<h2>가</h2>\n", "가", f'<h2>가</h2>\n\n{SPACER}\n\n<p><img src="/i.png" alt="" /></p>\n'),
]


@pytest.mark.parametrize(("source", "after", "expected"), PLACES)
def test_a_picture_is_a_paragraph_of_its_own_where_there_can_be_one(
    body: Opener, source: str, after: str, expected: str
) -> None:
    hands = body(source).after(after)
    hands.editor.insert_picture(hands.editor.textCursor(), "/i.png")
    assert hands.source == expected
    assert hands.undo_all() == source
    assert hands.redo_all() == expected


def test_an_empty_paragraph_takes_it(body: Opener) -> None:
    hands = body("<p>가</p>\n").after("가").enter()
    hands.editor.insert_picture(hands.editor.textCursor(), "/i.png")
    assert hands.source == '<p>가</p>\n\n<p><img src="/i.png" alt="" /></p>\n'


DESCRIBED = [
    (
        Syntax.HTML,
        '<p>가 <img class="wide" src="/i.png"></p>\n',
        '<img class="wide" src="/i.png" alt="부산 &quot;항&quot;">',
    ),
    (Syntax.HTML, "<p><img alt='x' src=/i.png/ /></p>\n", '<img alt="부산 &quot;항&quot;" src=/i.png/ />'),
    (Syntax.MARKDOWN, '가 ![옛](/i.png "제목"){: .wide}\n', '![부산 "항"](/i.png "제목"){: .wide}'),
]


@pytest.mark.parametrize(("syntax", "source", "expected"), DESCRIBED)
def test_another_description_changes_nothing_else(body: Opener, syntax: Syntax, source: str, expected: str) -> None:
    hands = body(source, syntax)
    hands.editor.describe_picture(picture(hands), '부산 "항"')
    assert expected in hands.source
    assert hands.editor.picture(picture(hands))[1] == '부산 "항"'
    assert hands.undo_all() == source
    assert expected in hands.redo_all()


def test_the_same_description_is_no_edit(body: Opener) -> None:
    hands = body('<p><img src="/i.png" alt="a &amp; b"></p>\n')
    hands.editor.describe_picture(picture(hands), "a & b")
    assert (hands.edits, hands.source) == (0, hands.loaded)


def test_insertion_and_description_are_one_step(body: Opener) -> None:
    hands = body("<p>가</p>\n").after("가")
    hands.editor.insert_picture(hands.editor.textCursor(), "/i.png")
    hands.editor.describe_picture(picture(hands), "항구", inserted=True)
    assert 'alt="항구"' in hands.source
    assert hands.undo().source == "<p>가</p>\n"
    assert 'alt="항구"' in hands.redo().source


def test_without_a_picture_there_is_none(body: Opener) -> None:
    hands = body("<p>가<br>나</p>\n<hr>\n").after("가")
    assert hands.editor.picture_at(hands.editor.textCursor()) is None
    assert hands.editor.picture(hands.editor.textCursor()) == ("", "")
    assert not hands.editor.state().on_image


def picture(hands: Hands) -> QTextCursor:
    """The body's first picture."""
    cursor = hands.editor.textCursor()
    for position in range(hands.editor.document().characterCount()):
        cursor.setPosition(position)
        found = hands.editor.picture_at(cursor)
        if found is not None:
            return found
    raise AssertionError("no picture")


LIQUID = ("{{ site.baseurl }}/img/a.png", "{{ '/img/a.png' | relative_url }}")


@pytest.mark.parametrize("address", LIQUID)
@pytest.mark.parametrize("syntax", Syntax)
def test_liquid_in_an_address_stays_liquid(body: Opener, address: str, syntax: Syntax) -> None:
    hands = body("<p>가</p>\n" if syntax is Syntax.HTML else "가\n", syntax).after("가")
    hands.editor.insert_picture(hands.editor.textCursor(), address)
    assert address in hands.source
    assert hands.editor.picture(picture(hands))[0] == address


@pytest.mark.parametrize("address", ["/img/a.png", *LIQUID, "../img/a.png", "img/a.png"])
def test_a_picture_of_the_site_is_shown_however_it_is_addressed(tmp_path: Path, address: str) -> None:
    pictures = Pictures()
    pictures.site = Site(write(tmp_path, {"_config.yml": "", "img/a.png": ""}))
    (tmp_path / "img/a.png").write_bytes(photos.photo((60, 40), 6))
    assert pictures.size(address) == QSize(40, 60)
    assert pictures.pixmap(address, QSize(20, 30)).size() == QSize(20, 30)
    assert not pictures.size("/img/none.png").isValid()


def test_a_large_picture_is_read_beside_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    pictures = Pictures()
    pictures.site = Site(write(tmp_path, {"_config.yml": ""}))
    (tmp_path / "a.jpg").write_bytes(photos.photo((2000, 1500)))
    with qtbot.waitSignal(pictures.came):
        assert pictures.pixmap("/a.jpg", QSize(40, 30)).isNull()
    assert pictures.pixmap("/a.jpg", QSize(40, 30)).size() == QSize(40, 30)
