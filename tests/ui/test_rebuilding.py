"""A post of the house's kind, rebuilt from an empty New window by keyboard and form alone: the same bytes."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from editor.body import Leaf, Syntax, read
from editor.body.effects import effects_of
from editor.body.manner import marks_of
from editor.house import House, load_default
from editor.house.of_site import FILE_NAME
from editor.house.writing import write
from editor.post import Post
from editor.site.learning import learn
from editor.ui.window import PostWindow
from tests.house.learning.newsroom import posts
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


def test_a_post_is_rebuilt_in_the_style_learned_of_its_like(
    open_window: Callable[[Path | None], PostWindow], tmp_path: Path
) -> None:
    (tmp_path / "_posts").mkdir()
    for day, post in enumerate(posts(load_default(), 9), 1):
        (tmp_path / "_posts" / f"2024-07-{day:02}-port.md").write_bytes(post.to_bytes())
    assert _rebuilt(_new_in_learned(open_window, tmp_path, tmp_path), OWN) == OWN


def test_the_sample_is_rebuilt_in_the_style_learned_of_its_site(
    open_window: Callable[[Path | None], PostWindow], shared: Path, tmp_path: Path
) -> None:
    """The same bytes but for what that site's posts choose: picture, end, and the text above."""
    sample = next((shared / "sample").glob("*.md")).read_bytes().decode()
    window = _new_in_learned(open_window, shared / "corpus" / "posts" / "koreanews+koreanews.github.io", tmp_path)
    skeleton = window.document.post
    wanted = _with_choices_of(Post.from_text(sample), skeleton, window.house)
    assert _rebuilt(window, wanted) == wanted


def _new_in_learned(open_window: Callable[[Path | None], PostWindow], learned_of: Path, site: Path) -> PostWindow:
    """A window with a new post of `site`, whose style was learned of the posts of `learned_of` and stored."""
    found = learn(learned_of)
    assert found is not None
    (site / "_config.yml").write_text("title: Test\n", encoding="utf-8")
    (site / FILE_NAME).write_text(write(found.house(), "ko"), encoding="utf-8")
    window = open_window(None)
    window.document.new(window.house, site)
    return window


def _with_choices_of(post: Post, skeleton: Post, house: House) -> str:
    """A post's text with the picture, the end and the linked text that posts of a skeleton have."""
    excerpt = post.front_matter.entry("excerpt").text
    front_matter = post.front_matter.changed({"image": skeleton.front_matter["image"]})
    (link,) = house.linked
    front_matter = front_matter.changed_text(link.target, link.value(excerpt))
    own, other = (read(one.body, Syntax.MARKDOWN) for one in (post, skeleton))
    picture, closing = other.leaves[0].source, other.leaves[-1].source
    # From the last text on all is the skeleton's: whether a spacer is there, and the closing line.
    last = max(leaf.start + len(leaf.source) for leaf in own.leaves[:-1] if leaf.text)
    end = skeleton.body[skeleton.body.index(closing) - len(other.gaps[-2].raw) :]
    body = post.body[:last].replace(own.leaves[0].source, picture, 1) + end
    return post.with_front_matter(front_matter).with_body(body).text


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
    # What stands between the first text and the end of the skeleton need not be typed.
    given = len(read(window.document.post.body, Syntax.MARKDOWN).leaves) - len(leaves[:4])
    _, heading, _, text, *rest = leaves[: len(leaves) - given]
    press(body, Qt.Key.Key_Down)
    type_text(body, heading.text)
    press(body, Qt.Key.Key_Down, Qt.Key.Key_Down)
    _type_runs(window, text, window.house)
    _type_sections(window, rest)


def _type_sections(window: PostWindow, leaves: Sequence[Leaf]) -> None:
    """Further sections; the spacers round their headings need not be typed where the house has them."""
    body, rule = window.text.body, window.house.new_section
    below_heading = False
    for leaf in leaves:
        brought = leaf.kind == "spacer" and (rule.spacer_below if below_heading else rule.spacer_above)
        below_heading = leaf.kind.startswith("heading")
        if brought:
            continue
        if not (below_heading and rule.spacer_above):
            press(body, Qt.Key.Key_Return)
        if below_heading:
            shortcut(body, "Ctrl+Return")
        _type_runs(window, leaf, window.house)


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
