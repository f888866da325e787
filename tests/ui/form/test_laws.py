"""What nobody touched stays; what is typed changes its key only; what is taken back leaves the bytes."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from editor.errors import StetError
from editor.house import load_default
from editor.post import Post
from editor.ui.form import FormPanel
from editor.ui.form.chips_field import ChipsField
from editor.ui.form.date_field import DateField
from editor.ui.form.field import Field
from editor.ui.form.line_edit import LineEdit
from editor.ui.form.linked import Link
from editor.ui.form.number_field import NumberField
from editor.ui.form.plain_text import PlainText
from editor.ui.form.yaml_field import YamlField
from editor.ui.reader.site_reader import Readers, SiteReader
from tests.ui.form.hands import Opener

EVERY_KIND = """---
title:   "Tide tables: what's new"   # the desk's
date: 2024-07-27 09:30:00 +0900
categories: harbour news
tags: [tide,  "low water",2024]
excerpt: >
  Low water
  comes early.

  Bring boots.
image: assets/tide.png
layout: post

# below: the archive's
author: Kim
comments: yes
weight: 1.50
updated: 2024-08-01
summary: |-
  one
    two
redirect_from:
- /a/
-   /b/
sidebar:
    nav: {main: 1}
    title: x
---
"""
CHANGES = {
    "title": "!",
    "author": "!",
    "layout": "x",
    "image": "g",
    "weight": "1",
    "updated": " 10:00",
    "summary": "!",
    "excerpt": "!",
}


def test_loaded_is_given_back(form: Opener) -> None:
    opened = form(EVERY_KIND)
    assert opened.now is opened.loaded
    assert opened.edits == 0


@pytest.mark.parametrize("key", CHANGES)
def test_only_the_typed_keys_lines_change_and_back_is_back(form: Opener, key: str) -> None:
    opened = form(EVERY_KIND)
    opened.type(key, CHANGES[key])
    assert opened.edits > 0
    entry, before = opened.now.entry(key), opened.loaded.entry(key)
    assert entry.text == before.text + CHANGES[key]
    assert opened.source[: before.start] == EVERY_KIND[: before.start]
    assert opened.source[entry.end :] == EVERY_KIND[before.end :]
    opened.back(len(CHANGES[key]))
    assert opened.now is opened.loaded


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_newlines_are_the_files(form: Opener, newline: str) -> None:
    opened = form(EVERY_KIND.replace("\n", newline))
    opened.type("excerpt", "\n\nNew.")
    assert opened.source.replace(newline, "") == EVERY_KIND.replace(
        "Bring boots.\n", "Bring boots.\n\n  New.\n"
    ).replace("\n", "")


@pytest.mark.parametrize("key", ["title", "date", "categories", "tags", "excerpt", "image", "layout"])
def test_an_absent_key_is_offered_and_not_written_until_typed(form: Opener, key: str) -> None:
    opened = form("---\nauthor: Kim\n---\n")
    text = "2024-07-27" if key == "date" else "new"
    opened.type(key, text)
    if key in ("categories", "tags"):
        opened.keys("\n")
    assert opened.source.startswith("---\nauthor: Kim\n" + key + ":")
    opened.back(1 if key in ("categories", "tags") else len(text))
    assert opened.now is opened.loaded


def test_quotes_and_spaces_that_yaml_minds_are_written_so_that_they_read_the_same(form: Opener) -> None:
    opened = form("---\ntitle: a\n---\n")
    opened.instead("title", "- a: 'b' #c")
    assert opened.now["title"] == "- a: 'b' #c"


def test_no_break_space_is_kept(form: Opener) -> None:
    opened = form("---\ntitle: a\u00a0b\nexcerpt: >\n  c\u00a0d\n---\n")
    opened.type("title", "!")
    opened.type("excerpt", "!")
    assert opened.now["title"] == "a\u00a0b!"
    assert opened.now["excerpt"] == "c\u00a0d!\n"


def _front_matters(shared: Path) -> list[Post]:
    posts = []
    for path in sorted((shared / "corpus" / "posts").rglob("*")):
        if path.is_file():
            try:
                posts.append(Post.from_bytes(path.read_bytes()))
            except StetError:
                continue
    return posts


def test_every_post_of_the_corpus_is_given_back(qtbot: QtBot, shared: Path) -> None:
    panel = FormPanel(SiteReader(Readers()))
    qtbot.addWidget(panel)
    told: list[None] = []
    panel.edited.connect(lambda: told.append(None))
    for post in _front_matters(shared):
        panel.load(post.front_matter, None, load_default())
        assert panel.front_matter() is post.front_matter
        for key in tuple(post.front_matter.keys()):
            field = panel.field(key)
            assert field is not None
            assert field.edit() is None, (key, post.front_matter.source)
    assert not told


def _write_more(field: Field) -> bool:
    """Add a letter at the end of a field's text; False where it has none to add to."""
    stop = field.stops()[0]
    if isinstance(field, DateField | NumberField | YamlField | ChipsField):
        return False
    if isinstance(stop, LineEdit):
        stop.setText(stop.text() + "가")
    elif isinstance(stop, PlainText):
        stop.moveCursor(QTextCursor.MoveOperation.End)
        stop.insertPlainText("가")
    return isinstance(stop, LineEdit | PlainText)


def test_a_letter_more_in_any_text_of_the_corpus_changes_that_key_only(qtbot: QtBot, shared: Path) -> None:
    panel = FormPanel(SiteReader(Readers()))
    qtbot.addWidget(panel)
    for post in _front_matters(shared)[::8]:
        for key in tuple(post.front_matter.keys()):
            panel.load(post.front_matter, None, load_default())
            field = panel.field(key)
            assert field is not None
            linked = any(link.is_linked() for link in panel.findChildren(Link))
            if not _write_more(field) or field.error() or (linked and key == "excerpt"):
                continue
            after, before = panel.front_matter(), post.front_matter
            assert after.entry(key).text == before.entry(key).text + "가"
            assert after.source[: before.entry(key).start] == before.source[: before.entry(key).start]
            assert after.source[after.entry(key).end :] == before.source[before.entry(key).end :]


TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufeff"), max_size=30)


@given(title=TEXT, author=TEXT)
def test_whatever_is_written_reads_so_and_taken_back_is_gone(qapp: object, title: str, author: str) -> None:
    panel = FormPanel(SiteReader(Readers()))
    loaded = Post.from_text("---\ntitle: 'x'\nauthor: y # who\n---\n").front_matter
    panel.load(loaded, None, load_default())
    fields = [panel.field("title"), panel.field("author")]
    for field, text in zip(fields, (title, author), strict=True):
        assert field is not None
        if not text:
            continue
        stop = field.stops()[0]
        stop.setText(text)  # type: ignore[attr-defined]
        assert panel.front_matter().entry(field.key).text == text
    for field, text in zip(fields, ("x", "y"), strict=True):
        assert field is not None
        field.stops()[0].setText(text)  # type: ignore[attr-defined]
    assert panel.front_matter() is loaded
    panel.deleteLater()
