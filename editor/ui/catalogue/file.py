"""The menu "File": posts as files."""

from typing import Final

from editor.ui.catalogue.action import Action
from editor.ui.commands import file, page, tabs
from editor.ui.marked import QT_TRANSLATE_NOOP

FILE: Final = (
    Action(
        id="new",
        title=QT_TRANSLATE_NOOP("Actions", "New Post"),
        help=QT_TRANSLATE_NOOP("Actions", "Starts a post as the house's posts begin."),
        command=file.new,
        menu="file 1",
        shortcuts=("Ctrl+N",),
        icon="new",
    ),
    Action(
        id="new_like",
        title=QT_TRANSLATE_NOOP("Actions", "New Post Like This"),
        help=QT_TRANSLATE_NOOP(
            "Actions", "Starts a post with this one's text and fields, but for its date and address."
        ),
        command=file.new_like,
        menu="file 1",
        shortcuts=("Ctrl+Alt+N",),
    ),
    Action(
        id="open",
        title=QT_TRANSLATE_NOOP("Actions", "Open…"),
        help=QT_TRANSLATE_NOOP("Actions", "Opens a post from a file."),
        command=file.ask_open,
        menu="file 1",
        shortcuts=("Ctrl+O",),
        icon="open",
    ),
    Action(
        id="posts",
        title=QT_TRANSLATE_NOOP("Actions", "Posts of the Site"),
        help=QT_TRANSLATE_NOOP("Actions", "Lists the site's posts, the newest first, to search and open."),
        command=file.show_posts,
        menu="file 1",
        shortcuts=("Ctrl+Shift+O",),
        icon="posts",
    ),
    Action(
        id="save",
        title=QT_TRANSLATE_NOOP("Actions", "Save"),
        help=QT_TRANSLATE_NOOP("Actions", "Saves the post; only what you changed changes in the file."),
        command=file.save,
        menu="file 2",
        shortcuts=("Ctrl+S",),
        icon="save",
    ),
    Action(
        id="save_as",
        title=QT_TRANSLATE_NOOP("Actions", "Save As…"),
        help=QT_TRANSLATE_NOOP("Actions", "Saves the post under another name."),
        command=file.ask_save_as,
        menu="file 2",
        shortcuts=("Ctrl+Shift+S",),
    ),
    Action(
        id="print",
        title=QT_TRANSLATE_NOOP("Actions", "Print…"),
        help=QT_TRANSLATE_NOOP("Actions", "Prints the article as readers print the page."),
        command=page.print_page,
        menu="file 4",
        shortcuts=("Ctrl+P",),
    ),
    Action(
        id="save_pdf",
        title=QT_TRANSLATE_NOOP("Actions", "Save as PDF…"),
        help=QT_TRANSLATE_NOOP("Actions", "Saves the article as a PDF, as readers print the page."),
        command=page.ask_save_pdf,
        menu="file 4",
        shortcuts=("Ctrl+Shift+P",),
    ),
    Action(
        id="keep_unsaved",
        title=QT_TRANSLATE_NOOP("Actions", "Keep Unsaved Posts"),
        help=QT_TRANSLATE_NOOP("Actions", "Closes without asking; what was not saved is back at the next start."),
        command=file.toggle_keep_unsaved,
        menu="file 3",
        checkable=True,
    ),
    Action(
        id="close",
        title=QT_TRANSLATE_NOOP("Actions", "Close Post"),
        help=QT_TRANSLATE_NOOP(
            "Actions", "Closes this post, the last one with its window, asking about what is not saved."
        ),
        command=file.close,
        menu="file 3",
        shortcuts=("Ctrl+W",),
    ),
    Action(
        id="reopen",
        title=QT_TRANSLATE_NOOP("Actions", "Reopen Closed Post"),
        help=QT_TRANSLATE_NOOP("Actions", "Opens the post again that was closed last, where it stood."),
        command=tabs.reopen,
        menu="file 3",
        shortcuts=("Ctrl+Shift+T",),
    ),
    Action(
        id="close_all",
        title=QT_TRANSLATE_NOOP("Actions", "Close Window"),
        help=QT_TRANSLATE_NOOP("Actions", "Closes this window with all its posts, asking about what is not saved."),
        command=file.close_all,
        menu="file 3",
        shortcuts=("Ctrl+Shift+W",),
    ),
    Action(
        id="quit",
        title=QT_TRANSLATE_NOOP("Actions", "Quit"),
        help=QT_TRANSLATE_NOOP("Actions", "Closes all windows, asking about what is not saved."),
        command=file.quit_all,
        menu="file 3",
        shortcuts=("Ctrl+Q",),
    ),
)
