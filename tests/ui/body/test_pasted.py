"""Text of other programs, with pictures of the web among it."""

from PySide6.QtCore import QMimeData

from tests.ui.body.conftest import Opener

PAGE = (
    '<meta charset="utf-8"><p>부산항은 <b>붐볐다</b>.</p><p>'
    '<img src="https://press.example/a.jpg?x=1&amp;y=2" alt="배">'
    "</p><p>선적이 늘<img src='file:///tmp/only-here.png'>었다.</p><p>끝.</p>"
)


def page(html: str, text: str) -> QMimeData:
    data = QMimeData()
    data.setHtml(html)
    data.setText(text)
    return data


def test_pictures_of_the_web_keep_their_place_and_their_address(body: Opener) -> None:
    hands = body("<p>앞</p>\n").after("앞").enter()
    hands.editor.insertFromMimeData(page(PAGE, "부산항은 붐볐다.\n\n선적이 늘었다.\n끝."))
    assert hands.source == (
        "<p>앞</p>\n\n<p>부산항은 <b>붐볐다</b>.</p>\n\n"
        '<p><img src="https://press.example/a.jpg?x=1&amp;y=2" alt="배" /></p>\n\n'
        "<p>선적이 늘었다.</p>\n\n<p>끝.</p>\n"
    )
    assert hands.undo_all() == hands.loaded


def test_text_without_pictures_is_the_programs_own_text(body: Opener) -> None:
    hands = body("<p>앞</p>\n").after("앞")
    hands.editor.insertFromMimeData(page("<p>a &nbsp;b</p>", " 뒤"))
    assert hands.source == "<p>앞 뒤</p>\n"


def test_a_picture_copied_from_a_body_is_the_bodys_own(body: Opener) -> None:
    source = '<p>가 <img class="wide" src="https://press.example/a.jpg" alt="배"> 나</p>\n'
    hands = body(source).select("가", "나")
    hands.editor.takes_pictures = lambda data: True
    data = hands.editor.createMimeDataFromSelection()
    hands.after("나").enter()
    hands.editor.insertFromMimeData(data)
    assert hands.source.count('<img class="wide" src="https://press.example/a.jpg" alt="배">') == 2
