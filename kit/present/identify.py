"""A big label on each screen for three seconds, so that one knows which is which."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from kit.present.screens import Roles, screen_label
from kit.stage.text import Style, set_text

_MS = 3000


class _Label(QWidget):
    def __init__(self, screen: QScreen, role: str) -> None:
        super().__init__(None, Qt.WindowType.ToolTip | Qt.WindowType.WindowStaysOnTopHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(f"{role}: {screen_label(screen)}")
        self._role, self._name = role, screen_label(screen)
        area = screen.geometry()
        w, h = min(760, area.width() - 80), 220
        self.setScreen(screen)
        self.setGeometry(area.x() + (area.width() - w) // 2, area.y() + (area.height() - h) // 2, w, h)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRectF(self.rect()), QColor("#0B6E6E"))
        set_text(self._role, Style(84, "#FFFFFF", 100, 700, align="center"), self.width()).paint(
            painter, 0, 30
        )
        set_text(self._name, Style(32, "#FFFFFF", 44, align="center"), self.width()).paint(painter, 0, 136)


def show_labels(roles: Roles) -> list[QWidget]:
    """Labels on the console's and the room's screen; they close by themselves."""
    labels: list[QWidget] = []
    for screen, role in ((roles.console, "Console"), (roles.room, "The room")):
        if screen is not None:
            made = _Label(screen, role)
            made.show()
            QTimer.singleShot(_MS, made.close)
            labels.append(made)
    return labels
