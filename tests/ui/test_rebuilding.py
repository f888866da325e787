"""A post of the house's kind, rebuilt from an empty New window by keyboard and form alone: the same bytes."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from editor.body import Leaf, Syntax, read
from editor.body.effects import effects_of
from editor.house import House, load_default
from editor.post import Post
from editor.ui.body.styling import marks_of
from editor.ui.window import PostWindow
from tests.ui.typist import press, shortcut, type_text

OWN = """---
title: 항만 물동량 석 달 만에 반등
categories:
  - News
excerpt: >
  7월 항만 물동량이 4.2% 늘었다. 부산항이 "증가세"를 이끌었다.
feature_text: >
  ## koreablockchain 실시간 뉴스 속보입니다.

  7월 항만 물동량이 4.2% 늘었다. 부산항이 "증가세"를 이끌었다.
image: '/assets/img/newsdao_breakingnews.jpg'
---

<p><img src="/assets/img/newsdao_breakingnews.jpg" alt="koreablockchain 속보" /></p>

<h2 data-ke-size="size26">석 달 만의 반등</h2>

<p data-ke-size="size16">&nbsp;</p>

<p>물동량이 늘었다. <b><span style="color: #ee2323;">부산항이 8.1% 늘었다.</span></b> 운임은 <b><span style="background-color: #21538527;">R&amp;D</span></b> <b><span style="color: #1a5490;">과 무관하다.</span></b></p>

<p data-ke-size="size16">&nbsp;</p>

<h2 data-ke-size="size26">인천과 광양</h2>

<p data-ke-size="size16">&nbsp;</p>

<p>두 항만도 늘었다.</p>

<p data-ke-size="size16">&nbsp;</p>
실시간 뉴스 속보는, <a href="https://newsdao.kr" rel="dofollow">https://newsdao.kr</a>


"""  # noqa: E501 - a file's lines


def test_a_post_is_rebuilt_from_new(open_window: Callable[[Path | None], PostWindow]) -> None:
    assert _rebuilt(open_window(None), OWN) == OWN


def test_the_sample_is_rebuilt_from_new(open_window: Callable[[Path | None], PostWindow], shared: Path) -> None:
    sample = next((shared / "sample").glob("*.md")).read_bytes().decode()
    assert _rebuilt(open_window(None), sample) == sample


def _rebuilt(window: PostWindow, wanted: str) -> str:
    """What a person gets who types what `wanted` shows into a new post."""
    post = Post.from_text(wanted)
    _fill_form(window, post)
    _type_body(window, read(post.body, Syntax.MARKDOWN).leaves)
    window.take_edits()
    return window.document.post.text


def _fill_form(window: PostWindow, post: Post) -> None:
    window.form.set_title_focus()
    type_text(_focus(), str(post.front_matter["title"]))
    field = window.form.field("excerpt")
    assert field is not None
    field.stops()[0].setFocus()
    type_text(_focus(), post.front_matter.entry("excerpt").text.strip())


def _type_body(window: PostWindow, leaves: tuple[Leaf, ...]) -> None:
    """The skeleton has the picture, the first section and the closing line; further sections are typed before it."""
    body = window.text.body
    body.setFocus()
    press(body, Qt.Key.Key_Home, modifier=Qt.KeyboardModifier.ControlModifier)
    _, heading, _, text, *rest, _, _ = leaves
    press(body, Qt.Key.Key_Down)
    type_text(body, heading.text)
    press(body, Qt.Key.Key_Down, Qt.Key.Key_Down)
    _type_runs(window, text, load_default())
    for leaf in rest:
        press(body, Qt.Key.Key_Return)
        if leaf.kind.startswith("heading"):
            shortcut(body, f"Ctrl+Shift+{leaf.kind[-1]}")
        _type_runs(window, leaf, load_default())


def _type_runs(window: PostWindow, leaf: Leaf, house: House) -> None:
    """Type a leaf's text, switching house styles on and off by their shortcuts."""
    worn = None
    for run in leaf.runs:
        look = effects_of(run.marks)
        style = next((one for one in house.styles if effects_of(marks_of(one.open, one.close)) == look), None)
        for changed in (worn, style) if style != worn else ():
            if changed is not None:
                shortcut(window.text.body, changed.shortcut)
        worn = style
        type_text(window.text.body, run.text)
    if worn is not None:
        shortcut(window.text.body, worn.shortcut)


def _focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget
