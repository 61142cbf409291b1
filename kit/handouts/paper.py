"""Paper and printer, in a window over the Handouts page: what is chosen holds at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from kit.handouts.plan import Plan
from kit.handouts.printing import PrinterFacts
from kit.look.controls import Choice, SignCombo
from kit.look.look import Look
from kit.look.ring import FocusRing
from kit.look.widgets import SignButton, label


class PaperDialog(QDialog):
    """Signals:
    changed(Plan): the plan with other paper or another printer.
    """

    changed = Signal(object)

    def __init__(
        self, look: Look, plan: Plan, printers: Sequence[PrinterFacts], saves_ink: bool, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._look, self._plan, self._printers = look, plan, tuple(printers)
        self.setWindowTitle("Paper and printer")
        self.setMinimumWidth(look.px(440))
        lines = QVBoxLayout(self)
        edge = look.px(24)
        lines.setContentsMargins(edge, edge, edge, edge)
        lines.setSpacing(look.px(10))
        lines.addWidget(label("Printer", "section"))
        self.printer = SignCombo("Printer", look, "printer")
        self.printer.setObjectName("printer")
        self.said = label("", "quiet", wrap=True)
        lines.addWidget(self.printer)
        lines.addWidget(self.said)
        lines.addSpacing(look.px(8))
        lines.addWidget(label("Paper", "section"))
        papers = QHBoxLayout()
        group = QButtonGroup(self)
        self.papers: dict[str, Choice] = {}
        for name, words in (("a4", "A4"), ("letter", "US Letter")):
            card = Choice(words, look)
            card.setObjectName(f"paper-{name}")
            card.setChecked(plan.paper == name)
            card.clicked.connect(lambda _=False, name=name: self._change(paper=name))
            group.addButton(card)
            papers.addWidget(card)
            self.papers[name] = card
        lines.addLayout(papers)
        self.duplex = Choice("Print on both sides", look, one_of=False)
        self.duplex.setObjectName("duplex")
        self.duplex.setChecked(plan.duplex)
        self.duplex.toggled.connect(lambda on: self._change(duplex=on))
        lines.addWidget(self.duplex)
        self.ink = Choice("Save ink: shades of gray, white paper", look, one_of=False)
        self.ink.setObjectName("ink")
        self.ink.setChecked(saves_ink)
        self.ink.toggled.connect(lambda on: self._change(ink_saving=on))
        lines.addWidget(self.ink)
        lines.addSpacing(look.px(8))
        done = SignButton("Done", role="primary")
        done.setDefault(True)
        done.clicked.connect(self.accept)
        lines.addWidget(done, 0, Qt.AlignmentFlag.AlignRight)
        self._fill()
        self.ring = FocusRing(self, look.scheme.main)

    def _fill(self) -> None:
        for each in self._printers:
            self.printer.addItem(each.name)
        self.printer.setEnabled(bool(self._printers))
        if not self._printers:
            self.printer.addItem("No printer here")
            self.said.setText("Add one to this computer, or save a PDF and print it elsewhere.")
            return
        names = [each.name for each in self._printers]
        if self._plan.printer in names:
            self.printer.setCurrentIndex(names.index(self._plan.printer))
        self.printer.activated.connect(self._chosen)
        self._tell(self.printer.currentIndex())

    def _chosen(self, index: int) -> None:
        self._tell(index)
        if self._plan.ink_saving is None:  # not decided by hand: it goes with the printer
            self.ink.blockSignals(True)
            self.ink.setChecked(not self._printers[index].color)
            self.ink.blockSignals(False)
        self._change(printer=self._printers[index].name)

    def _tell(self, index: int) -> None:
        facts = self._printers[index]
        able = ["prints on both sides" if facts.duplex else "prints on one side: turn the paper by hand"]
        able.append("in color" if facts.color else "in shades of gray")
        self.said.setText(f"It {', '.join(able)}.")

    def _change(self, **values: object) -> None:
        self._plan = replace(self._plan, **values)  # type: ignore[arg-type]
        self.changed.emit(self._plan)
