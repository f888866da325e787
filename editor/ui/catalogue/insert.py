"""The menu "Insert": links, images, lists, quotes, rules."""

from functools import partial
from typing import Final

from editor.ui.catalogue.action import Action
from editor.ui.commands import format, insert
from editor.ui.marked import QT_TRANSLATE_NOOP

INSERT: Final = (
    Action(
        id="link",
        title=QT_TRANSLATE_NOOP("Actions", "Link…"),
        help=QT_TRANSLATE_NOOP("Actions", "Links the text to an address, or changes its link."),
        command=insert.ask_link,
        menu="insert 1",
        shortcuts=("Ctrl+K",),
        icon="link",
        toolbar=5,
        at_caret=format.has_link,
        in_body=True,
    ),
    Action(
        id="image",
        title=QT_TRANSLATE_NOOP("Actions", "Image…"),
        help=QT_TRANSLATE_NOOP("Actions", "Inserts pictures; those from elsewhere are copied into the site."),
        command=insert.ask_image,
        menu="insert 1",
        shortcuts=("Ctrl+Shift+I",),
        icon="image",
        toolbar=6,
        in_body=True,
    ),
    Action(
        id="image_description",
        title=QT_TRANSLATE_NOOP("Actions", "Image Description…"),
        help=QT_TRANSLATE_NOOP("Actions", "Says what the picture at the caret shows, for those who cannot see it."),
        command=insert.describe_image,
        menu="insert 1",
        shortcuts=("Ctrl+Alt+I",),
        needs=format.has_image,
        context=True,
        in_body=True,
    ),
    Action(
        id="bullets",
        title=QT_TRANSLATE_NOOP("Actions", "Bulleted List"),
        help=QT_TRANSLATE_NOOP("Actions", "Makes the paragraphs a list, or a list paragraphs."),
        command=partial(insert.toggle_list, False),
        menu="insert 2",
        shortcuts=("Ctrl+Shift+8",),
        icon="bullets",
        toolbar=5,
        at_caret=partial(format.is_list, False),
        in_body=True,
    ),
    Action(
        id="numbers",
        title=QT_TRANSLATE_NOOP("Actions", "Numbered List"),
        help=QT_TRANSLATE_NOOP("Actions", "Makes the paragraphs a numbered list, or a list paragraphs."),
        command=partial(insert.toggle_list, True),
        menu="insert 2",
        shortcuts=("Ctrl+Shift+7",),
        icon="numbers",
        toolbar=5,
        at_caret=partial(format.is_list, True),
        in_body=True,
    ),
    Action(
        id="quote",
        title=QT_TRANSLATE_NOOP("Actions", "Quote"),
        help=QT_TRANSLATE_NOOP("Actions", "Sets the paragraphs as a quote, or a quote as paragraphs."),
        command=insert.toggle_quote,
        menu="insert 2",
        shortcuts=("Ctrl+Shift+9",),
        icon="quote",
        toolbar=5,
        at_caret=partial(format.is_block, "quote"),
        in_body=True,
    ),
    Action(
        id="rule",
        title=QT_TRANSLATE_NOOP("Actions", "Rule"),
        help=QT_TRANSLATE_NOOP("Actions", "Inserts a line across the column."),
        command=insert.rule,
        menu="insert 2",
        shortcuts=("Ctrl+Alt+R",),
        icon="rule",
        toolbar=6,
        in_body=True,
    ),
)
