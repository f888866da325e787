"""Qt's own dialogs speak Korean wholly: what Qt's translation lacks is in ours, and only that."""

import re

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator
from PySide6.QtWidgets import QFileDialog, QLabel, QTreeView

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
def test_the_file_dialog_is_korean(surroundings: Surroundings, tmp_path: object, mode: QFileDialog.AcceptMode) -> None:
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
