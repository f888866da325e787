"""Findings and fixes speak of words, fields and styles as a copy editor knows them, not of markup."""

import dataclasses

import pytest

from editor.checks.finding import Finding
from editor.house import FormField, load_default
from tests.checks.reading import findings, post

HOUSE = dataclasses.replace(load_default(), fields=(FormField("excerpt", "text", {}, limit=3),))
SENTENCE = "해양 당국은 폭풍 때문에 일주일 내내 닫혀 있던 항구가 다시 열린다고 27일 밝혔다. "
TWICE = f'<p><b><span style="color: #ee2323;">{SENTENCE * 2}</span></b></p>\n\n' * 2
FOREIGN = '<p>앞 <span style="background-color: #00ff00;">물동량이 <b>크게</b> 늘었다</span></p>\n'
APART = "title: a\nexcerpt: >\n  새 요약\nfeature_text: >\n  옛 요약\n"


def one(check: str, text: str) -> Finding:
    (only,) = (finding for finding in findings(text, house=HOUSE) if finding.check == check)
    return only


@pytest.mark.parametrize(
    ("check", "text", "said"),
    [
        ("too_long", post(front_matter=APART), "요약: 4자로, 정한 길이 3자를 넘습니다"),
        ("fields_apart", post(front_matter=APART), "머리글에 요약의 글이 없습니다"),
        ("colour_foreign", post(FOREIGN), "사이트 스타일에 없는 색(#00ff00)을 썼습니다: 물동량이 크게 늘었다"),
    ],
)
def test_what_is_said(check: str, text: str, said: str) -> None:
    assert one(check, text).text("ko") == said


def test_a_colour_of_the_house_goes_by_its_name() -> None:
    assert one("contrast", post(TWICE)).text("ko").startswith("빨강 강조 글자가 ")


def test_what_is_taken_out_is_told_by_its_words() -> None:
    fix = one("paragraph_doubled", post(TWICE)).fix
    assert fix is not None
    assert fix.text("ko") == f"지우기: {SENTENCE[:39]}…"


def test_what_has_no_words_is_told_to_be_empty() -> None:
    fix = one("paragraph_empty", post('<p>가</p>\n\n<p data-ke-size="size16"></p>\n\n<p>나</p>\n')).fix
    assert fix is not None
    assert fix.text("ko") == "빈 자리 지우기"
