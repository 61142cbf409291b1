"""What stands on a part of an X screen and since when, and keys as a clicker sends them.

XDamage tells of every drawing as it happens, so nothing is polled; pixels are read only then. libX11, libXtst
and libXdamage are called through ctypes: three libraries that every X desktop has. Pixels are counted from
the top left of the whole screen, times are seconds of `time.perf_counter`.
"""

from __future__ import annotations

import ctypes
import select
import time
import zlib
from ctypes import POINTER, Structure, c_char_p, c_int, c_long, c_short, c_uint, c_ulong, c_ushort, c_void_p
from typing import NamedTuple, Self

ALL_PLANES, Z_PIXMAP, RAW_RECTANGLES = 0xFFFFFFFF, 2, 0


class Area(NamedTuple):
    x: int
    y: int
    width: int
    height: int


class _Image(Structure):
    _fields_ = [
        ("width", c_int),
        ("height", c_int),
        ("xoffset", c_int),
        ("format", c_int),
        ("data", c_void_p),
        ("byte_order", c_int),
        ("bitmap_unit", c_int),
        ("bitmap_bit_order", c_int),
        ("bitmap_pad", c_int),
        ("depth", c_int),
        ("bytes_per_line", c_int),
    ]


class _Damage(Structure):
    _fields_ = [
        ("type", c_int),
        ("serial", c_ulong),
        ("send_event", c_int),
        ("display", c_void_p),
        ("drawable", c_ulong),
        ("damage", c_ulong),
        ("level", c_int),
        ("more", c_int),
        ("timestamp", c_ulong),
        ("x", c_short),
        ("y", c_short),
        ("width", c_ushort),
        ("height", c_ushort),
        ("rest", c_long * 24),  # an XEvent is a union of 24 longs; this one is longer than its own part
    ]


class Eye:
    """One client of the X server that watches `area`."""

    def __init__(self, display: str, area: Area) -> None:
        self.area = area
        self._x, self._test, damage = _libraries()
        self._display = self._x.XOpenDisplay(display.encode())
        if not self._display:
            raise OSError(f'no X server answers at "{display}"')
        self._root = self._x.XDefaultRootWindow(self._display)
        first_event = c_int()
        damage.XDamageQueryExtension(self._display, ctypes.byref(first_event), ctypes.byref(c_int()))
        self._damage_event = first_event.value
        damage.XDamageCreate(self._display, self._root, RAW_RECTANGLES)
        self._x.XSync(self._display, 0)
        # Enough rows to see any change of a slide, few enough to read them at each drawing.
        self._rows = [area.y + area.height * (2 * step + 1) // 26 for step in range(13)]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._x.XCloseDisplay(self._display)

    def press(self, key: str) -> float:
        """Press and release the key of this X name; gives the moment just before."""
        code = self._x.XKeysymToKeycode(self._display, self._x.XStringToKeysym(key.encode()))
        moment = time.perf_counter()
        self._test.XTestFakeKeyEvent(self._display, code, 1, 0)
        self._test.XTestFakeKeyEvent(self._display, code, 0, 0)
        self._x.XFlush(self._display)
        return moment

    def park_pointer(self) -> None:
        """Put the pointer into the area's corner, where it covers nothing that is read."""
        right, bottom = self.area.x + self.area.width - 1, self.area.y + self.area.height - 1
        self._test.XTestFakeMotionEvent(self._display, -1, right, bottom, 0)
        self._x.XSync(self._display, 0)

    def edge_color(self) -> tuple[int, int, int]:
        """The color at the left edge, halfway down: background on every slide."""
        return self.color_at(self.area.x + 8, self.area.y + self.area.height // 2)

    def color_at(self, x: int, y: int) -> tuple[int, int, int]:
        """The color of a pixel that lies on some output, as red, green, blue."""
        blue, green, red = self._read(x, y, 1)[:3]
        return red, green, blue

    def signature(self) -> int:
        """A number that changes when the area's picture does."""
        total = 0
        for y in self._rows:
            total = zlib.crc32(self._read(self.area.x, y, self.area.width), total)
        return total

    def next_drawing(self, until: float) -> float | None:
        """The moment at which something was next drawn on the area; None if nothing was by then."""
        while True:
            seen = None
            while self._x.XPending(self._display):
                seen = self._take_event() or seen
            if seen is not None:
                return seen
            left = until - time.perf_counter()
            if left <= 0:
                return None
            select.select([self._x.XConnectionNumber(self._display)], [], [], left)

    def _take_event(self) -> float | None:
        event = _Damage()
        self._x.XNextEvent(self._display, ctypes.byref(event))
        moment = time.perf_counter()
        if event.type != self._damage_event:
            return None
        left, top, wide, high = self.area
        beside = event.x >= left + wide or event.x + event.width <= left
        below = event.y >= top + high or event.y + event.height <= top
        return None if beside or below else moment

    def _read(self, x: int, y: int, width: int) -> bytes:
        image = self._x.XGetImage(self._display, self._root, x, y, width, 1, ALL_PLANES, Z_PIXMAP)
        data = ctypes.string_at(image.contents.data, 4 * width)
        self._x.XDestroyImage(image)
        return data


def _libraries() -> tuple[ctypes.CDLL, ctypes.CDLL, ctypes.CDLL]:
    x, test, damage = (ctypes.CDLL(name) for name in ("libX11.so.6", "libXtst.so.6", "libXdamage.so.1"))
    x.XOpenDisplay.restype, x.XOpenDisplay.argtypes = c_void_p, [c_char_p]
    x.XDefaultRootWindow.restype = c_ulong
    x.XGetImage.restype = POINTER(_Image)
    x.XGetImage.argtypes = [c_void_p, c_ulong, c_int, c_int, c_uint, c_uint, c_ulong, c_int]
    x.XDestroyImage.argtypes = [POINTER(_Image)]
    x.XStringToKeysym.restype, x.XStringToKeysym.argtypes = c_ulong, [c_char_p]
    x.XKeysymToKeycode.restype, x.XKeysymToKeycode.argtypes = ctypes.c_ubyte, [c_void_p, c_ulong]
    x.XNextEvent.argtypes = [c_void_p, c_void_p]
    x.XSync.argtypes = [c_void_p, c_int]
    for name in ("XDefaultRootWindow", "XPending", "XFlush", "XConnectionNumber", "XCloseDisplay"):
        getattr(x, name).argtypes = [c_void_p]
    test.XTestFakeKeyEvent.argtypes = [c_void_p, c_uint, c_int, c_ulong]
    test.XTestFakeMotionEvent.argtypes = [c_void_p, c_int, c_int, c_int, c_ulong]
    damage.XDamageQueryExtension.argtypes = [c_void_p, POINTER(c_int), POINTER(c_int)]
    damage.XDamageCreate.restype = c_ulong
    damage.XDamageCreate.argtypes = [c_void_p, c_ulong, c_int]
    return x, test, damage
