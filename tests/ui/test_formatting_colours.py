"""What the colour dialogs begin with."""

from editor.house import load_default
from editor.ui.colours import css_text
from editor.ui.commands import format


def test_the_house_gives_text_and_ground_their_own_first_colour() -> None:
    house = load_default()
    assert css_text(format.house_colour("colour", house)) == "#ee2323"
    assert css_text(format.house_colour("background", house)) == "#21538527"
