"""Formatting of the body, and what of it stands at the caret."""

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog

from editor.house import House
from editor.ui.body import CaretState
from editor.ui.colours import css_colour, css_text

if TYPE_CHECKING:
    from editor.ui.window import PostWindow

_DECLARED = {
    "colour": re.compile(r"(?<![\w-])color:\s*([^;\"']+)", re.I),
    "background": re.compile(r"(?<![\w-])background(?:-color)?:\s*([^;\"']+)", re.I),
}
_WITHOUT_STYLES = {"colour": "#c62828", "background": "#ffe066"}


def toggle_mark(kind: str, window: "PostWindow") -> None:
    """Switch a mark ("bold", "italic", "underline", "strike") on or off."""
    window.body.toggle_mark(kind)


def toggle_style(style_id: str, window: "PostWindow") -> None:
    """Switch a house style on or off."""
    window.body.toggle_style(style_id)


def set_block(kind: str, window: "PostWindow") -> None:
    """Make the paragraphs "paragraph" or "heading1" to "heading6"."""
    window.body.set_block(kind)


def toggle_typing(window: "PostWindow") -> None:
    """Take signs that are typed for what they mean, or for text."""
    window.session.formats_typing = not window.session.formats_typing


def clear(window: "PostWindow") -> None:
    """Take all formatting from the selection."""
    window.body.clear_formatting()


def ask_text_colour(window: "PostWindow") -> None:
    """Ask for a text colour and set it."""
    _ask("colour", window)


def ask_background(window: "PostWindow") -> None:
    """Ask for a colour behind the text and set it."""
    _ask("background", window)


def _ask(kind: str, window: "PostWindow") -> None:
    recent = window.session.recent_colours(kind)
    colour = css_colour(recent[0]) if recent else house_colour(kind, window.house)
    dialog = QColorDialog(colour, window)
    # The house's own ground may let the paper show through.
    dialog.setOption(QColorDialog.ColorDialogOption.ShowAlphaChannel, kind == "background")
    dialog.setObjectName(kind)
    dialog.colorSelected.connect(window.set_chosen_colour)
    dialog.open()


def house_colour(kind: str, house: House) -> QColor:
    """The first text "colour", or "background", among the house's styles; what the dialog begins with."""
    for style in house.styles:
        found = _DECLARED[kind].search(style.open)
        colour = css_colour(found[1]) if found else QColor()
        if colour.isValid():
            return colour
    return QColor(_WITHOUT_STYLES[kind])


def set_colour(kind: str, css: str, window: "PostWindow") -> None:
    """Set a text "colour" or a "background", given as CSS, and remember it."""
    if kind == "colour":
        window.body.set_text_colour(css)
    else:
        window.body.set_background(css)
    window.session.add_recent_colour(kind, css)


def set_chosen(kind: str, colour: QColor, window: "PostWindow") -> None:
    """Set a colour that came from the colour dialog."""
    set_colour(kind, css_text(colour), window)


def has_mark(kind: str, state: CaretState) -> bool:
    """Whether a mark stands at the caret."""
    return kind in state.marks


def has_style(style_id: str, state: CaretState) -> bool:
    """Whether a house style stands at the caret."""
    return state.style == style_id


def is_block(kind: str, state: CaretState) -> bool:
    """Whether the caret's paragraph is of this kind."""
    return state.block == kind


def is_list(ordered: bool, state: CaretState) -> bool:
    """Whether the caret is in a numbered, or in a bulleted, list."""
    return state.ordered is ordered


def has_image(state: CaretState) -> bool:
    """Whether an image stands at the caret."""
    return state.on_image


def has_link(state: CaretState) -> bool:
    """Whether a link stands at the caret."""
    return bool(state.link)
