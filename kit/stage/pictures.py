"""Picture files, kept ready: SVG as renderers (so that they stay vector in PDF), the rest as decoded images.

Nothing here raises for a bad file: it is then not there (None), and the painter shows a quiet placeholder.
"""

from __future__ import annotations

import stat
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtGui import QImage, QImageReader

from kit.deck.drawings import MAX_SVG, svg_fault
from kit.deck.pictures import MAX_AREA
from kit.files import read_at_most
from kit.geometry import Size

SIGN_COLOR = b"#010203"
_MAX_BYTES = 4 << 20  # of decoded images kept: slides are painted ahead, so few are asked for twice
_LIMIT_MB = 256  # one decoded image; a 20,000 pixels wide one is refused before it is decoded


@dataclass(slots=True)
class _Kept:
    renderer: object | None
    image: QImage | None
    size: Size
    cost: int


class PictureStore:
    """Decoded pictures by file, time of change and tint; the least recently used go first."""

    def __init__(self, budget: int = _MAX_BYTES) -> None:
        self._kept: OrderedDict[tuple[Path, int, str | None, int], _Kept] = OrderedDict()
        self._budget = budget
        # Files held in memory, with their time of change: they are not looked for on a disk that may be gone.
        self.held: dict[Path, tuple[int, bytes]] = {}
        self._stills: dict[Path, QImage] = {}  # of clips: few, small, and costly to take again

    def add_still(self, path: Path, image: QImage) -> None:
        """A picture out of a clip, which stands for its file from now on."""
        self._stills[path] = image

    def svg(self, path: Path, tint: str | None) -> object | None:
        """A QSvgRenderer for the file, or None if it is not a drawing that can be shown."""
        kept = self._get(path, tint, 0)
        return kept.renderer if kept else None

    def size(self, path: Path) -> Size | None:
        """The picture's own size (only its proportions matter), or None if it cannot be shown."""
        if still := self._stills.get(path):
            return Size(still.width(), still.height())
        if path.suffix.lower() == ".svg":
            kept = self._get(path, None, 0)
            return kept.size if kept else None
        reader, _device = _reader(path, self._content(path))
        size = reader.size()
        if not size.isValid():
            return None
        turned = reader.transformation().value & 4  # the bit of a quarter turn
        return Size(size.height(), size.width()) if turned else Size(size.width(), size.height())

    def image(self, path: Path, width: int) -> QImage | None:
        """The picture decoded for a place about `width` device pixels wide (never larger than the file's own)."""
        if still := self._stills.get(path):
            return still
        bucket = 1 << max(0, (max(1, width) - 1).bit_length())
        kept = self._get(path, None, bucket)
        return kept.image if kept else None

    def _get(self, path: Path, tint: str | None, width: int) -> _Kept | None:
        held = self.held.get(path)
        try:
            there = path.stat() if held is None else None
        except OSError:
            return None
        if there is not None and not stat.S_ISREG(there.st_mode):  # it was a file when the deck was read
            return None
        key = (path, there.st_mtime_ns if there else held[0] if held else 0, tint, width)
        kept = self._kept.get(key)
        if kept is None:
            content = held[1] if held else None
            vector = path.suffix.lower() == ".svg"
            kept = _read_svg(path, tint, content) if vector else _read_image(path, width, content)
            if kept is None:
                return None
            self._kept[key] = kept
            self._trim()
        self._kept.move_to_end(key)
        return kept

    def _content(self, path: Path) -> bytes | None:
        held = self.held.get(path)
        return held[1] if held else None

    def _trim(self) -> None:
        total = sum(k.cost for k in self._kept.values())
        while total > self._budget and len(self._kept) > 1:
            total -= self._kept.popitem(last=False)[1].cost


def _read_svg(path: Path, tint: str | None, content: bytes | None = None) -> _Kept | None:
    from PySide6.QtSvg import QSvgRenderer  # 4 ms that a deck without drawings does not need

    try:
        data = read_at_most(path, MAX_SVG + 1) if content is None else content
    except OSError:  # gone since, or not ours to read
        return None
    if svg_fault(data):
        return None
    if tint:
        data = data.replace(SIGN_COLOR, tint.encode())
    renderer = QSvgRenderer(QByteArray(data))
    if not renderer.isValid():
        return None
    size = renderer.defaultSize()
    return _Kept(renderer, None, Size(size.width(), size.height()), 40 * len(data))


def _reader(path: Path, content: bytes | None) -> tuple[QImageReader, QBuffer | None]:
    """A reader of the file or of what is held of it, and the buffer that has to live as long."""
    if content is None:
        reader, device = QImageReader(str(path)), None
    else:
        device = QBuffer()
        device.setData(content)
        device.open(QBuffer.OpenModeFlag.ReadOnly)
        reader = QImageReader(device)
    reader.setAutoTransform(True)
    return reader, device


def _read_image(path: Path, width: int, content: bytes | None = None) -> _Kept | None:
    QImageReader.setAllocationLimit(_LIMIT_MB)
    reader, _device = _reader(path, content)
    size = reader.size()
    if size.width() * size.height() > MAX_AREA:  # it was smaller when the deck was read
        return None
    if size.isValid() and width and size.width() > width:
        reader.setScaledSize(QSize(width, max(1, round(size.height() * width / size.width()))))
    image = reader.read()
    if image.isNull():
        return None
    return _Kept(None, image, Size(image.width(), image.height()), image.sizeInBytes())
