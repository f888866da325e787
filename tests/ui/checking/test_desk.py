"""The checks in a window: found beside it, listed, gone to, mended, ignored."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidgetItem
from pytestqt.qtbot import QtBot

from editor.ui.side.findings import State
from editor.ui.window import PostWindow

Open = Callable[[Path | None], PostWindow]

TEXT = """---
title: 부산이 이끌다
tags:
  - on
date: 2024-07-03 09:00:00 +0900
---

<p>해양 당국이 <img src="/assets/img/none.png" alt="" /> 발표했다.</p>

<h2>석 달 만의 반등</h2>

<p></p>

<p>수출입 화물은 {{ cargo }} 보합이다.</p>
"""
CHECKS = ["image_missing", "yaml_type", "liquid_variable", "paragraph_empty"]


@pytest.fixture
def window(open_window: Open, post: Path, qtbot: QtBot) -> PostWindow:
    """A window with a post in which four things are found."""
    post.write_text(TEXT, encoding="utf-8")
    window = open_window(post)
    settle(window, qtbot)
    return window


def settle(window: PostWindow, qtbot: QtBot) -> None:
    """Wait until nothing else will be found."""
    checker = window.furniture.desk.checker
    qtbot.waitUntil(lambda: checker.state is State.DONE and not checker.is_busy, timeout=20_000)


def items(window: PostWindow) -> list[QListWidgetItem]:
    """The rows that are findings."""
    found = [window.side.findings.list.item(row) for row in range(window.side.findings.list.count())]
    return [item for item in found if item.flags() & Qt.ItemFlag.ItemIsSelectable]


def listed(window: PostWindow) -> list[str]:
    """What is listed, by the check that found it."""
    return [item.data(Qt.ItemDataRole.UserRole).check for item in items(window)]


def choose(window: PostWindow, check: str) -> None:
    """Choose a finding in the list, without going there."""
    window.side.show_findings()
    item = items(window)[listed(window).index(check)]
    window.side.findings.list.setCurrentItem(item)


def rewrite(window: PostWindow, before: str, after: str) -> None:
    """Change the body, in every view of it."""
    post = window.document.post
    window.document.replace(post.with_body(post.body.replace(before, after)))


def press_enter(window: PostWindow) -> None:
    QTest.keyClick(window.side.findings.list, Qt.Key.Key_Return)


def test_what_is_found_is_listed_and_numbered(window: PostWindow) -> None:
    assert listed(window) == CHECKS
    assert window.side.badge.text() == "3"
    assert window.status.findings.text() == "Findings 3"
    window.status.findings.click()
    assert window.side.findings.isVisible()
    assert all(item.text()[:1].upper() == item.text()[:1] for item in items(window))


def test_it_follows_what_is_typed(window: PostWindow, qtbot: QtBot) -> None:
    window.document.set_body("\n<p>Text.</p>\n")
    settle(window, qtbot)
    assert listed(window) == ["yaml_type"]
    window.document.set_text("---\ntitle: a\n---\n\n<p>Text.</p>\n")
    settle(window, qtbot)
    assert listed(window) == []
    assert window.side.badge.isHidden()
    assert window.status.findings.isHidden()


def test_enter_goes_to_the_field(window: PostWindow) -> None:
    choose(window, "yaml_type")
    press_enter(window)
    field, focused = window.form.field("tags"), QApplication.focusWidget()
    assert field is not None
    assert focused is not None
    assert field.isAncestorOf(focused)


@pytest.mark.parametrize(
    ("check", "block", "column"), [("image_missing", "해양 당국이", 7), ("liquid_variable", "수출입", 8)]
)
def test_enter_goes_to_the_place_in_the_text(window: PostWindow, check: str, block: str, column: int) -> None:
    choose(window, check)
    press_enter(window)
    cursor = window.body.textCursor()
    assert cursor.block().text().startswith(block)
    assert cursor.positionInBlock() == column
    assert window.body.hasFocus()


def test_in_the_source_it_goes_to_the_place_there(window: PostWindow) -> None:
    window.show_source(True)
    choose(window, "liquid_variable")
    press_enter(window)
    assert window.source.offset() == TEXT.index("{{ cargo")


def test_broken_front_matter_is_gone_to_in_the_source(window: PostWindow, qtbot: QtBot) -> None:
    window.document.set_text("---\ntitle: 속보: 항만\n---\n\nText.\n")
    settle(window, qtbot)
    choose(window, "yaml_colon")
    press_enter(window)
    assert window.is_source_shown()
    assert window.source.offset() == len("---\ntitle: ")


def test_a_fix_is_one_step_that_one_undo_takes_back(window: PostWindow, qtbot: QtBot) -> None:
    choose(window, "paragraph_empty")
    window.side.findings.fix_button.click()
    assert window.document.post.text == TEXT.replace("<p></p>\n\n", "")
    settle(window, qtbot)
    assert "paragraph_empty" not in listed(window)
    window.body.undo()
    window.take_edits()
    assert window.document.post.text == TEXT


@pytest.mark.parametrize("button", ["fix_button", "ignore_button"])
def test_the_keyboard_stays_with_the_findings(window: PostWindow, qtbot: QtBot, button: str) -> None:
    choose(window, "paragraph_empty")
    pressed = getattr(window.side.findings, button)
    pressed.setFocus()
    QTest.mouseClick(pressed, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert QApplication.focusWidget() is window.side.findings.list


def test_the_notice_of_a_fix_goes_with_the_fix(window: PostWindow, qtbot: QtBot) -> None:
    choose(window, "paragraph_empty")
    window.side.findings.fix_button.click()
    assert window.text.notice.isVisible()
    window.body.setFocus()
    window.window_actions["undo"].trigger()
    assert not window.text.notice.isVisible()
    assert window.body.viewport().rect().contains(window.body.cursorRect())
    settle(window, qtbot)
    choose(window, "yaml_type")
    window.side.findings.fix_button.click()
    window.body.setFocus()
    window.window_actions["undo"].trigger()
    assert window.text.notice.isVisible()


def test_the_notice_takes_a_fix_of_the_front_matter_back(window: PostWindow) -> None:
    choose(window, "yaml_type")
    window.side.findings.fix_button.click()
    assert window.document.post.text == TEXT.replace("- on", '- "on"')
    assert window.form.front_matter()["tags"] == ["on"]
    rewrite(window, "발표", "공표")
    (undo,) = window.text.notice.buttons
    undo.click()
    assert window.document.post.text == TEXT.replace("발표", "공표")


def test_a_fix_in_the_source_can_be_undone_there(window: PostWindow) -> None:
    window.show_source(True)
    choose(window, "liquid_variable")
    window.side.findings.fix_button.click()
    assert "{% raw %}{{ cargo }}{% endraw %}" in window.document.post.text
    window.source.undo()
    window.take_edits()
    assert window.document.post.text == TEXT


def test_a_fix_hits_its_place_when_the_text_before_it_has_changed(window: PostWindow) -> None:
    choose(window, "liquid_variable")
    rewrite(window, "해양 당국이", "어제 해양 당국이")
    window.side.findings.fix_button.click()
    assert "화물은 {% raw %}{{ cargo }}{% endraw %} 보합" in window.document.post.text


def test_a_fix_of_what_is_not_there_any_more_changes_nothing(window: PostWindow) -> None:
    choose(window, "liquid_variable")
    rewrite(window, "{{ cargo }}", "{{ load }}")
    before = window.document.post.text
    window.side.findings.fix_button.click()
    assert window.document.post.text == before


def test_what_is_ignored_stays_so_until_it_is_wanted_again(window: PostWindow, qtbot: QtBot) -> None:
    choose(window, "image_missing")
    QTest.keyClick(window.side.findings.list, Qt.Key.Key_Delete)
    assert listed(window) == CHECKS[1:]
    rewrite(window, "해양", "어제 해양")
    settle(window, qtbot)
    assert listed(window) == CHECKS[1:]
    path = window.document.path
    assert path is not None
    window.document.open(path.with_name("2024-07-01-port-1.md"))
    window.document.open(path)
    settle(window, qtbot)
    assert len(listed(window)) == 3
    window.side.findings.back_button.click()
    assert len(listed(window)) == 4


def test_a_new_post_is_not_told_what_it_lacks(window: PostWindow, qtbot: QtBot) -> None:
    window.document.new(window.house, window.document.site)
    settle(window, qtbot)
    assert not {"title_missing", "category_missing", "excerpt_missing"}.intersection(listed(window))


def test_keys_step_from_finding_to_finding(window: PostWindow) -> None:
    went = []
    window.side.findings.chosen.connect(lambda finding: went.append(finding.check))
    for _ in range(5):
        window.window_actions["next_finding"].trigger()
    window.window_actions["previous_finding"].trigger()
    assert went == [*CHECKS, CHECKS[0], CHECKS[-1]]


def test_it_speaks_the_language_on_screen(window: PostWindow, qtbot: QtBot) -> None:
    window.language.choose("ko")
    qtbot.waitUntil(lambda: "사이트에 없는 이미지" in items(window)[0].text())
    assert window.status.findings.text() == "점검 3"


def test_a_post_that_may_not_be_changed_is_not_mended(window: PostWindow) -> None:
    window.set_locked(True)
    choose(window, "paragraph_empty")
    window.side.findings.fix_button.click()
    assert window.document.post.text == TEXT


def test_who_pauses_again_and_again_has_findings_all_the_same(window: PostWindow, qtbot: QtBot) -> None:
    long = "\n\n".join(f"<p>A paragraph that takes a while, {number} of many.</p>" for number in range(1500))
    rewrite(window, "<p></p>", f"<p></p>\n\n{long}\n\n<p></p>")

    def pause() -> bool:
        rewrite(window, "발표했다", "발표했다.")
        window.furniture.desk.checker.check_soon()
        return listed(window).count("paragraph_empty") == 2

    qtbot.waitUntil(pause, timeout=20_000)


LINKS = (
    "---\ntitle: a\n---\n\n"
    '<p>가 <a href="/assets/img/port.png">나</a><a href="/nowhere/">다라</a></p>\n\n'
    '<p><img src="/assets/img/port.png" /></p>\n'
)


def press_way(window: PostWindow, check: str) -> str:
    """Choose a finding and press the button that mends it by hand; what it says."""
    choose(window, check)
    text = window.side.findings.way_button.text()
    QTest.mouseClick(window.side.findings.way_button, Qt.MouseButton.LeftButton)
    return text


def test_a_link_that_leads_nowhere_and_an_image_without_description_are_asked_for(
    open_window: Open, post: Path, qtbot: QtBot
) -> None:
    post.write_text(LINKS, encoding="utf-8")
    window = open_window(post)
    settle(window, qtbot)
    assert press_way(window, "link_dead") == "Link…"
    assert window.prompt.line.text() == "/nowhere/"
    QTest.keyClicks(window.prompt.line, "/assets/img/port.png")
    QTest.keyClick(window.prompt.line, Qt.Key.Key_Return)
    window.take_edits()
    mended = LINKS.replace("/nowhere/", "/assets/img/port.png")
    assert window.document.post.text == mended
    settle(window, qtbot)
    assert press_way(window, "alt_missing") == "Image Description…"
    card = window.furniture.images.card
    QTest.keyClicks(card.line, "Quay")
    QTest.keyClick(card.line, Qt.Key.Key_Return)
    window.take_edits()
    assert window.document.post.text == mended.replace('.png" />', '.png" alt="Quay" />')


def test_where_nothing_is_to_be_asked_for_no_button_is(window: PostWindow) -> None:
    choose(window, "image_missing")
    assert window.side.findings.way_button.text() == "Replace Image…"
    assert window.side.findings.way_button.isVisible()
    choose(window, "paragraph_empty")
    assert not window.side.findings.way_button.isVisible()
    window.show_source(True)
    choose(window, "image_missing")
    assert not window.side.findings.way_button.isVisible()
