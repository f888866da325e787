"""Ties a field's line to what the site uses."""

from collections.abc import Callable, Collection

from PySide6.QtWidgets import QWidget

from editor.ui.form.completer import Completer
from editor.ui.form.image_path import is_relative
from editor.ui.form.line_edit import LineEdit
from editor.ui.form.site_words import SiteWords
from editor.ui.form.suggestions import Suggestion


def completer_of(
    key: str, words: SiteWords, line: LineEdit, anchor: QWidget, has: Callable[[], Collection[str]]
) -> Completer:
    """A completer of the values that the site's posts have for `key`, without those that the post `has`."""

    def offered() -> list[Suggestion]:
        left_out = has()
        return [Suggestion(used.value, used.count) for used in words.values(key) if used.value not in left_out]

    return _tied(Completer(line, anchor, offered), words)


def picture_completer(words: SiteWords, line: LineEdit, anchor: QWidget, like: Callable[[], str]) -> Completer:
    """A completer of the site's pictures, named from its root with a slash in front, unless `like` has none."""

    def offered() -> list[Suggestion]:
        root, bare = words.root, is_relative(like())
        return [
            Suggestion(used.value[bare:], used.count, root / used.value[1:] if root else None)
            for used in words.pictures
        ]

    return _tied(Completer(line, anchor, offered), words)


def _tied(completer: Completer, words: SiteWords) -> Completer:
    completer.wanted.connect(words.ask)
    words.changed.connect(completer.refresh)
    return completer
