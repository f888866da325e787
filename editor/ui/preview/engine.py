"""What the web engine must be told before it starts: its flags, how it draws, and the preview's URL scheme."""

import os
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

SCHEME = b"stet"
_FLAGS_VARIABLE = "QTWEBENGINE_CHROMIUM_FLAGS"
_GL_RENDERER = 0x1F01

_GUARDED = (
    # Nothing resolves, so that what reaches past page policy and interceptor (preconnect) still stays on the machine.
    '--host-resolver-rules="MAP * ~NOTFOUND"',
    "--dns-prefetch-disable",
    "--no-pings",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-breakpad",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    # One page needs one process.
    "--renderer-process-limit=1",
    # The page's process comes from the sandboxed zygote. From the other, which takes 13 MB, nothing here is forked.
    "--no-unsandboxed-zygote",
    # Chromium's own chatter is not for whoever started the editor in a terminal.
    "--log-level=3",
)
_DRAWN_IN_SOFTWARE = ("--disable-gpu",)


def register_scheme() -> None:
    """Guard the web engine, whoever starts it in this program. Call before there is an application.

    The scheme itself is registered by start(): that loads the web engine's library, which is slow and not needed before
    the first paint. Qt asks only that a scheme be registered before any web engine class is used.
    """
    _add_flags(_GUARDED)
    if _has_no_gpu():
        # Else Qt and Chromium look at GL all the same: the libraries that draw it in software take 33 MB and 46 ms.
        os.environ.setdefault("QT_XCB_GL_INTEGRATION", "none")


def chromium_flags() -> str:
    """The flags for Chromium on this machine. Needs an application: how it draws depends on the display."""
    return " ".join(_GUARDED + (_DRAWN_IN_SOFTWARE if draws_in_software() else ()))


def may_run() -> bool:
    """Whether the web engine can run: as root Chromium ends the program while its sandbox is on, and Stet leaves it."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return not is_root or os.environ.get("QTWEBENGINE_DISABLE_SANDBOX") == "1"


def start() -> None:
    """Load the web engine, with its flags and the scheme. Call after the first paint; a second call does nothing."""
    _add_flags(_GUARDED)
    if draws_in_software():
        _add_flags(_DRAWN_IN_SOFTWARE)
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
        # Nothing draws with it then, but the engine asks it which GPU there is: of GL it asks in vain.
        os.environ.setdefault("QSG_RHI_BACKEND", "null")
    from PySide6.QtWebEngineCore import QWebEngineUrlScheme

    if QWebEngineUrlScheme.schemeByName(SCHEME).name().isEmpty():
        scheme = QWebEngineUrlScheme(SCHEME)
        scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
        scheme.setFlags(QWebEngineUrlScheme.Flag.SecureScheme)
        QWebEngineUrlScheme.registerScheme(scheme)


def draws_in_software() -> bool:
    """Whether GL is drawn by the processor here, where a web view that uses it slows the editor beside it."""
    if not sys.platform.startswith("linux"):
        return False
    if QGuiApplication.platformName() in ("offscreen", "minimal", "vnc") or _has_no_gpu():
        return True
    return any(name in _gl_renderer().lower() for name in ("llvmpipe", "softpipe", "swrast"))


def _has_no_gpu() -> bool:
    return sys.platform.startswith("linux") and not any(Path("/dev/dri").glob("render*"))


def _gl_renderer() -> str:
    """The name of what draws GL, "llvmpipe" where nothing can be asked."""
    from PySide6.QtGui import QOffscreenSurface, QOpenGLContext

    surface = QOffscreenSurface()
    surface.create()
    context = QOpenGLContext()
    if not context.create() or not context.makeCurrent(surface):
        return "llvmpipe"
    name = context.functions().glGetString(_GL_RENDERER)
    context.doneCurrent()
    return str(name)


def _add_flags(flags: tuple[str, ...]) -> None:
    present = os.environ.get(_FLAGS_VARIABLE, "")
    missing = [flag for flag in flags if flag not in present]
    os.environ[_FLAGS_VARIABLE] = " ".join(filter(None, (present, *missing)))
