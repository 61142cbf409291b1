"""A contact sheet of SVG files as QtSvg paints them: `python -m tools.pictures.sheet OUT.png [--grey] [--tall N] FILE.svg...`."""

import argparse
import os
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

GAP = 16


def paint_file(path: Path, tall: int) -> QImage:
    """One SVG file as a picture `tall` pixels high."""
    renderer = QSvgRenderer(str(path))
    if not renderer.isValid():
        raise ValueError(f'QtSvg cannot read "{path}".')
    size = renderer.defaultSize()
    image = QImage(
        round(size.width() * tall / size.height()), tall, QImage.Format.Format_ARGB32_Premultiplied
    )
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    return image


def contact_sheet(images: list[QImage], width: int) -> QImage:
    """Pictures in rows, none wider than `width` together."""
    rows: list[list[QImage]] = [[]]
    for image in images:
        if rows[-1] and sum(one.width() + GAP for one in rows[-1]) + image.width() > width:
            rows.append([])
        rows[-1].append(image)
    wide = max(sum(one.width() + GAP for one in row) for row in rows) + GAP
    tall = sum(max(one.height() for one in row) + GAP for row in rows) + GAP
    sheet = QImage(wide, tall, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#E3E6E8"))
    painter, y = QPainter(sheet), GAP
    for row in rows:
        x = GAP
        for image in row:
            painter.drawImage(x, y, image)
            x += image.width() + GAP
        y += max(one.height() for one in row) + GAP
    painter.end()
    return sheet


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("out", type=Path)
    ask.add_argument("files", nargs="+", type=Path)
    ask.add_argument("--tall", type=int, default=450, help="height of each picture in pixels")
    ask.add_argument("--wide", type=int, default=1600, help="width of the sheet at most")
    ask.add_argument("--grey", action="store_true", help="as a grey photocopy")
    given = ask.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    sheet = contact_sheet([paint_file(path, given.tall) for path in given.files], given.wide)
    if given.grey:
        sheet = sheet.convertToFormat(QImage.Format.Format_Grayscale8)
    sheet.save(str(given.out))
    del application


if __name__ == "__main__":
    main()
