"""The house style of a site, to be reviewed after it was learned, or to be changed: written to its `.stet.toml`."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QTabWidget, QToolButton, QVBoxLayout

from editor import messages
from editor.errors import StetError
from editor.house import House
from editor.house.classes import with_look
from editor.ui import icons
from editor.ui.catalogue.action import normal_keys
from editor.ui.house.fields_page import FieldsPage
from editor.ui.house.images_page import ImagesPage
from editor.ui.house.links_page import LinksPage
from editor.ui.house.markup_page import MarkupPage
from editor.ui.house.skeleton_page import SkeletonPage
from editor.ui.house.storing import Stored
from editor.ui.house.styles_page import StylesPage
from editor.ui.sized import resize_within_screen
from editor.ui.swatch import style_icon

if TYPE_CHECKING:
    from editor.ui.window import PostWindow

_SIZE = QSize(900, 640)


class HouseDialog(QDialog):
    """Holds nothing up: one may look at a post beside it. `stored` tells that the file was written."""

    stored = Signal(Path)
    declined = Signal()

    def __init__(self, shown: Stored, counts: Mapping[str, str], window: "PostWindow") -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("houseDialog")
        self._shown, self._counts = shown, counts
        self._looks = window.house_style.looks
        self._language, self._appearance = window.language.code, window.appearance
        self._taken = {
            normal_keys(keys): action
            for action in window.window_actions.all()
            if not action.action.style
            for keys in action.action.shortcuts
        }
        resize_within_screen(self, _SIZE)
        self._make_pages()
        self._make_bar()
        self._lay()
        self._appearance.changed.connect(self._dress)
        self._show_draft()

    def _make_pages(self) -> None:
        house, counts = self._shown.house, self._counts
        self.styles = StylesPage(house, counts, self._appearance.theme, self._language, self._looks)
        self.markup = MarkupPage(house, counts)
        self.skeleton = SkeletonPage(house, counts)
        self.fields = FieldsPage(house, counts, self._language)
        self.links = LinksPage(house, counts)
        self.images = ImagesPage(house)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        for page, title in (
            (self.styles, self.tr("Inline styles")),
            (self.markup, self.tr("Markup")),
            (self.skeleton, self.tr("New post")),
            (self.fields, self.tr("Fields")),
            (self.links, self.tr("Linked fields")),
            (self.images, self.tr("Images")),
        ):
            self.tabs.addTab(page, title)
            page.edited.connect(self._show_draft)

    def _make_bar(self) -> None:
        """The house's buttons, as the toolbar will show them."""
        self.bar = QHBoxLayout()
        self.bar.setSpacing(2)
        self.problem = QLabel(self)
        self.problem.setObjectName("houseProblem")
        self.problem.setWordWrap(True)
        self.buttons = QDialogButtonBox(self)
        self.save = self.buttons.addButton(self.tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        later = self.tr("Not Now") if self._shown.is_new else self.tr("Cancel")
        self.later = self.buttons.addButton(later, QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self._store)
        self.buttons.rejected.connect(self.reject)

    def _lay(self) -> None:
        self.setWindowTitle(self.tr("House Style"))
        self.intro = QLabel(self._introduction(), self)
        self.intro.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addWidget(self.intro)
        row = QHBoxLayout()
        row.addWidget(QLabel(self.tr("On the toolbar:"), self))
        row.addLayout(self.bar)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.problem)
        layout.addWidget(self.buttons)

    def _introduction(self) -> str:
        path = self._shown.path
        if self._shown.is_new:
            text = self.tr(
                "This is what the site's posts have in common. Leave out or rename what you like; saving writes it to "
                "{name} in the site's folder, where it goes along with the site."
            )
            return f"{self._counts.get('', '')}\n{text.format(name=path.name)}"
        return self.tr("Kept in {path}. What you do not change there stays as it is.").format(path=path)

    # What it says

    def draft(self) -> House:
        """The style as the pages show it."""
        front_matter, body = self.skeleton.skeleton()
        return replace(
            self._shown.house,
            styles=self.styles.styles(),
            markup=self.markup.markup(),
            skeleton_front_matter=front_matter,
            skeleton_body=body,
            linked=self.links.linked(),
            fields=self.fields.fields(),
            images=self.images.images(),
            new_section=self.skeleton.section.section(),
        )

    def _show_draft(self) -> None:
        """Show the buttons of the styles, and what would be refused."""
        self._show_buttons()
        try:
            self._shown.text(self.draft(), self._language, self._counts)
        except StetError as error:
            self._show_problem(error)
            self.save.setEnabled(False)
        else:
            self.problem.setText(self._taken_keys())
            self.save.setEnabled(True)
        self.problem.setVisible(bool(self.problem.text()))

    def _taken_keys(self) -> str:
        """Which styles ask for keys that Stet has itself; "" for none."""
        for style in self.styles.styles():
            action = self._taken.get(normal_keys(style.shortcut)) if style.shortcut else None
            if action is not None:
                said = self.tr("{keys} is the shortcut of “{action}” already: “{style}” will have none.")
                name = style.label(self._language)
                return said.format(keys=style.shortcut, action=action.iconText(), style=name)
        return ""

    def _show_buttons(self) -> None:
        while self.bar.count():
            item = self.bar.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        for style in self.styles.styles():
            button = QToolButton(self)
            button.setIcon(style_icon(with_look(style, self._looks), self._appearance.theme))
            button.setIconSize(QSize(icons.SIZE, icons.SIZE))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            keys = f" ({style.shortcut})" if style.shortcut else ""
            button.setToolTip(style.label(self._language) + keys)
            self.bar.addWidget(button)

    def _show_problem(self, error: StetError) -> None:
        said = messages.text(error.key, self._language, **error.facts)
        # The file is not written yet: neither its name nor a line in it says anything to whoever edits here.
        self.problem.setText(said.removeprefix(f"{error.facts.get('path')}: "))

    def _dress(self) -> None:
        self.styles.dress(self._appearance.theme)
        self._show_buttons()

    # What the user does

    def _store(self) -> None:
        try:
            self._shown.store(self.draft(), self._language, self._counts)
        except StetError as error:
            self._show_problem(error)
            self.problem.show()
            return
        self.stored.emit(self._shown.path)
        self.accept()

    def reject(self) -> None:
        """Close without writing anything."""
        self.declined.emit()
        super().reject()
