"""The foot of the Handouts page: how much paper, where it goes, and Print; during the printing, how far it is."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QStackedLayout, QVBoxLayout, QWidget

from kit.handouts.plan import Plan, Totals
from kit.look.look import Look
from kit.look.widgets import ElidedLabel, SignButton, label

HIGH = 72
_PAPERS = {"a4": "A4", "letter": "US Letter"}


class Bar(QWidget):
    """How much of it is done, as a bar."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._share = 0.0
        self.setFixedHeight(look.px(10))

    def show_share(self, share: float) -> None:
        self._share = min(1.0, max(0.0, share))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        scheme, half = self._look.scheme, self.height() / 2
        painter.setBrush(QColor(scheme.line))
        painter.drawRoundedRect(QRectF(self.rect()), half, half)
        if self._share > 0:
            painter.setBrush(QColor(scheme.main))
            done = max(self.height(), self.width() * self._share)
            painter.drawRoundedRect(QRectF(0, 0, done, self.height()), half, half)


class Foot(QWidget):
    """Signals:
    one_pdf(): the whole plan as one PDF.
    folder(): a PDF a sheet.
    """

    one_pdf = Signal()
    folder = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._what = ""
        self.setFixedHeight(look.px(HIGH))
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._rest())
        self._stack.addWidget(self._busy())

    def _rest(self) -> QWidget:
        look = self._look
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(16))
        number = QVBoxLayout()
        number.setSpacing(0)
        self.papers = QLabel("0")
        self.papers.setStyleSheet(f"font-size: {look.px(44)}px; font-weight: 700;")
        self.papers.setFixedHeight(look.px(48))
        number.addWidget(self.papers)
        self._papers_words = label("sheets of paper", "quiet")
        number.addWidget(self._papers_words)
        row.addLayout(number)
        line = QWidget()
        line.setFixedWidth(1)
        line.setStyleSheet(f"background: {look.scheme.line};")
        row.addWidget(line)
        row.addLayout(self._paper(), 1)
        self.save_button = SignButton("Save PDF", "save", color=look.scheme.text, size=look.px(20))
        self.save_button.setObjectName("save")
        self.save_button.setFixedHeight(look.px(60))
        menu = QMenu(self.save_button)
        menu.addAction("Save as one PDF …", self.one_pdf.emit)
        menu.addAction("Save as a folder, one PDF a sheet …", self.folder.emit)
        self.save_menu = menu
        self.save_button.clicked.connect(self._open_menu)
        row.addWidget(self.save_button)
        self.print_button = SignButton("Print", "printer", "go", look.scheme.on_main, size=look.px(24))
        self.print_button.setObjectName("print")
        self.print_button.setFixedHeight(look.px(60))
        self.print_button.setMinimumWidth(look.px(150))
        row.addWidget(self.print_button)
        return made

    def _paper(self) -> QVBoxLayout:
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addStretch(1)
        self._sides = label("", "strong")
        lines.addWidget(self._sides)
        self._where = ElidedLabel("", "quiet", Qt.TextElideMode.ElideRight)
        lines.addWidget(self._where)
        self.paper_button = SignButton("Paper and printer", role="link")
        self.paper_button.setObjectName("paper")
        self.paper_button.setStyleSheet("text-align: left; padding: 0; min-height: 24px;")
        lines.addWidget(self.paper_button, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addStretch(1)
        return lines

    def _busy(self) -> QWidget:
        look = self._look
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(20))
        lines = QVBoxLayout()
        lines.setSpacing(look.px(8))
        lines.addStretch(1)
        self.said = label("", "strong")
        lines.addWidget(self.said)
        self.bar = Bar(look)
        lines.addWidget(self.bar)
        lines.addStretch(1)
        row.addLayout(lines, 1)
        self.cancel = SignButton("Cancel", "close", color=look.scheme.text, size=look.px(18))
        self.cancel.setObjectName("cancel")
        self.cancel.setFixedHeight(look.px(60))
        row.addWidget(self.cancel)
        return made

    def _open_menu(self) -> None:
        corner = self.save_button.mapToGlobal(self.save_button.rect().topLeft())
        self.save_menu.popup(corner - QPoint(0, self.save_menu.sizeHint().height()))  # there is no room below

    def show_totals(self, totals: Totals, plan: Plan, printer: str) -> None:
        self.papers.setText(f"{totals.papers:,}")
        self._papers_words.setText("sheet of paper" if totals.papers == 1 else "sheets of paper")
        self._sides.setText(f"{totals.sides:,} printed side{'' if totals.sides == 1 else 's'}")
        sides = "both sides" if plan.duplex else "one side"
        self._where.setText(", ".join(filter(None, (_PAPERS.get(plan.paper, plan.paper), sides, printer))))
        for button in (self.print_button, self.save_button):
            button.setEnabled(totals.papers > 0)
        self.print_button.setToolTip("" if totals.papers else "Tick a sheet first")

    def show_busy(self, what: str) -> None:
        """What is being done, "" at rest: the foot shows it with its progress."""
        self._what = what
        had = self.window().focusWidget() if self.window() is not None else None
        self._stack.setCurrentIndex(1 if what else 0)
        self.said.setText(what)
        self.bar.show_share(0)
        if had is not None and self.isAncestorOf(had):
            # Not back to Print: one more Return would send it all again.
            (self.cancel if what else self.save_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self, done: int, total: int) -> None:
        self.said.setText(f"{self._what}: page {min(done + 1, total)} of {total}")
        self.bar.show_share(done / total if total else 0)

