"""The program's icon in every size and form, from the one drawing that tools/pictures makes (kitbag-logo.svg).

Out: hicolor/SIZExSIZE/apps/kitbag.png and hicolor/scalable/apps/kitbag.svg for Linux, kitbag.ico for Windows,
kitbag.icns for macOS. Both are boxes of PNGs: Windows has read those since Vista, macOS since 10.7.
"""

from __future__ import annotations

import shutil
import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from tools.bundle.files import ROOT

DRAWING = ROOT / "resources" / "pictures" / "signs" / "kitbag-logo.svg"
LINUX = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
WINDOWS = (16, 20, 24, 32, 40, 48, 64, 128, 256)
MACOS = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}
MACOS |= {b"ic11": 32, b"ic12": 64, b"ic13": 256, b"ic14": 512}  # the same for double pixels
_AIR = 0.06  # of the width, on macOS: icons stand free there


def write_icons(folder: Path) -> None:
    """All of them, into that folder, which is made anew."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for size in LINUX:
        file = folder / "hicolor" / f"{size}x{size}" / "apps" / "kitbag.png"
        file.parent.mkdir(parents=True)
        file.write_bytes(png(size))
    scalable = folder / "hicolor" / "scalable" / "apps"
    scalable.mkdir(parents=True)
    shutil.copyfile(DRAWING, scalable / "kitbag.svg")
    (folder / "kitbag.ico").write_bytes(ico({size: png(size) for size in WINDOWS}))
    (folder / "kitbag.icns").write_bytes(icns({name: png(size, _AIR) for name, size in MACOS.items()}))


def png(size: int, air: float = 0.0) -> bytes:
    """The drawing `size` pixels wide and high, with that much air around it."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    gap = round(size * air)
    QSvgRenderer(str(DRAWING)).render(painter, QRectF(gap, gap, size - 2 * gap, size - 2 * gap))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes, Qt for Python text
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """A Windows icon: a table of sizes, then the PNGs. 256 is written as 0."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    place = len(head) + 16 * len(pictures)
    table, body = b"", b""
    for size, data in pictures.items():
        side = size % 256
        table += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), place + len(body))
        body += data
    return head + table + body


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """A macOS icon: pieces of a four-letter kind, their length and a PNG."""
    body = b"".join(kind + struct.pack(">I", 8 + len(data)) + data for kind, data in pictures.items())
    return b"icns" + struct.pack(">I", 8 + len(body)) + body
