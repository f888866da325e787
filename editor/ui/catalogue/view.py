"""The menu "View": what is shown and how."""

from functools import partial
from typing import Final

from editor.ui.catalogue.action import Action
from editor.ui.commands import tabs, view
from editor.ui.marked import QT_TRANSLATE_NOOP


def _part(part: str, title: str, help_text: str, shortcut: str) -> Action:
    return Action(
        id=f"show_{part}",
        title=title,
        help=help_text,
        command=partial(view.toggle_part, part),
        menu="view 2",
        shortcuts=(shortcut,),
        icon=part,
        checkable=True,
    )


def _page_width(name: str, title: str, help_text: str, shortcut: str) -> Action:
    return Action(
        id=f"page_{name}",
        title=title,
        help=help_text,
        command=partial(view.toggle_page_width, name),
        menu="view 5",
        shortcuts=(shortcut,),
        icon=name,
        checkable=True,
    )


def _choice(group: str, choice: str, title: str, help_text: str) -> Action:
    choose = view.choose_language if group == "language" else view.choose_theme
    return Action(
        id=f"{group}_{choice}",
        title=title,
        help=help_text,
        command=partial(choose, choice),
        menu=f"{group} 1",
        checkable=True,
        group=group,
    )


VIEW: Final = (
    Action(
        id="source",
        title=QT_TRANSLATE_NOOP("Actions", "Source"),
        help=QT_TRANSLATE_NOOP("Actions", "Shows the post's text as it stands in the file."),
        command=view.toggle_source,
        menu="view 1",
        shortcuts=("F9",),
        icon="source",
        checkable=True,
    ),
    _part(
        "side",
        QT_TRANSLATE_NOOP("Actions", "Post Information"),
        QT_TRANSLATE_NOOP("Actions", "Shows or folds the fields and the outline."),
        "F5",
    ),
    _part(
        "body",
        QT_TRANSLATE_NOOP("Actions", "Text"),
        QT_TRANSLATE_NOOP("Actions", "Shows or folds the text."),
        "F7",
    ),
    _part(
        "preview",
        QT_TRANSLATE_NOOP("Actions", "Preview"),
        QT_TRANSLATE_NOOP("Actions", "Shows or folds the page as readers see it."),
        "F8",
    ),
    Action(
        id="next_part",
        title=QT_TRANSLATE_NOOP("Actions", "Next Part of the Window"),
        help=QT_TRANSLATE_NOOP("Actions", "Takes the keyboard on: to the fields or lists, the text, the page."),
        command=partial(view.step_part, 1),
        menu="view 3",
        shortcuts=("F6",),
    ),
    Action(
        id="previous_part",
        title=QT_TRANSLATE_NOOP("Actions", "Previous Part of the Window"),
        help=QT_TRANSLATE_NOOP("Actions", "Takes the keyboard back: to the page, the text, the fields or lists."),
        command=partial(view.step_part, -1),
        menu="view 3",
        shortcuts=("Shift+F6",),
    ),
    Action(
        id="zoom_in",
        title=QT_TRANSLATE_NOOP("Actions", "Larger"),
        help=QT_TRANSLATE_NOOP("Actions", "Makes the text on screen larger."),
        command=partial(view.zoom, 1),
        menu="view 4",
        shortcuts=("Ctrl+=", "Ctrl++"),
    ),
    Action(
        id="zoom_out",
        title=QT_TRANSLATE_NOOP("Actions", "Smaller"),
        help=QT_TRANSLATE_NOOP("Actions", "Makes the text on screen smaller."),
        command=partial(view.zoom, -1),
        menu="view 4",
        shortcuts=("Ctrl+-",),
    ),
    Action(
        id="zoom_reset",
        title=QT_TRANSLATE_NOOP("Actions", "Normal Size"),
        help=QT_TRANSLATE_NOOP("Actions", "Shows the text at its normal size."),
        command=partial(view.zoom, 0),
        menu="view 4",
        shortcuts=("Ctrl+0",),
    ),
    _page_width(
        "phone",
        QT_TRANSLATE_NOOP("Actions", "Page on a Phone"),
        QT_TRANSLATE_NOOP("Actions", "Lays the page out 390 pixels wide; once more: as wide as the preview."),
        "Ctrl+Shift+F6",
    ),
    _page_width(
        "tablet",
        QT_TRANSLATE_NOOP("Actions", "Page on a Tablet"),
        QT_TRANSLATE_NOOP("Actions", "Lays the page out 768 pixels wide; once more: as wide as the preview."),
        "Ctrl+Shift+F7",
    ),
    _page_width(
        "desktop",
        QT_TRANSLATE_NOOP("Actions", "Page on a Desktop"),
        QT_TRANSLATE_NOOP("Actions", "Lays the page out 1280 pixels wide; once more: as wide as the preview."),
        "Ctrl+Shift+F8",
    ),
    Action(
        id="page_dark",
        title=QT_TRANSLATE_NOOP("Actions", "Dark Page"),
        help=QT_TRANSLATE_NOOP("Actions", "Shows the page as to readers whose system is dark."),
        command=view.toggle_page_dark,
        menu="view 5",
        shortcuts=("Ctrl+Shift+F9",),
        icon="moon",
        checkable=True,
    ),
    Action(
        id="next_tab",
        title=QT_TRANSLATE_NOOP("Actions", "Next Tab"),
        help=QT_TRANSLATE_NOOP("Actions", "Goes to the next of the posts that are open in this window."),
        command=partial(tabs.step, 1),
        menu="view 6",
        shortcuts=("Ctrl+PgDown", "Ctrl+Tab"),
        among_tabs=True,
    ),
    Action(
        id="previous_tab",
        title=QT_TRANSLATE_NOOP("Actions", "Previous Tab"),
        help=QT_TRANSLATE_NOOP("Actions", "Goes to the one before of the posts that are open in this window."),
        command=partial(tabs.step, -1),
        menu="view 6",
        shortcuts=("Ctrl+PgUp", "Ctrl+Shift+Tab"),
        among_tabs=True,
    ),
    Action(
        id="list_tabs",
        title=QT_TRANSLATE_NOOP("Actions", "All Open Posts"),
        help=QT_TRANSLATE_NOOP("Actions", "Lists the posts that are open in this window, to go to one."),
        command=tabs.show_list,
        menu="view 6",
        shortcuts=("Ctrl+Shift+A",),
        among_tabs=True,
    ),
    Action(
        id="move_apart",
        title=QT_TRANSLATE_NOOP("Actions", "Move Tab to New Window"),
        help=QT_TRANSLATE_NOOP("Actions", "Gives this post a window of its own."),
        command=tabs.move_apart,
        menu="view 6",
        among_tabs=True,
    ),
    _choice(
        "theme",
        "system",
        QT_TRANSLATE_NOOP("Actions", "As the System"),
        QT_TRANSLATE_NOOP("Actions", "Light or dark, as the system is."),
    ),
    _choice(
        "theme",
        "light",
        QT_TRANSLATE_NOOP("Actions", "Light"),
        QT_TRANSLATE_NOOP("Actions", "Dark text on a light ground."),
    ),
    _choice(
        "theme",
        "dark",
        QT_TRANSLATE_NOOP("Actions", "Dark"),
        QT_TRANSLATE_NOOP("Actions", "Light text on a dark ground."),
    ),
    _choice(
        "language",
        "system",
        QT_TRANSLATE_NOOP("Actions", "System Language"),
        QT_TRANSLATE_NOOP("Actions", "Korean or English, as the system is."),
    ),
    _choice(
        "language",
        "ko",
        "한국어",
        QT_TRANSLATE_NOOP("Actions", "Shows Stet in Korean."),
    ),
    _choice(
        "language",
        "en",
        "English",
        QT_TRANSLATE_NOOP("Actions", "Shows Stet in English."),
    ),
)
