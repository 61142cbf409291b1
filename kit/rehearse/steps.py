"""What to do next, as a panel: each step with its number, its reason, and the button that does it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kit.look.look import Look
from kit.look.widgets import SignButton, label
from kit.rehearse.advice import Step


class _Number(QWidget):
    """The step's number on a disc."""

    def __init__(self, number: int, look: Look) -> None:
        super().__init__()
        self._number, self._look = number, look
        self.setFixedSize(look.px(30), look.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.scheme.main))
        painter.drawEllipse(QRectF(self.rect()))
        painter.setPen(QColor(self._look.scheme.on_main))
        painter.setFont(self._look.font(17, 700))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))


class StepsPanel(QWidget):
    """Signals:
    done(Step): the button of that step was pressed.
    """

    done = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("What to do next")
        lines = QVBoxLayout(self)
        lines.setContentsMargins(look.px(20), look.px(16), look.px(20), look.px(18))
        lines.setSpacing(look.px(12))
        lines.addWidget(label("What to do next", "section"))
        self._held = QVBoxLayout()
        self._held.setSpacing(look.px(14))
        lines.addLayout(self._held)
        lines.addStretch(1)
        self._inner: QWidget | None = None
        self.buttons: list[SignButton] = []
        self.shown: tuple[Step, ...] = ()

    def show_steps(self, steps: Sequence[Step]) -> None:
        """These steps, and none of those before."""
        if self._inner is not None:
            self._held.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
        self._inner = QWidget()
        self.buttons, self.shown = [], tuple(steps)
        lines = QVBoxLayout(self._inner)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(self._look.px(14))
        for number, step in enumerate(steps, 1):
            if number > 1:
                rule = QFrame()
                rule.setFixedHeight(1)
                rule.setStyleSheet(f"background: {self._look.scheme.line};")
                lines.addWidget(rule)
            lines.addLayout(self._row(number, step))
        self._held.addWidget(self._inner)

    def _row(self, number: int, step: Step) -> QHBoxLayout:
        look = self._look
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        row.addWidget(_Number(number, look), 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(look.px(4))
        lines.addWidget(label(step.title, "strong", wrap=True))
        lines.addWidget(label(step.more, "quiet", wrap=True))
        if step.button:
            button = SignButton(step.button)
            button.setObjectName(f"step-{step.deed}")
            button.clicked.connect(lambda _=False, step=step: self.done.emit(step))
            lines.addSpacing(look.px(4))
            lines.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self.buttons.append(button)
        row.addLayout(lines, 1)
        return row
