"""What only Qt knows of a machine: its screen, fonts, input method and web engine. Plain values, for `stet doctor`."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication

from editor.ui.preview import engine


@dataclass(frozen=True)
class Health:
    """What was found. `platform` is Qt's, "" without a screen; `korean` names a font, "" where there is none."""

    qt: str
    settings: str
    platform: str
    drawing: str
    korean: str
    input_methods: tuple[str, ...]
    input_plugins: tuple[str, ...]
    engine_may_run: bool


def look() -> Health:
    """Look at this machine; makes the application. Without a screen nothing of it is asked."""
    has_screen = not sys.platform.startswith("linux") or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))
    if not has_screen:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    QCoreApplication.setOrganizationName("Stet")
    QCoreApplication.setApplicationName("Stet")
    application = QCoreApplication.instance() or QGuiApplication(sys.argv[:1])
    families = QFontDatabase.families(QFontDatabase.WritingSystem.Korean)
    health = Health(
        qt=qVersion(),
        settings=QSettings().fileName(),
        platform=QGuiApplication.platformName() if has_screen else "",
        drawing="software" if engine.draws_in_software() else "GPU",
        korean=families[0] if families else "",
        input_methods=_input_methods(),
        input_plugins=_plugins(),
        engine_may_run=engine.may_run(),
    )
    del application
    return health


def _input_methods() -> tuple[str, ...]:
    """The input methods that the session asks Qt for, in their order. Qt does not heed what X programs are told."""
    asked = os.environ.get("QT_IM_MODULES", "") or os.environ.get("QT_IM_MODULE", "")
    return tuple(filter(None, asked.split(";")))


def _plugins() -> tuple[str, ...]:
    """The input methods that Qt has a plugin for."""
    found = (Path(folder, "platforminputcontexts") for folder in QCoreApplication.libraryPaths())
    names = {path.stem for folder in found if folder.is_dir() for path in folder.iterdir()}
    return tuple(sorted(name.removeprefix("lib").removesuffix("platforminputcontextplugin") for name in names))
