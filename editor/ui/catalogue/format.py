"""The menu "Format": marks, house styles, colours, kinds of paragraph."""

from collections.abc import Collection
from functools import partial
from typing import Final

from editor.house import Style
from editor.ui.catalogue.action import Action, normal_keys
from editor.ui.commands import blocks, format, house
from editor.ui.marked import QT_TRANSLATE_NOOP


def style_action(style: Style, taken: Collection[str]) -> Action:
    """The action that puts a style of the house around the text; keys that are `taken` are not the house's to give."""
    return Action(
        id=f"style_{style.id}",
        title=style.labels["en"],
        help=QT_TRANSLATE_NOOP(
            "Actions", "House style: makes the text look so, exactly as in the site's other posts, or no longer."
        ),
        command=partial(format.toggle_style, style.id),
        menu="format 2",
        shortcuts=(style.shortcut,) if style.shortcut and normal_keys(style.shortcut) not in taken else (),
        toolbar=4,
        at_caret=partial(format.has_style, style.id),
        in_body=True,
        style=style,
    )


def _heading(level: int, title: str) -> Action:
    return Action(
        id=f"heading{level}",
        title=title,
        help=QT_TRANSLATE_NOOP("Actions", "Makes the paragraph a heading of this level."),
        command=partial(format.set_block, f"heading{level}"),
        menu="format 4",
        shortcuts=(f"Ctrl+Shift+{level}",),
        at_caret=partial(format.is_block, f"heading{level}"),
        in_body=True,
    )


def _mark(kind: str, title: str, help_text: str, shortcut: str) -> Action:
    return Action(
        id=kind,
        title=title,
        help=help_text,
        command=partial(format.toggle_mark, kind),
        menu="format 1",
        shortcuts=(shortcut,),
        icon=kind,
        toolbar=3,
        at_caret=partial(format.has_mark, kind),
        in_body=True,
    )


MARKS: Final = (
    _mark(
        "bold",
        QT_TRANSLATE_NOOP("Actions", "Bold"),
        QT_TRANSLATE_NOOP("Actions", "Makes the text bold, or no longer."),
        "Ctrl+B",
    ),
    _mark(
        "italic",
        QT_TRANSLATE_NOOP("Actions", "Italic"),
        QT_TRANSLATE_NOOP("Actions", "Makes the text italic, or no longer."),
        "Ctrl+I",
    ),
    _mark(
        "underline",
        QT_TRANSLATE_NOOP("Actions", "Underline"),
        QT_TRANSLATE_NOOP("Actions", "Underlines the text, or no longer."),
        "Ctrl+U",
    ),
    _mark(
        "strike",
        QT_TRANSLATE_NOOP("Actions", "Strikethrough"),
        QT_TRANSLATE_NOOP("Actions", "Strikes the text through, or no longer."),
        "Ctrl+Shift+X",
    ),
)

FORMAT: Final = (
    Action(
        id="colour",
        title=QT_TRANSLATE_NOOP("Actions", "Text Colour…"),
        help=QT_TRANSLATE_NOOP("Actions", "Gives the text a colour of your choice."),
        command=format.ask_text_colour,
        menu="format 3",
        shortcuts=("Ctrl+Shift+C",),
        toolbar=4,
        in_body=True,
    ),
    Action(
        id="background",
        title=QT_TRANSLATE_NOOP("Actions", "Highlight Colour…"),
        help=QT_TRANSLATE_NOOP("Actions", "Puts a colour of your choice behind the text."),
        command=format.ask_background,
        menu="format 3",
        shortcuts=("Ctrl+Shift+H",),
        toolbar=4,
        in_body=True,
    ),
    Action(
        id="clear",
        title=QT_TRANSLATE_NOOP("Actions", "Clear Formatting"),
        help=QT_TRANSLATE_NOOP("Actions", "Takes all formatting from the selected text."),
        command=format.clear,
        menu="format 3",
        shortcuts=("Ctrl+\\",),
        icon="clear",
        toolbar=4,
        in_body=True,
    ),
    Action(
        id="paragraph",
        title=QT_TRANSLATE_NOOP("Actions", "Paragraph"),
        help=QT_TRANSLATE_NOOP("Actions", "Makes a heading a plain paragraph again."),
        command=partial(format.set_block, "paragraph"),
        menu="format 4",
        shortcuts=("Ctrl+Alt+0",),
        at_caret=partial(format.is_block, "paragraph"),
        in_body=True,
    ),
    _heading(1, QT_TRANSLATE_NOOP("Actions", "Heading 1")),
    _heading(2, QT_TRANSLATE_NOOP("Actions", "Heading 2")),
    _heading(3, QT_TRANSLATE_NOOP("Actions", "Heading 3")),
    _heading(4, QT_TRANSLATE_NOOP("Actions", "Heading 4")),
    _heading(5, QT_TRANSLATE_NOOP("Actions", "Heading 5")),
    _heading(6, QT_TRANSLATE_NOOP("Actions", "Heading 6")),
    Action(
        id="tick",
        title=QT_TRANSLATE_NOOP("Actions", "Tick Task"),
        help=QT_TRANSLATE_NOOP("Actions", "Ticks the box of a task in a list, or clears it."),
        command=blocks.tick,
        menu="format 4",
        shortcuts=("Ctrl+Shift+K",),
        at_caret=blocks.is_ticked,
        needs=blocks.is_task,
        context=True,
        in_body=True,
    ),
    Action(
        id="format_typing",
        title=QT_TRANSLATE_NOOP("Actions", "Format While Typing"),
        help=QT_TRANSLATE_NOOP(
            "Actions",
            "Makes a list of “- ” and “1. ”, a heading of “## ”, bold text of “**”, a link of an address. "
            "Ctrl+Z gives the signs back.",
        ),
        command=format.toggle_typing,
        menu="format 5",
        checkable=True,
    ),
    Action(
        id="house_style",
        title=QT_TRANSLATE_NOOP("Actions", "House Style…"),
        help=QT_TRANSLATE_NOOP("Actions", "Shows how the site's posts are written, to be changed for everybody."),
        command=house.show_style,
        menu="format 5",
    ),
)
