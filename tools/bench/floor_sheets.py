"""The barest QPdfWriter program for sheets, their floor: `python -m tools.bench.floor_sheets COUNT OUT`.

A page of text with a table a copy, laid out by QTextDocument, as one file; or a file a copy if OUT is a folder.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QFont, QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument

TITLE = "A sheet to take home"
LINES = [f"Point {i}: words to read, as many as a sheet of paper has on a line." for i in range(16)]


def main(count: str, out: str) -> None:
    app = QGuiApplication(sys.argv)
    if out.endswith(".pdf"):
        writer = _writer(Path(out))
        painter = QPainter(writer)
        for number in range(int(count)):
            if number:
                writer.newPage()
            _sheet(number, writer).drawContents(painter)
        painter.end()
    else:
        Path(out).mkdir(parents=True, exist_ok=True)
        for number in range(int(count)):
            writer = _writer(Path(out) / f"{number:03d}.pdf")
            painter = QPainter(writer)
            _sheet(number, writer).drawContents(painter)
            painter.end()
    del app


def _writer(path: Path) -> QPdfWriter:
    writer = QPdfWriter(str(path))
    writer.setResolution(96)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(18, 18, 18, 18), QPageLayout.Unit.Millimeter)
    return writer


def _sheet(number: int, writer: QPdfWriter) -> QTextDocument:
    rows = "".join(
        f"<tr><th>{key}</th><td>{key} of copy {number}</td></tr>" for key in ("name", "room", "school")
    )
    points = "".join(f"<li>{line}</li>" for line in LINES)
    page = QTextDocument()
    page.setDefaultFont(QFont("Source Sans Pro", 10))
    page.documentLayout().setPaintDevice(writer)
    page.setHtml(f"<h1>{TITLE}</h1><ul>{points}</ul><table>{rows}</table>")
    page.setPageSize(QSizeF(writer.width(), writer.height()))
    return page


if __name__ == "__main__":
    main(*sys.argv[1:])
