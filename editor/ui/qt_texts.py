"""Texts of Qt's own that its Korean translation lacks or has in English, by Qt's contexts: stet_ko.ts gives them.

A test says which of them Qt has by now.
"""

from typing import Final

from editor.ui.marked import QT_TRANSLATE_NOOP

MISSING: Final = {
    "QFileDialog": (
        QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
        QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    ),
    "QAbstractFileIconProvider": (
        QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Alias"),
        QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
        QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
        QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File Folder"),
        QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
        QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Shortcut"),
        QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown"),
    ),
    "QPageSetupWidget": (
        QT_TRANSLATE_NOOP("QPageSetupWidget", "Page &order:"),
        QT_TRANSLATE_NOOP("QPageSetupWidget", "Pages &per sheet:"),
    ),
    "QPrintSettingsOutput": (QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Page &Set:"),),
    "QCupsJobWidget": (
        QT_TRANSLATE_NOOP("QCupsJobWidget", "&Billing information:"),
        QT_TRANSLATE_NOOP("QCupsJobWidget", "&End:"),
        QT_TRANSLATE_NOOP("QCupsJobWidget", "&Start:"),
        QT_TRANSLATE_NOOP("QCupsJobWidget", "Job &priority:"),
        QT_TRANSLATE_NOOP("QCupsJobWidget", "Scheduled &printing:"),
    ),
}

AS_ON_KEYBOARDS: Final = {
    "QShortcut": (
        QT_TRANSLATE_NOOP("QShortcut", "Return"),
        QT_TRANSLATE_NOOP("QShortcut", "PgUp"),
        QT_TRANSLATE_NOOP("QShortcut", "PgDown"),
        QT_TRANSLATE_NOOP("QShortcut", "Up"),
        QT_TRANSLATE_NOOP("QShortcut", "Down"),
        QT_TRANSLATE_NOOP("QShortcut", "Left"),
        QT_TRANSLATE_NOOP("QShortcut", "Right"),
    ),
}
"""Keys that Qt names otherwise than what stands on them, and than what our own texts call them."""
