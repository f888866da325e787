"""Which files of the locked packages are in the product, by their names alone."""

import re

QT_MODULES = frozenset(
    # Those that editor/ui imports (tests/packaging/test_trimming.py), and those that PySide imports for them.
    """QtCore QtGui QtWidgets QtSvg QtPrintSupport QtWebEngineCore QtWebEngineWidgets
    QtNetwork QtWebChannel""".split()
)
# Dart Sass is asked through its command line; its protocol, and what that needs, is never imported. Nor is Babel, for
# filters that Jekyll does not have (editor/rendering/liquid/__init__.py).
LEFT_OUT = frozenset(("protobuf", "bbpb", "six", "setuptools", "babel", "pytz"))
_LANGUAGES = ("ko", "en")
# Qt asks ICU for the order of words, for encodings, for capital letters and for the names of time zones (icu.py sees to
# it that no binary asks for more): not for names of currencies, languages, countries and units, nor for numbers in
# words, other scripts' letters, or where words end.
ICU_FUNCTIONS = ("ucol_", "ucnv_", "UCNV_", "u_str", "ucal_")
ICU_LEFT_OUT = frozenset(("brkitr", "curr", "lang", "rbnf", "region", "translit", "unit"))

# Of Qt's plugins: windows (X11, Wayland, none), pictures, input methods, the desktop's look, printing. Nothing that
# reaches a network is among them: no TLS, no network information.
_PLUGINS = {
    "platforms": "qxcb qwayland qoffscreen qwindows qcocoa",
    "imageformats": "qgif qico qjpeg qsvg qwebp qtiff qicns",
    "iconengines": "qsvgicon",
    "platforminputcontexts": "composeplatforminputcontextplugin ibusplatforminputcontextplugin",
    "platformthemes": "qgtk3 qxdgdesktopportal",
    "printsupport": "cupsprintersupport",
    "styles": "qmodernwindowsstyle qmacstyle",
    "wayland-decoration-client": "adwaita bradient",
    "wayland-graphics-integration-client": "qt-plugin-wayland-egl dmabuf-server drm-egl-server shm-emulation-server",
    "wayland-shell-integration": "xdg-shell wl-shell-plugin",
    "xcbglintegrations": "qxcb-egl-integration qxcb-glx-integration",
}
_SUFFIXES = (".pyi", ".pyx", ".pxd", ".c", ".h", ".hpp", ".typed", ".pyc", ".lib", ".cmake")
_NEVER = re.compile(r"(?:^|/)(?:tests?|__pycache__|protocol|[^/]*\.dist-info)/|(?:^|/)(?:testing\.py$|\.)")
_BINARY = re.compile(r"^(?:lib)?(?P<stem>[\w-]+?)(?:\.abi3)?\.(?:so|dll|pyd|dylib)$")
# Of Pillow, what editor/site/images does not ask for: drawn text, other windows, reckoning, shapes, colour profiles.
_OF_PILLOW = re.compile(r"^PIL/_imaging(?:ft|tk|math|morph|cms)\.")
_RESOURCES = re.compile(
    r"^resources/(?:icudtl\.dat|qtwebengine_resources(?:_\d+p)?\.pak|v8_context_snapshot(?:\.(?:arm64|x86_64))?\.bin)$"
)


def wanted(name: str, package: str = "") -> bool:
    """Whether a file of `package` is in the product: `name` is its path below the folder of packages."""
    if package in LEFT_OUT or name.endswith(_SUFFIXES) or _NEVER.search(name) or _OF_PILLOW.match(name):
        return False
    folder, _, inside = name.partition("/")
    return folder != "PySide6" or _wanted_of_pyside(inside)


def _wanted_of_pyside(name: str) -> bool:
    # On Linux and macOS all of Qt lies in a folder of its own, on Windows beside the modules.
    name = name.removeprefix("Qt/")
    top, _, rest = name.partition("/")
    if not rest:
        return _wanted_of_top(name)
    if top == "plugins":
        return _wanted_plugin(rest)
    if top == "translations":
        return _wanted_translation(rest)
    if top == "resources":
        return _RESOURCES.match(name) is not None
    # Which libraries are needed, only they themselves can tell (libraries.py).
    return top in ("support", "lib") or rest in ("QtWebEngineProcess", "QtWebEngineProcess.exe")


def _wanted_of_top(name: str) -> bool:
    module = re.match(r"(Qt\w+)\.(?:abi3\.so|pyd)$", name)
    if module:
        return module[1] in QT_MODULES
    # On Windows Qt's libraries, too; of the programs only the engine's.
    return name.endswith((".py", ".dll", ".so", ".dylib")) or ".so." in name or name.startswith("QtWebEngineProcess")


def _wanted_plugin(name: str) -> bool:
    folder, _, file = name.partition("/")
    binary = _BINARY.match(file)
    return binary is not None and binary["stem"] in _PLUGINS.get(folder, "").split()


def _wanted_translation(name: str) -> bool:
    if name.startswith("qtwebengine_locales/"):
        return name.split("/")[1] in ("ko.pak", "en-US.pak")
    return name in [f"qtbase_{language}.qm" for language in _LANGUAGES]
