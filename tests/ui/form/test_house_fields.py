"""What the house says of fields: limits, choices, names, kinds."""

import dataclasses

from editor.house import FormField, LinkedField, load_default
from editor.ui.form.chips_field import ChipsField
from editor.ui.form.headline import HeadlineField
from editor.ui.form.image_field import ImageField
from editor.ui.form.linked import Link
from editor.ui.form.long_text import LongTextField
from editor.ui.form.suggestions import Suggestions
from editor.ui.form.text_field import TextField
from tests.ui.form.hands import Form, Opener

HOUSE = dataclasses.replace(
    load_default(),
    fields=(
        FormField("title", "text", {}, limit=5),
        FormField("excerpt", "long-text", {}, limit=10, measure="bytes"),
        FormField("desk", "list", {"en": "Desk", "ko": "부서"}, ("정치", "경제")),
        FormField("teaser", "image", {}),
        FormField("note", "long-text", {}),
        FormField("byline", "text", {}, ("김기자",), limit=3),
    ),
    linked=(LinkedField("title", "note", "[{source}]"),),
)


def opened(form: Opener, source: str) -> Form:
    made: Form = form(source)
    made.panel.load(made.loaded, None, HOUSE)
    return made


def test_a_headline_is_counted_in_syllables_and_marked_when_it_is_over(form: Opener) -> None:
    made = opened(form, "---\ntitle: 항만\n---\n")
    hint = made.field("title", HeadlineField).hint
    assert hint.text() == "2 chars / 5"
    made.type("title", " 물동")
    assert (hint.text(), bool(hint.property("over"))) == ("5 chars / 5", False)
    made.keys("량")
    assert (hint.text(), hint.property("over")) == ("6 chars / 5", True)
    assert hint.toolTip() == "1 over the house's limit"
    made.back(1)
    assert not hint.property("over")


def test_an_excerpt_is_counted_in_bytes_where_the_house_does(form: Opener) -> None:
    made = opened(form, "---\nexcerpt: >\n---\n")
    hint = made.field("excerpt", LongTextField).hint
    made.type("excerpt", "부산 ab")
    assert (hint.text(), bool(hint.property("over"))) == ("7 bytes / 10", False)
    made.keys("항구")
    assert hint.property("over") is True


def test_a_house_that_says_nothing_of_excerpts_leaves_what_search_engines_show(form: Opener) -> None:
    made: Form = form("---\ntitle: a\n---\n")
    made.panel.load(made.loaded, None, dataclasses.replace(HOUSE, fields=()))
    assert made.field("excerpt", LongTextField).hint.text() == "0 chars / 160"
    assert made.field("title", HeadlineField).hint.text() == "1 char"


def test_the_houses_fields_are_there_by_its_names_and_kinds(form: Opener) -> None:
    made = opened(form, "---\ntitle: a\nteaser: /a.png\n---\n")
    assert made.field("desk", ChipsField).title == "Desk"
    assert made.field("teaser", ImageField)
    assert made.field("note", LongTextField)
    assert made.now is made.loaded
    made.type("desk", "정치\n")
    assert made.source == "---\ntitle: a\nteaser: /a.png\ndesk:\n  - 정치\n---\n"


def test_the_houses_choices_are_offered(form: Opener) -> None:
    made = opened(form, "---\ntitle: a\n---\n")
    made.type("desk", "ㄱ")
    shown = made.panel.findChild(Suggestions)
    assert shown is not None
    assert shown.values() == ["경제"]
    made.type("byline", "ㄱㄱ")
    completer = made.field("byline", TextField).completer
    assert completer is not None
    assert completer.offers() == ["김기자"]


def test_a_line_has_its_count_beside_it(form: Opener) -> None:
    made = opened(form, "---\nbyline: 김기자\n---\n")
    field = made.field("byline", TextField)
    assert field.hint.isVisible()
    made.type("byline", "들")
    assert (field.hint.text(), field.hint.property("over")) == ("4 chars / 3", True)


def test_any_text_can_feed_a_linked_field(form: Opener) -> None:
    made = opened(form, "---\ntitle: 항만\nnote: '[항만]'\n---\n")
    link = made.field("note", LongTextField).findChild(Link)
    assert link is not None
    assert link.is_linked()
    made.type("title", "!")
    assert made.source == "---\ntitle: 항만!\nnote: '[항만!]'\n---\n"
