"""How long a sheet takes from its file to a picture of 1,000 pixels, and painting that page alone: both in ms, printed.

In a process of its own; fonts are ready, and the code for one address was made once, as on any later sheet.
"""

from __future__ import annotations

import os
import statistics
import time

from PySide6.QtGui import QGuiApplication, QImage, QPainter

from kit.contacts.place import load_place
from kit.geometry import Rect
from kit.library.sheets import find_sheet
from kit.sheet.opening import read_sheet
from kit.stage.frame import Frame
from kit.stage.paint import paint_frame
from kit.stage.pictures import PictureStore
from kit.stage.sheets.sheet import lay_out_pages
from tools.bench.sheets import PACK, SHEET

ROUNDS = 12


def main() -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QGuiApplication([])
    place, path = load_place(PACK), find_sheet(SHEET).path
    shown, painted = [], []
    for _ in range(ROUNDS + 2):
        pictures = PictureStore()
        start = time.perf_counter()
        frame = lay_out_pages(read_sheet(path), place, "letter", pictures=pictures).frames[0]
        _paint(frame, pictures)
        shown.append(time.perf_counter() - start)
        start = time.perf_counter()
        _paint(frame, PictureStore())
        painted.append(time.perf_counter() - start)
    print(*(statistics.median(times[2:]) * 1000 for times in (shown, painted)))
    del app


def _paint(frame: Frame, pictures: PictureStore) -> None:
    image = QImage(773, 1000, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_frame(painter, frame, Rect(0, 0, image.width(), image.height()), pictures)
    painter.end()


if __name__ == "__main__":
    main()
