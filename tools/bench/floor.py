"""The floor: the least that a two-window PySide6 presenter can do; `floor.py FOLDER_OF_PNGS`.

The room's window shows ready pictures and decodes the next one ahead; the console shows this one, the next,
notes and a clock. Nothing is parsed, nothing is laid out.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QRect, Qt, QTime, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

STEP = {Qt.Key.Key_Right.value: 1, Qt.Key.Key_PageDown.value: 1, Qt.Key.Key_PageUp.value: -1}


class Room(QWidget):
    def __init__(self, pictures: list[Path]) -> None:
        super().__init__()
        self.pictures = pictures
        self.index = 0
        self.ready: dict[int, QPixmap] = {}
        self.console: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.BlankCursor)

    def picture(self, index: int) -> QPixmap:
        index = min(index, len(self.pictures) - 1)
        if index not in self.ready:
            self.ready[index] = QPixmap(str(self.pictures[index]))
        return self.ready[index]

    def decode_ahead(self) -> None:
        self.picture(self.index + 1)
        for index in [each for each in self.ready if abs(each - self.index) > 1]:
            del self.ready[index]

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).drawPixmap(self.rect(), self.picture(self.index))
        QTimer.singleShot(50, self.decode_ahead)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.index = max(0, min(len(self.pictures) - 1, self.index + STEP.get(event.key(), 0)))
        self.update()
        if self.console:
            self.console.update()


class Console(QWidget):
    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room
        room.console = self
        clock = QTimer(self)
        clock.timeout.connect(lambda: self.update(0, 0, 400, 40))
        clock.start(1000)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        wide = self.width()
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        painter.setPen(Qt.GlobalColor.white)
        painter.drawText(10, 25, QTime.currentTime().toString())
        big, small = wide * 5 // 8, wide // 3
        now, coming = self.room.picture(self.room.index), self.room.picture(self.room.index + 1)
        painter.drawPixmap(QRect(20, 60, big, big * 9 // 16), now)
        painter.drawPixmap(QRect(big + 40, 60, small, small * 9 // 16), coming)
        notes = QRect(20, 80 + big * 9 // 16, big, 300)
        painter.drawText(notes, Qt.TextFlag.TextWordWrap.value, "Notes for this slide. " * 20)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.room.keyPressEvent(event)


def main() -> int:
    app = QApplication(sys.argv)
    room = Room(sorted(Path(sys.argv[1]).iterdir()))
    console = Console(room)
    for window, screen in zip((console, room), app.screens(), strict=False):
        window.setGeometry(screen.geometry())
        window.showFullScreen()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
