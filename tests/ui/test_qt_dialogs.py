"""Qt's own dialogs: Korean wholly, what Qt's translation lacks and only that is in ours; and legible in the dark."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator
from PySide6.QtWidgets import QFileDialog, QLabel, QToolButton, QTreeView

from editor.ui.colours import contrast
from editor.ui.qt_texts import MISSING
from editor.ui.surroundings import Surroundings

TEXTS = [(context, text) for context, texts in MISSING.items() for text in texts]


@pytest.fixture(scope="module")
def of_qt() -> QTranslator:
    made = QTranslator()
    assert made.load("qtbase_ko", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return made


@pytest.mark.parametrize(("context", "text"), TEXTS)
def test_qt_lacks_it_and_we_have_it(surroundings: Surroundings, of_qt: QTranslator, context: str, text: str) -> None:
    assert not of_qt.translate(context, text), "Qt has it now: take it out of ours"
    surroundings.language.choose("ko")
    assert re.search("[가-힣]", QCoreApplication.translate(context, text))


@pytest.mark.parametrize("mode", list(QFileDialog.AcceptMode))
def test_the_file_dialog_is_korean(surroundings: Surroundings, tmp_path: Path, mode: QFileDialog.AcceptMode) -> None:
    surroundings.language.choose("ko")
    dialog = QFileDialog(None, "글 열기", str(tmp_path))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(mode)
    labels = [label.text() for label in dialog.findChildren(QLabel)]
    tree = dialog.findChild(QTreeView)
    assert isinstance(tree, QTreeView)
    heads = [
        tree.model().headerData(column, tree.header().orientation()) for column in range(tree.model().columnCount())
    ]
    assert [said for said in (*labels, *heads) if said and not re.search("[가-힣]", said)] == []
    dialog.deleteLater()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_file_dialogs_buttons_are_seen(surroundings: Surroundings, tmp_path: Path, name: str) -> None:
    surroundings.appearance.choose(name)
    dialog = QFileDialog(None, "글 열기", str(tmp_path))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    ground = surroundings.appearance.theme.colour("bar")
    for button in ("backButton", "forwardButton", "toParentButton", "newFolderButton", "listModeButton"):
        found = dialog.findChild(QToolButton, button)
        assert isinstance(found, QToolButton)
        drawn = found.icon().pixmap(24).toImage()
        seen = [drawn.pixelColor(x, y) for x in range(drawn.width()) for y in range(drawn.height())]
        assert max(contrast(colour, ground) for colour in seen if colour.alpha() == 255) > 3, button
    dialog.deleteLater()
