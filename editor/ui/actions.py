"""The one catalogue of actions: menus, toolbar, shortcuts and the shortcut sheet are made from it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor.house import House, Style
from editor.ui.body import CaretState
from editor.ui.commands import blocks, edit, file, format, help, insert, jekyll, page, table, view
from editor.ui.marked import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from editor.ui.window import PostWindow


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One thing that can be done.

    `title` and `help` are English source texts of the context "Actions", but for a house style's, which brings its
    own names. `menu` names a menu and its section ("edit 2"), `toolbar` is a section of the toolbar, 0 for none.
    `at_caret` says whether what it does stands at the caret; with it, or with `checkable`, it can be on or off.
    `needs` says whether it can be done at the caret. `context` puts it into the menu that the text's right click opens.
    """

    id: str
    title: str
    help: str
    command: Callable[["PostWindow"], object]
    menu: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    toolbar: int = 0
    checkable: bool = False
    group: str = ""
    at_caret: Callable[[CaretState], bool] | None = None
    needs: Callable[[CaretState], bool] | None = None
    context: bool = False
    in_body: bool = False
    style: Style | None = None

    def shown_title(self, language: str) -> str:
        """The title for menus, in the language on screen."""
        return self.style.label(language) if self.style else QCoreApplication.translate("Actions", self.title)

    def shown_help(self) -> str:
        """One sentence for the tooltip and the status bar, in the language on screen."""
        return QCoreApplication.translate("Actions", self.help)


def catalogue(house: House) -> tuple[Action, ...]:
    """Every action, in the order of the menus; those of the house's styles among them."""
    return (
        *_FILE,
        *_EDIT,
        *_MARKS,
        *map(_style_action, house.styles),
        *_FORMAT,
        *_INSERT,
        *_TABLE,
        *_BLOCK,
        *_POST,
        *_VIEW,
        *_HELP,
    )


def _style_action(style: Style) -> Action:
    return Action(
        id=f"style_{style.id}",
        title=style.labels["en"],
        help=QT_TRANSLATE_NOOP("Actions", "House style: puts its exact markup around the text, or takes it away."),
        command=partial(format.toggle_style, style.id),
        menu="format 2",
        shortcuts=(style.shortcut,) if style.shortcut else (),
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


def _table_part(part: str, title: str, help_text: str, shortcut: str, after: bool | None = None) -> Action:
    """Adding a row or column before or after the caret's, or, with no `after`, taking the caret's out."""
    kind = part.partition("_")[0]
    command = partial(table.remove, kind) if after is None else partial(table.add, kind, after)
    return Action(
        id=part,
        title=title,
        help=help_text,
        command=command,
        menu="table 2" if after is None else "table 1",
        shortcuts=(shortcut,),
        needs=table.in_table,
        context=True,
        in_body=True,
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
        menu="view 4",
        shortcuts=(shortcut,),
        icon=name,
        checkable=True,
    )


_FILE = (
    Action(
        id="new",
        title=QT_TRANSLATE_NOOP("Actions", "New Post"),
        help=QT_TRANSLATE_NOOP("Actions", "Starts a post from the house skeleton."),
        command=file.new,
        menu="file 1",
        shortcuts=("Ctrl+N",),
        icon="new",
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
        title=QT_TRANSLATE_NOOP("Actions", "Close Window"),
        help=QT_TRANSLATE_NOOP("Actions", "Closes this window, asking about what is not saved."),
        command=file.close,
        menu="file 3",
        shortcuts=("Ctrl+W",),
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

_EDIT = (
    Action(
        id="undo",
        title=QT_TRANSLATE_NOOP("Actions", "Undo"),
        help=QT_TRANSLATE_NOOP("Actions", "Takes the last step back."),
        command=edit.undo,
        menu="edit 1",
        shortcuts=("Ctrl+Z",),
        icon="undo",
        toolbar=1,
        context=True,
    ),
    Action(
        id="redo",
        title=QT_TRANSLATE_NOOP("Actions", "Redo"),
        help=QT_TRANSLATE_NOOP("Actions", "Does again what was undone."),
        command=edit.redo,
        menu="edit 1",
        shortcuts=("Ctrl+Shift+Z", "Ctrl+Y"),
        icon="redo",
        toolbar=1,
    ),
    Action(
        id="cut",
        title=QT_TRANSLATE_NOOP("Actions", "Cut"),
        help=QT_TRANSLATE_NOOP("Actions", "Moves the selection to the clipboard."),
        command=edit.cut,
        menu="edit 2",
        shortcuts=("Ctrl+X",),
        icon="cut",
        context=True,
    ),
    Action(
        id="copy",
        title=QT_TRANSLATE_NOOP("Actions", "Copy"),
        help=QT_TRANSLATE_NOOP("Actions", "Copies the selection to the clipboard."),
        command=edit.copy,
        menu="edit 2",
        shortcuts=("Ctrl+C",),
        icon="copy",
        context=True,
    ),
    Action(
        id="paste",
        title=QT_TRANSLATE_NOOP("Actions", "Paste"),
        help=QT_TRANSLATE_NOOP("Actions", "Inserts what is on the clipboard."),
        command=edit.paste,
        menu="edit 2",
        shortcuts=("Ctrl+V",),
        icon="paste",
        context=True,
    ),
    Action(
        id="select_all",
        title=QT_TRANSLATE_NOOP("Actions", "Select All"),
        help=QT_TRANSLATE_NOOP("Actions", "Selects the whole text."),
        command=edit.select_all,
        menu="edit 2",
        shortcuts=("Ctrl+A",),
    ),
    Action(
        id="find",
        title=QT_TRANSLATE_NOOP("Actions", "Find…"),
        help=QT_TRANSLATE_NOOP("Actions", "Searches the text."),
        command=edit.find,
        menu="edit 3",
        shortcuts=("Ctrl+F",),
        icon="find",
    ),
    Action(
        id="find_next",
        title=QT_TRANSLATE_NOOP("Actions", "Find Next"),
        help=QT_TRANSLATE_NOOP("Actions", "Goes to the next hit."),
        command=edit.find_next,
        menu="edit 3",
        shortcuts=("F3",),
    ),
    Action(
        id="find_previous",
        title=QT_TRANSLATE_NOOP("Actions", "Find Previous"),
        help=QT_TRANSLATE_NOOP("Actions", "Goes to the hit before."),
        command=edit.find_previous,
        menu="edit 3",
        shortcuts=("Shift+F3",),
    ),
)

_MARKS = (
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

_FORMAT = (
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
)

_INSERT = (
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
        help=QT_TRANSLATE_NOOP("Actions", "Inserts an image that lies in the site."),
        command=insert.ask_image,
        menu="insert 1",
        shortcuts=("Ctrl+Shift+I",),
        icon="image",
        toolbar=6,
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

_TABLE = (
    Action(
        id="table",
        title=QT_TRANSLATE_NOOP("Actions", "Table"),
        help=QT_TRANSLATE_NOOP("Actions", "Inserts an empty table after the paragraph."),
        command=table.insert,
        menu="insert 2",
        shortcuts=("Ctrl+Alt+T",),
        icon="table",
        toolbar=6,
        in_body=True,
    ),
    _table_part(
        "row_above",
        QT_TRANSLATE_NOOP("Actions", "Row Above"),
        QT_TRANSLATE_NOOP("Actions", "Adds a row above the caret's, in its manner."),
        "Ctrl+Alt+Up",
        False,
    ),
    _table_part(
        "row_below",
        QT_TRANSLATE_NOOP("Actions", "Row Below"),
        QT_TRANSLATE_NOOP("Actions", "Adds a row below the caret's, in its manner."),
        "Ctrl+Alt+Down",
        True,
    ),
    _table_part(
        "column_before",
        QT_TRANSLATE_NOOP("Actions", "Column Before"),
        QT_TRANSLATE_NOOP("Actions", "Adds a column before the caret's, in its manner."),
        "Ctrl+Alt+Left",
        False,
    ),
    _table_part(
        "column_after",
        QT_TRANSLATE_NOOP("Actions", "Column After"),
        QT_TRANSLATE_NOOP("Actions", "Adds a column after the caret's, in its manner."),
        "Ctrl+Alt+Right",
        True,
    ),
    _table_part(
        "row_remove",
        QT_TRANSLATE_NOOP("Actions", "Remove Row"),
        QT_TRANSLATE_NOOP("Actions", "Takes the caret's row out; with the last one, the table."),
        "Ctrl+Alt+Backspace",
    ),
    _table_part(
        "column_remove",
        QT_TRANSLATE_NOOP("Actions", "Remove Column"),
        QT_TRANSLATE_NOOP("Actions", "Takes the caret's column out; with the last one, the table."),
        "Ctrl+Alt+Shift+Backspace",
    ),
)

_BLOCK = (
    Action(
        id="move_up",
        title=QT_TRANSLATE_NOOP("Actions", "Move Up"),
        help=QT_TRANSLATE_NOOP("Actions", "Moves the paragraph or card before the one above."),
        command=partial(blocks.move, True),
        menu="edit 4",
        shortcuts=("Alt+Up",),
        in_body=True,
    ),
    Action(
        id="move_down",
        title=QT_TRANSLATE_NOOP("Actions", "Move Down"),
        help=QT_TRANSLATE_NOOP("Actions", "Moves the paragraph or card after the one below."),
        command=partial(blocks.move, False),
        menu="edit 4",
        shortcuts=("Alt+Down",),
        in_body=True,
    ),
    Action(
        id="card_source",
        title=QT_TRANSLATE_NOOP("Actions", "Edit Card's Source"),
        help=QT_TRANSLATE_NOOP(
            "Actions", "Opens the card's source in its place; what can be rich text then becomes it."
        ),
        command=blocks.edit_card,
        menu="edit 4",
        shortcuts=("F2",),
        needs=blocks.on_card,
        context=True,
        in_body=True,
    ),
)

_POST = (
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

_VIEW = (
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
        "F6",
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
        id="zoom_in",
        title=QT_TRANSLATE_NOOP("Actions", "Larger"),
        help=QT_TRANSLATE_NOOP("Actions", "Makes the text on screen larger."),
        command=partial(view.zoom, 1),
        menu="view 3",
        shortcuts=("Ctrl+=", "Ctrl++"),
    ),
    Action(
        id="zoom_out",
        title=QT_TRANSLATE_NOOP("Actions", "Smaller"),
        help=QT_TRANSLATE_NOOP("Actions", "Makes the text on screen smaller."),
        command=partial(view.zoom, -1),
        menu="view 3",
        shortcuts=("Ctrl+-",),
    ),
    Action(
        id="zoom_reset",
        title=QT_TRANSLATE_NOOP("Actions", "Normal Size"),
        help=QT_TRANSLATE_NOOP("Actions", "Shows the text at its normal size."),
        command=partial(view.zoom, 0),
        menu="view 3",
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
        menu="view 4",
        shortcuts=("Ctrl+Shift+F9",),
        icon="moon",
        checkable=True,
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

_HELP = (
    Action(
        id="shortcuts",
        title=QT_TRANSLATE_NOOP("Actions", "Keyboard Shortcuts"),
        help=QT_TRANSLATE_NOOP("Actions", "Shows every action with its shortcut."),
        command=help.show_shortcuts,
        menu="help 1",
        shortcuts=("F1",),
        icon="keyboard",
    ),
    Action(
        id="about",
        title=QT_TRANSLATE_NOOP("Actions", "About Stet"),
        help=QT_TRANSLATE_NOOP("Actions", "Says what Stet is, and which version."),
        command=help.about,
        menu="help 2",
    ),
)
