"""The menu "Post": going to its parts, and what is done with it as a whole."""

from functools import partial
from typing import Final

from editor.ui.catalogue.action import Action
from editor.ui.commands import drafting, findings, jekyll, trash, view
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
        shortcuts=("Ctrl+Shift+E",),
    ),
    Action(
        id="findings",
        title=QT_TRANSLATE_NOOP("Actions", "Findings"),
        help=QT_TRANSLATE_NOOP("Actions", "Lists what the checks found in the post."),
        command=findings.show,
        menu="post 1",
        shortcuts=("Ctrl+Shift+F",),
    ),
    Action(
        id="next_finding",
        title=QT_TRANSLATE_NOOP("Actions", "Next Finding"),
        help=QT_TRANSLATE_NOOP("Actions", "Goes to the place of the next finding."),
        command=partial(findings.step, 1),
        menu="post 1",
        shortcuts=("F4",),
    ),
    Action(
        id="previous_finding",
        title=QT_TRANSLATE_NOOP("Actions", "Previous Finding"),
        help=QT_TRANSLATE_NOOP("Actions", "Goes to the place of the finding before."),
        command=partial(findings.step, -1),
        menu="post 1",
        shortcuts=("Shift+F4",),
    ),
    Action(
        id="publish",
        title=QT_TRANSLATE_NOOP("Actions", "Publish"),
        help=QT_TRANSLATE_NOOP(
            "Actions", "Publishes the draft; a date that it has stays, even one that is still to come."
        ),
        command=drafting.publish,
        menu="post 2",
        shortcuts=("Ctrl+Shift+Return",),
    ),
    Action(
        id="publish_now",
        title=QT_TRANSLATE_NOOP("Actions", "Publish as of Now"),
        help=QT_TRANSLATE_NOOP("Actions", "Publishes the post with this moment as its date."),
        command=drafting.publish_now,
        menu="post 2",
    ),
    Action(
        id="schedule",
        title=QT_TRANSLATE_NOOP("Actions", "Schedule…"),
        help=QT_TRANSLATE_NOOP("Actions", "Asks from when readers are to see the post."),
        command=drafting.ask_schedule,
        menu="post 2",
        shortcuts=("Ctrl+Alt+Return",),
    ),
    Action(
        id="withdraw",
        title=QT_TRANSLATE_NOOP("Actions", "Back to Drafts"),
        help=QT_TRANSLATE_NOOP("Actions", "Takes the post back to the drafts; it keeps its date, and so its address."),
        command=drafting.withdraw,
        menu="post 2",
        shortcuts=("Ctrl+Shift+D",),
    ),
    Action(
        id="rename",
        title=QT_TRANSLATE_NOOP("Actions", "Rename File…"),
        help=QT_TRANSLATE_NOOP("Actions", "Asks for another name of the post's file, of which its address is made."),
        command=drafting.ask_rename,
        menu="post 3",
        shortcuts=("Shift+F2",),
    ),
    Action(
        id="trash",
        title=QT_TRANSLATE_NOOP("Actions", "Move to Trash"),
        help=QT_TRANSLATE_NOOP("Actions", "Moves the post's file to the system's trash, from where it can come back."),
        command=trash.move_to_trash,
        menu="post 3",
        shortcuts=("Ctrl+Shift+Backspace",),
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
