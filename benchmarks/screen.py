"""An X display as a client sees it: keys pressed through XTest, pixels read through shared memory.

Written against libX11, libXext and libXtst by ctypes: a process for each key or picture would take longer than what is
measured.
"""

import ctypes
import ctypes.util
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

_Z_PIXMAP = 2
_ALL_PLANES = 0xFFFFFFFF
_IPC_PRIVATE, _IPC_CREAT, _IPC_RMID = 0, 0o1000, 0
_BYTES_A_PIXEL = 4


class ScreenError(Exception):
    """The display cannot be used."""


@dataclass(frozen=True)
class Box:
    """A part of the screen, in pixels."""

    left: int
    top: int
    width: int
    height: int


class _Segment(ctypes.Structure):
    _fields_ = [
        ("shmseg", ctypes.c_ulong),
        ("shmid", ctypes.c_int),
        ("shmaddr", ctypes.c_void_p),
        ("readOnly", ctypes.c_int),
    ]


class _Image(ctypes.Structure):
    # The beginning of Xlib.h's XImage.
    _fields_ = [
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("xoffset", ctypes.c_int),
        ("format", ctypes.c_int),
        ("data", ctypes.c_void_p),
        ("byte_order", ctypes.c_int),
        ("bitmap_unit", ctypes.c_int),
        ("bitmap_bit_order", ctypes.c_int),
        ("bitmap_pad", ctypes.c_int),
        ("depth", ctypes.c_int),
        ("bytes_per_line", ctypes.c_int),
        ("bits_per_pixel", ctypes.c_int),
    ]


def _library(name: str) -> ctypes.CDLL:
    path = ctypes.util.find_library(name)
    if path is None:
        raise ScreenError(f"lib{name} is missing")
    return ctypes.CDLL(path, use_errno=True)


class _Libraries:
    def __init__(self) -> None:
        self.x11, self.xext, self.xtst, self.c = (_library(name) for name in ("X11", "Xext", "Xtst", "c"))
        pointer, number, unsigned = ctypes.c_void_p, ctypes.c_int, ctypes.c_ulong
        signatures: tuple[tuple[Any, Any, list[Any]], ...] = (
            (self.x11.XOpenDisplay, pointer, [ctypes.c_char_p]),
            (self.x11.XDefaultRootWindow, unsigned, [pointer]),
            (self.x11.XDefaultVisual, pointer, [pointer, number]),
            (self.x11.XDefaultDepth, number, [pointer, number]),
            (self.x11.XStringToKeysym, unsigned, [ctypes.c_char_p]),
            (self.x11.XKeysymToKeycode, ctypes.c_ubyte, [pointer, unsigned]),
            (self.x11.XFlush, number, [pointer]),
            (self.x11.XSync, number, [pointer, number]),
            (self.x11.XCloseDisplay, number, [pointer]),
            (self.xtst.XTestFakeKeyEvent, number, [pointer, ctypes.c_uint, number, unsigned]),
            (self.xtst.XTestFakeMotionEvent, number, [pointer, number, number, number, unsigned]),
            (
                self.xext.XShmCreateImage,
                ctypes.POINTER(_Image),
                [pointer, pointer, number, number, pointer, pointer, number, number],
            ),
            (self.xext.XShmAttach, number, [pointer, pointer]),
            (self.xext.XShmDetach, number, [pointer, pointer]),
            (self.xext.XShmGetImage, number, [pointer, unsigned, pointer, number, number, unsigned]),
            (self.c.shmget, number, [number, ctypes.c_size_t, number]),
            (self.c.shmat, pointer, [number, pointer, number]),
            (self.c.shmdt, number, [pointer]),
            (self.c.shmctl, number, [number, number, pointer]),
        )
        for function, result, arguments in signatures:
            function.restype = result
            function.argtypes = arguments


class Grabber:
    """Reads one box of the screen again and again."""

    def __init__(self, screen: "Screen", box: Box) -> None:
        self.box = box
        self._screen, self._libraries = screen, screen.libraries
        x11, xext, c = self._libraries.x11, self._libraries.xext, self._libraries.c
        self._segment = _Segment()
        self._image = xext.XShmCreateImage(
            screen.display,
            x11.XDefaultVisual(screen.display, 0),
            x11.XDefaultDepth(screen.display, 0),
            _Z_PIXMAP,
            None,
            ctypes.byref(self._segment),
            box.width,
            box.height,
        )
        image = self._image.contents
        if image.bits_per_pixel != 8 * _BYTES_A_PIXEL or image.bytes_per_line != box.width * _BYTES_A_PIXEL:
            raise ScreenError("the screen is not of 24 bits a pixel")
        self._size = image.bytes_per_line * box.height
        self._segment.shmid = c.shmget(_IPC_PRIVATE, self._size, _IPC_CREAT | 0o600)
        self._segment.shmaddr = image.data = c.shmat(self._segment.shmid, None, 0)
        xext.XShmAttach(screen.display, ctypes.byref(self._segment))
        x11.XSync(screen.display, 0)
        c.shmctl(self._segment.shmid, _IPC_RMID, None)  # gone when both sides have let go

    def grab(self) -> bytes:
        """The box's pixels now: rows from the top, each pixel blue, green, red and one byte without meaning."""
        self._libraries.xext.XShmGetImage(
            self._screen.display, self._screen.root, self._image, self.box.left, self.box.top, _ALL_PLANES
        )
        return ctypes.string_at(self._segment.shmaddr, self._size)

    def close(self) -> None:
        """Let the memory go."""
        self._libraries.xext.XShmDetach(self._screen.display, ctypes.byref(self._segment))
        self._libraries.x11.XSync(self._screen.display, 0)
        self._libraries.c.shmdt(self._segment.shmaddr)


class Screen:
    """A connection to an X display such as ":7"."""

    def __init__(self, name: str) -> None:
        self.libraries = _Libraries()
        self.display = self.libraries.x11.XOpenDisplay(name.encode())
        if not self.display:
            raise ScreenError(f"the display {name} does not open")
        self.root = self.libraries.x11.XDefaultRootWindow(self.display)

    def press(self, keys: str) -> None:
        """Press and release a key by its X name ("m", "BackSpace"), with modifiers before it ("Control_L+End")."""
        codes = [self._code(name) for name in keys.split("+")]
        self._fake(codes, True)
        self._fake(reversed(codes), False)
        self.libraries.x11.XFlush(self.display)

    def park_pointer(self) -> None:
        """Put the pointer where it neither covers nor lights up anything."""
        self.libraries.xtst.XTestFakeMotionEvent(self.display, 0, 4096, 4096, 0)
        self.libraries.x11.XFlush(self.display)

    def close(self) -> None:
        """End the connection."""
        self.libraries.x11.XCloseDisplay(self.display)

    def _code(self, name: str) -> int:
        code: int = self.libraries.x11.XKeysymToKeycode(self.display, self.libraries.x11.XStringToKeysym(name.encode()))
        if not code:
            raise ScreenError(f"the display's keyboard has no key {name}")
        return code

    def _fake(self, codes: Iterable[int], pressed: bool) -> None:
        for code in codes:
            self.libraries.xtst.XTestFakeKeyEvent(self.display, code, int(pressed), 0)
