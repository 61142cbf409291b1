"""The barest QPdfWriter program, PDF's floor; `python -m tools.bench.floor_pdf FOLDER COUNT OUT.pdf`."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter

from tools.bench.inputs import paint_slide, slides


def main(folder: str, count: str, out: str) -> None:
    app = QGuiApplication(sys.argv)
    writer = QPdfWriter(out)
    writer.setResolution(96)
    writer.setPageSize(QPageSize(QSizeF(338.667, 190.5), QPageSize.Unit.Millimeter))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    painter = QPainter(writer)
    painter.scale(writer.width() / 1280, writer.height() / 720)
    for slide in slides(int(count)):
        if slide.number > 1:
            writer.newPage()
        paint_slide(painter, slide, Path(folder))
    painter.end()
    del app


if __name__ == "__main__":
    main(*sys.argv[1:])
