"""What stands around the text in a post's window: bars, form, side and page, and what they show of its state."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QTextEdit

from editor.ui.attire import Attire
from editor.ui.body import CaretState
from editor.ui.catalogue import catalogue
from editor.ui.checking.desk import Desk
from editor.ui.commands import edit, file, format, refused
from editor.ui.drafting.foreteller import Foreteller
from editor.ui.drafting.known_address import KnownAddress
from editor.ui.flow import Flow, Views
from editor.ui.form import FormPanel
from editor.ui.house.offering import HouseOffer
from editor.ui.images.desk import ImageDesk
from editor.ui.menus import Menus
from editor.ui.outside import open_address
from editor.ui.parts import NAMES
from editor.ui.post_links import PostLinks
from editor.ui.preview.page_frame import WIDTHS
from editor.ui.proof import Proof
from editor.ui.safety.guard import Guard
from editor.ui.save_bar import SaveBar
from editor.ui.side import SidePanel
from editor.ui.status_bar import StatusBar
from editor.ui.toolbar import Toolbar
from editor.ui.window_actions import WindowActions

if TYPE_CHECKING:
    from pathlib import Path

    from editor.errors import StetError
    from editor.ui.window import PostWindow


_PAGE_ACTIONS = ("page_phone", "page_tablet", "page_desktop", "page_dark")


class Furniture(QObject):
    """Made for one window, whose text is there already; `move_in` puts everything into its place."""

    def __init__(self, window: "PostWindow") -> None:
        super().__init__(window)
        self._window = window
        self.form = FormPanel(window.reader, window)
        self.side = SidePanel(self.form, window.reader, window)
        self.preview = window.preview
        self.window_actions = WindowActions(catalogue(window.house), window)
        self.toolbar = Toolbar(self.window_actions, window.session, window)
        self.save_bar = SaveBar(self.window_actions, window)
        self.status = StatusBar(window)
        self.links = PostLinks(window.reader, window)
        self._shown: CaretState | None = None

    def move_in(self) -> None:
        """Take the places that were kept free, and show the post."""
        window = self._window
        self.menus = Menus(window.menuBar(), self.window_actions, window.session)
        window.addToolBar(self.toolbar)
        window.addToolBar(self.save_bar)
        for bar in (window.menuBar(), self.toolbar, self.save_bar):
            bar.show()  # now: a layout shows what it is given with the next events only
        window.setStatusBar(self.status)
        window.parts.put("side", self.side)
        window.text.furnish()
        self.preview.furnish([self.window_actions[name] for name in _PAGE_ACTIONS])
        views = Views(self.form, window.text, self.side, self.preview, self.status)
        self.flow = Flow(window.document, views, window.house)
        self.foreteller = Foreteller(window, self.status.forecast)
        self.known_address = KnownAddress(window, self.foreteller)
        self.desk = Desk(window)
        self._expect_state()
        self._connect()
        self.guard = Guard(window)
        self.proof = Proof(window)
        self.images = ImageDesk(window)
        self.house_offer = HouseOffer(window)
        self.attire = Attire(window, self)
        self.attire.dress()
        self.attire.retranslate()
        self.show_state()
        self._follow_style()
        self._show_style_error()

    def _connect(self) -> None:
        window = self._window
        document, text = window.document, window.text
        document.modified_changed.connect(self.show_saved)
        document.saved.connect(self.show_saved)
        document.saved.connect(self._settle_saving)
        document.reloaded.connect(self._settle_saving)
        document.path_changed.connect(self.show_saved)
        document.path_changed.connect(self._expect_state)
        self.foreteller.foretold.connect(self._show_forecast)
        document.reloaded.connect(self.show_state)
        document.reloaded.connect(self._follow_style)
        document.path_changed.connect(self._follow_style)
        window.house_style.judged.connect(self._show_style_error)
        text.body.styleChanged.connect(self._show_caret)
        for view in (text.body, text.source):
            view.undoAvailable.connect(self._show_undo)
            view.redoAvailable.connect(self._show_undo)
        self.form.edited.connect(self._show_undo)
        text.source_wanted.connect(self.show_state)
        text.body.contextRequested.connect(self._show_context)
        text.body.refused.connect(self._tell_refused)
        text.body.noteLeft.connect(self._tell_of_note)
        text.body.steppedBack.connect(self._settle_fix)
        text.body.linkFollowed.connect(open_address)
        text.body.takes_signs = lambda: window.session.formats_typing
        text.zoom_wanted.connect(window.zoom)
        self.links.changed.connect(text.prompt.completer.refresh)
        text.find_bar.all_replaced.connect(self._look_at_fields)
        window.parts.shown_changed.connect(self.show_state)
        self.menus.recent.chosen.connect(self._open)
        self.side.posts.chosen.connect(self._open)
        self.side.posts.chosen_apart.connect(window.tab_wanted)
        self.side.posts.like_wanted.connect(self._begin_like)
        document.saved.connect(self.side.posts.read_again)
        for button in self.toolbar.colours:
            button.chosen.connect(self._set_colour)
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]

    def rest(self) -> None:
        """Another tab is in view: look at the file less often."""
        self.guard.disk.rest()

    def wake(self, before: "Furniture | None") -> None:
        """The tab is in view again: look as the one `before` did, and catch up."""
        self.guard.disk.wake()
        self._follow_style()
        self.attire.catch_up()
        if before is not None:
            self.side.look_like(before.side)
        self.show_state()

    def wear_style(self) -> None:
        """Show the house's styles and fields as the site has them now."""
        window = self._window
        styles = self.window_actions.take(catalogue(window.house))
        self.toolbar.show_styles(styles)
        self.menus.show_styles(self.window_actions)
        for action in styles:
            action.dress(window.appearance.theme)
            action.retranslate(window.language.code)
        self.flow.set_house(window.house)
        self.show_state()

    def _follow_style(self) -> None:
        self._window.house_style.watch(self._window.document.site)

    def _show_style_error(self) -> None:
        error = self._window.house_style.error
        if error is None:
            self._window.settle("house")
        else:
            self._window.warn_error(error, "house")

    # What stands in the window's bars

    def show_state(self) -> None:
        """Press and enable the actions as things stand."""
        window, actions = self._window, self.window_actions
        in_source = window.is_source_shown()
        for part in NAMES:
            actions[f"show_{part}"].setChecked(window.is_part_shown(part))
        actions["source"].setChecked(in_source)
        actions["reopen"].setEnabled(bool(window.closed_posts))
        actions["keep_unsaved"].setChecked(window.session.keeps_unsaved)
        actions["format_typing"].setChecked(window.session.formats_typing)
        for name in WIDTHS:
            actions[f"page_{name}"].setChecked(window.session.page_width == name)
        actions["page_dark"].setChecked(window.session.page_dark)
        actions[f"language_{window.language.choice}"].setChecked(True)
        actions[f"theme_{window.appearance.choice}"].setChecked(True)
        in_body = not in_source and window.document.may_be_changed
        actions.enable_among_tabs(window.tabs is not None and len(window.tabs.posts) > 1)
        actions.enable_body(in_body)
        self.toolbar.enable_body(in_body)
        self._shown = None
        self._show_caret()
        self._show_undo()

    def _show_caret(self) -> None:
        """Show what stands at the caret; where that is as it was, at most keys, there is nothing to do."""
        window = self._window
        state = window.body.state()
        if state == self._shown:
            return
        self._shown = state
        self.window_actions.show_caret(state)
        in_source = window.is_source_shown()
        kind, name = ("", "") if in_source else self._block(state)
        self.toolbar.show_block(kind, name)
        styled = "" if in_source or state.style is None else window.house.style(state.style).label(window.language.code)
        self.status.show_style(styled or (self.tr("Fixed block") if kind == "sealed" else name))

    def _block(self, state: CaretState) -> tuple[str, str]:
        """What the caret's paragraph is, and its name, "" for a card."""
        kind = state.block
        if kind == "item":
            kind = "numbers" if state.ordered else "bullets"
        elif kind == "blank":  # a body without text: what is typed becomes one
            kind = "paragraph"
        if kind in ("paragraph", "quote", "bullets", "numbers", "rule") or kind.startswith("heading"):
            return kind, self.window_actions[kind].iconText()
        others = {
            "cell": self.tr("Table cell"),
            "vacant": self.tr("Table cell"),
            "caption": self.tr("Caption"),
            "term": self.tr("Term"),
            "definition": self.tr("Definition"),
            "code": self.tr("Code"),
        }
        return kind, others.get(kind, "")

    def _show_context(self, place: QPoint) -> None:
        """Open the menu of a right click in the text."""
        menu = QMenu(self._window.text.body)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        section = ""
        for action in self.window_actions.in_context():
            if section and action.action.menu != section:
                menu.addSeparator()
            section = action.action.menu
            menu.addAction(action)
        menu.popup(place)

    def _tell_refused(self, error: "StetError") -> None:
        self._window.tell_error(error, "table")

    def _settle_fix(self) -> None:
        self._window.settle(edit.BODY_FIX)

    def _tell_of_note(self, name: str, words: str) -> None:
        from editor.ui.commands import left_note

        left_note.offer(self._window, name, words)

    def _look_at_fields(self, old: str, new: str) -> None:
        from editor.ui.checking import rewording

        rewording.offer(self._window, old, new)

    def _follow_focus(self) -> None:
        if self._window.isVisible():
            self._show_undo()

    def _show_undo(self) -> None:
        target = edit.target(self._window)
        if isinstance(target, QTextEdit | QPlainTextEdit):
            undo, redo = target.document().isUndoAvailable(), target.document().isRedoAvailable()
        else:
            undo, redo = target.isUndoAvailable(), target.isRedoAvailable()
        if not self._window.document.may_be_changed:
            undo = redo = False
        self.window_actions["undo"].setEnabled(undo)
        self.window_actions["redo"].setEnabled(redo)

    def _settle_saving(self) -> None:
        self._window.text.notice.hide()
        self._window.text.banner.settle("save")
        self._window.text.banner.settle(refused.BROKEN)

    def show_saved(self) -> None:
        """Show whether the text is safe."""
        document = self._window.document
        self._window.show_modified()
        self.save_bar.show_saved(document.path is not None and not document.is_modified)
        self.save_bar.publish.show_modified(document.is_modified)
        self.status.show_saved(document.path is None, document.is_modified, document.saved_at)

    def _expect_state(self) -> None:
        self.save_bar.publish.expect(self._window.document.path)

    def _show_forecast(self) -> None:
        has_file = self._window.document.path is not None
        self.save_bar.show_foretold(self.foreteller.found, has_file=has_file)

    def _open(self, path: "Path") -> None:
        file.open_post(self._window, path)

    def _begin_like(self, path: "Path") -> None:
        file.new_like_file(self._window, path)

    def _set_colour(self, kind: str, css: str) -> None:
        format.set_colour(kind, css, self._window)
        self.toolbar.dress(self._window.appearance.theme)
