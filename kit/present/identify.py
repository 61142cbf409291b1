"""A big label on each screen for three seconds, so that one knows which is which.

While a talk runs the labels lie in the windows that stand there; else they are windows of their own: under Wayland
full screen, since no program may say there where a smaller one goes.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from kit.present.screens import Roles, screen_label
from kit.stage.text import Style, set_text

_MS = 3000
_HEIGHT = 220


class ScreenLabel(QWidget):
    """Says the screen's role and name; closes by itself."""

    def __init__(self, screen: QScreen, role: str, over: QWidget | None) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._role, self._name = role, screen_label(screen)
        self.setAccessibleName(f"{role}: {self._name}")
        area = over.rect() if over else screen.geometry()
        w = min(760, area.width() - 80)
        x, y = area.x() + (area.width() - w) // 2, area.y() + (area.height() - _HEIGHT) // 2
        if over is None:
            self.setWindowFlags(Qt.WindowType.ToolTip | Qt.WindowType.WindowStaysOnTopHint)
            self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            self.setScreen(screen)
        self.setGeometry(x, y, w, _HEIGHT)
        if over is None and QGuiApplication.platformName().startswith("wayland"):
            self.setWindowFlags(Qt.WindowType.Window)
            self.showFullScreen()
        else:
            self.show()
        QTimer.singleShot(_MS, self.close)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRectF(self.rect()), QColor("#0B6E6E"))
        top = (self.height() - _HEIGHT) / 2
        set_text(self._role, Style(84, "#FFFFFF", 100, 700, align="center"), self.width()).paint(painter, 0, top + 30)
        set_text(self._name, Style(32, "#FFFFFF", 44, align="center"), self.width()).paint(painter, 0, top + 136)


def show_labels(roles: Roles, console: QWidget | None = None, room: QWidget | None = None) -> list[QWidget]:
    """Labels on the console's and the room's screen, over the windows given."""
    screens = ((roles.console, "Console", console), (roles.room, "The room", room))
    return [ScreenLabel(screen, role, over) for screen, role, over in screens if screen is not None]
