"""The report in a window of its own, after `kitbag rehearse`: closing it ends the program."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kit.look.controls import MessageBar
from kit.look.look import Look, palette_of
from kit.look.ring import FocusRing
from kit.look.sheet import style_sheet
from kit.rehearse.page import RehearsePage


class ReportWindow(QWidget):
    """A window around the page, with the bar for what has to be said above it.

    Signals:
        closed(): the user closed it.
    """

    closed = Signal()

    def __init__(self, look: Look, page: RehearsePage) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle("Kitbag: report")
        self.setProperty("role", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setPalette(palette_of(look.scheme))
        self.setStyleSheet(style_sheet(look.scheme, look.scale))
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        bar = MessageBar(look)
        page.say.connect(bar.say)
        lines.addWidget(bar)
        lines.addWidget(page, 1)
        FocusRing(self, look.scheme.main)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()
