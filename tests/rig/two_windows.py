"""The least program with two windows, for the rig to prove itself on: a green room, a blue console.

PageDown turns the room red. When a screen is added, the room goes to it full screen; when one goes away, it
hides.
"""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QScreen
from PySide6.QtWidgets import QApplication, QWidget


class Colored(QWidget):
    def __init__(self, title: str, color: str) -> None:
        super().__init__()
        self.setWindowTitle(title)
        self.paint(color)

    def paint(self, color: str) -> None:
        self.setStyleSheet(f"background: {color}")

    def show_on(self, screen: QScreen) -> None:
        self.hide()  # Wayland: the output of a window is chosen when it is shown
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        room.paint("#ff0000" if event.key() == Qt.Key.Key_PageDown else "#ffff00")


app = QApplication(sys.argv)
app.setQuitOnLastWindowClosed(False)
room, console = Colored("room", "#00ff00"), Colored("console", "#0000ff")
app.screenAdded.connect(room.show_on)
app.screenRemoved.connect(lambda screen: room.hide())
laptop, *others = sorted(app.screens(), key=lambda screen: screen.geometry().x())  # in no order on Wayland
if others:
    room.show_on(others[0])
console.show_on(laptop)
sys.exit(app.exec())
