"""A program whose slides come in two parts, LATE ms apart, for the bench's probe to prove itself on."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from tools.bench.codes import color_of

LATE = 120


class Room(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.number, self.whole = 1, True

    def finish(self) -> None:
        self.whole = True
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(*color_of(self.number)))
        if self.whole:
            middle = self.rect().adjusted(200, 200, -200, -200)
            painter.fillRect(middle, QColor("black" if self.number % 2 else "gray"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.number, self.whole = self.number + 1, False
        self.update()
        QTimer.singleShot(LATE, self.finish)


def main() -> int:
    app = QApplication(sys.argv)
    room = Room()
    room.setGeometry(app.screens()[1].geometry())
    room.showFullScreen()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
