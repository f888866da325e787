"""The catalogue: complete in both languages, and without clashes."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from editor import resources
from editor.house import load_default
from editor.ui.catalogue import catalogue
from editor.ui.surroundings import Surroundings
from editor.ui.window import PostWindow

ALL = catalogue(load_default())


def test_ids_are_unique() -> None:
    assert [name for name, times in Counter(action.id for action in ALL).items() if times > 1] == []


def test_no_shortcut_is_given_twice() -> None:
    keys = [QKeySequence(text).toString() for action in ALL for text in action.shortcuts]
    assert "" not in keys
    assert [key for key, times in Counter(keys).items() if times > 1] == []


def test_every_formatting_action_has_a_shortcut() -> None:
    assert [action.id for action in ALL if (action.toolbar or action.in_body) and not action.shortcuts] == []


def test_icons_are_there() -> None:
    named = [action.icon for action in ALL if action.icon]
    assert [name for name in named if not resources.path(f"icons/{name}.svg").is_file()] == []
    shown = [action for action in ALL if action.toolbar and action.id not in ("colour", "background")]
    assert [action.id for action in shown if not (action.icon or action.style)] == []


def test_every_action_is_named_and_explained_in_both_languages(
    open_window: Callable[[Path | None], PostWindow], surroundings: Surroundings
) -> None:
    window = open_window(None)
    seen = {}
    for language in ("en", "ko"):
        surroundings.language.choose(language)
        QApplication.processEvents()  # the change is posted
        seen[language] = {action.action.id: action.toolTip() for action in window.window_actions.all()}
    for action in window.window_actions.all():
        name = action.action.id
        for language in ("en", "ko"):
            title, _, explained = seen[language][name].partition("\n")
            assert title
            assert explained
            if action.action.shortcuts:
                assert "(" in title, f"{name} does not tell its shortcut"
        assert seen["en"][name] != seen["ko"][name]


def test_house_styles_are_buttons_that_wear_them(open_window: Callable[[Path | None], PostWindow]) -> None:
    window = open_window(None)
    reds = window.window_actions["style_red"].icon().pixmap(20, 20).toImage()
    painted = {reds.pixelColor(x, y).name() for x in range(reds.width()) for y in range(reds.height())}
    assert "#ee2323" in painted
