"""The themes as data, and the change from one to the other."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from editor.ui import theme
from editor.ui.colours import contrast
from editor.ui.surroundings import Surroundings


def test_both_themes_have_the_same_roles() -> None:
    light, dark = theme.load("light"), theme.load("dark")
    assert light.colours.keys() == dark.colours.keys()
    assert light.source.keys() == dark.source.keys()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_colour_is_one(name: str) -> None:
    loaded = theme.load(name)
    assert all(QColor(colour).isValid() for colour in (*loaded.colours.values(), *loaded.source.values()))


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "bar", "window"])
@pytest.mark.parametrize("role", ["text", "quiet", "accent"])
def test_text_is_legible(name: str, ground: str, role: str) -> None:
    loaded = theme.load(name)
    assert contrast(loaded.colour(role), loaded.colour(ground)) >= 4.4


@pytest.mark.parametrize("name", ["light", "dark"])
def test_source_is_legible(name: str) -> None:
    loaded = theme.load(name)
    dim = {role for role, colour in loaded.source.items() if contrast(QColor(colour), loaded.colour("paper")) < 4}
    assert not dim


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_style_sheet_is_filled_in(name: str) -> None:
    assert "$" not in theme.style_sheet(theme.load(name))


def test_the_user_chooses(surroundings: Surroundings, qapp: QApplication) -> None:
    surroundings.appearance.choose("dark")
    assert surroundings.appearance.theme.dark
    ground = qapp.palette().color(QPalette.ColorRole.Base)
    assert ground == theme.load("dark").colour("paper")
