"""Hears of later starts of Stet, and opens here what they were to open; see editor/cli/handing_over.py."""

import contextlib
import os
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication

from editor import wire
from editor.post.state import private_folder
from editor.ui.windows import Windows

_KNOCKING_MS = 100
_MOST = 1 << 20  # bytes that a start may say


class LaterStarts(QObject):
    """Listens until the program ends; a second Stet at the same place does not, while the first one lives."""

    def __init__(self, windows: Windows, place: str) -> None:
        super().__init__(windows)
        self._windows = windows
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        QApplication.instance().aboutToQuit.connect(self._server.close)  # type: ignore[union-attr]
        if os.name == "posix":
            with contextlib.suppress(OSError):
                private_folder(Path(place).parent)
        if not self._server.listen(place) and not _answers(place):
            QLocalServer.removeServer(place)  # of one that was killed
            self._server.listen(place)

    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            Caller(socket, self._windows)


class Caller(QObject):
    """One later start: says what it wants, hears whether that can be had, and says that it is to be done."""

    def __init__(self, socket: QLocalSocket, windows: Windows) -> None:
        super().__init__(socket)
        self._socket, self._windows = socket, windows
        self._received = bytearray()
        self._wanted: wire.Message | None = None
        socket.readyRead.connect(self._hear)
        socket.disconnected.connect(socket.deleteLater)
        self._hear()

    def _hear(self) -> None:
        self._received += self._socket.readAll().data()
        try:
            messages = list(wire.unpack(self._received))
        except (ValueError, TypeError, RecursionError):  # no Stet
            self._socket.abort()
            return
        for message in messages:
            self._answer(message)
        if len(self._received) > _MOST:
            self._socket.abort()

    def _answer(self, message: wire.Message) -> None:
        if self._wanted is None:
            self._wanted = message
            # A question that is open waits for its answer: nothing is opened behind it.
            is_ready = bool(self._windows.frames) and QApplication.activeModalWidget() is None
            self._socket.write(wire.pack({"ready": is_ready}))
            self._socket.flush()
        elif message.get("go"):
            self._open(self._wanted)

    def _open(self, wanted: wire.Message) -> None:
        token, site, named = (wanted.get(name) for name in ("token", "site", "open"))
        if token and isinstance(token, str):
            os.environ["XDG_ACTIVATION_TOKEN"] = token  # Qt asks Wayland with it for the window to come forward
        paths = [Path(text) for text in named if isinstance(text, str)] if isinstance(named, list) else []
        self._windows.open_called(paths, Path(site) if site and isinstance(site, str) else None)


def _answers(place: str) -> bool:
    socket = QLocalSocket()
    socket.connectToServer(place)
    return socket.waitForConnected(_KNOCKING_MS)
