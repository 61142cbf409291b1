"""Our own signs as icons for the program's windows, in any color, crisp at any scale."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kit import paths
from kit.stage.pictures import SIGN_COLOR


@lru_cache(maxsize=256)
def sign_renderer(name: str, color: str) -> QSvgRenderer:
    """The sign as a drawing in that color."""
    file = paths.resources_dir() / "pictures" / "signs" / f"{name}.svg"
    return QSvgRenderer(QByteArray(file.read_bytes().replace(SIGN_COLOR, color.encode())))


@lru_cache(maxsize=512)
def sign_pixmap(name: str, color: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The sign `size` logical pixels wide and high, for a screen of that pixel ratio."""
    pixels = max(1, round(size * ratio))
    pixmap = QPixmap(QSize(pixels, pixels))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sign_renderer(name, color).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def sign_icon(name: str, color: str, size: int = 24, gap: int = 0) -> QIcon:
    """The sign as an icon with pictures for ordinary, double and triple pixel ratios; `gap` px stay empty behind it."""
    icon = QIcon()
    for ratio in (1.0, 2.0, 3.0):
        picture = sign_pixmap(name, color, size, ratio)
        icon.addPixmap(_with_gap(picture, gap) if gap else picture)
    return icon


@lru_cache(maxsize=4)
def logo_renderer(on_color: bool) -> QSvgRenderer:
    """The logo, or for a ground of the program's own teal the logo in white."""
    data = (paths.resources_dir() / "pictures" / "signs" / "kitbag-logo.svg").read_bytes()
    if on_color:
        for ours, white in ((b"#0B6E6E", b"#FFFFFF"), (b"#2F8784", b"#FFFFFF"), (b"#F2B134", b"#C8412B")):
            data = data.replace(ours, white)
    return QSvgRenderer(QByteArray(data))


def _with_gap(picture: QPixmap, gap: int) -> QPixmap:
    ratio = picture.devicePixelRatio()
    wider = QPixmap(picture.width() + round(gap * ratio), picture.height())
    wider.setDevicePixelRatio(ratio)
    wider.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wider)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    return wider
