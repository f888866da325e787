"""The menu "Post": going to its parts, and what is done with it as a whole."""

from typing import Final

from editor.ui.catalogue.action import Action
from editor.ui.commands import jekyll, view
from editor.ui.marked import QT_TRANSLATE_NOOP

POST: Final = (
    Action(
        id="go_title",
        title=QT_TRANSLATE_NOOP("Actions", "Go to Headline"),
        help=QT_TRANSLATE_NOOP("Actions", "Puts the caret into the headline."),
        command=view.focus_title,
        menu="post 1",
        shortcuts=("Ctrl+T",),
    ),
    Action(
        id="go_text",
        title=QT_TRANSLATE_NOOP("Actions", "Go to Text"),
        help=QT_TRANSLATE_NOOP("Actions", "Puts the caret into the text."),
        command=view.focus_text,
        menu="post 1",
        shortcuts=("Ctrl+Shift+T",),
    ),
    Action(
        id="compare_with_jekyll",
        title=QT_TRANSLATE_NOOP("Actions", "Compare with Jekyll"),
        help=QT_TRANSLATE_NOOP(
            "Actions",
            "Builds the site with Jekyll and the text as it is here, and shows where the pages differ.",
        ),
        command=jekyll.compare,
        menu="post 9",
    ),
)
