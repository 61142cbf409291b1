"""Two runs of a talk beside each other, chosen in two fields."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from kit.look.controls import SignCombo
from kit.look.look import Look
from kit.look.widgets import SignButton, label
from kit.records.runs import TalkKey
from kit.rehearse import words
from kit.rehearse.book import RunBook
from kit.rehearse.cards import Card
from kit.rehearse.comparechart import changes_height, changes_list, compare_chart
from kit.rehearse.comparison import Comparison, compare, run_name, sentence
from kit.stage.pictures import PictureStore

_OFFERED = 60  # runs in each field, the latest


class CompareView(QWidget):
    """Signals:
    back(int): to the report of the later run.
    """

    back = Signal(int)

    def __init__(self, look: Look, book: RunBook, pictures: PictureStore) -> None:
        super().__init__()
        self._look, self._book = look, book
        self.pair: Comparison | None = None
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page.addWidget(area)
        inner = QWidget()
        area.setWidget(inner)
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(20))
        lines.setSpacing(look.px(10))
        lines.addLayout(self._head())
        lines.addLayout(self._fields())
        self._sentence = label("", "sentence", wrap=True)
        lines.addWidget(self._sentence)
        lines.addSpacing(look.px(6))
        self.chart = Card(look, pictures, 330)
        self.changes = Card(look, pictures, 120)
        lines.addWidget(self.chart, 1)
        lines.addWidget(self.changes)

    def _head(self) -> QHBoxLayout:
        look = self._look
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        back = SignButton("Back to the report", "previous", "link", look.scheme.main, size=look.px(16))
        back.clicked.connect(self._go_back)
        row.addWidget(back)
        row.addWidget(label("Two runs", "heading"))
        row.addStretch(1)
        return row

    def _fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._look.px(12))
        self.fields: list[SignCombo] = []
        for column, name in enumerate(("Earlier run", "Later run")):
            field = SignCombo(name, self._look, "stopwatch")
            field.setObjectName(f"compare-{column}")
            field.setMinimumWidth(self._look.px(200))
            field.setMaximumWidth(self._look.px(460))
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            field.activated.connect(lambda _index: self._chosen())
            grid.addWidget(field, 0, column)
            self.fields.append(field)
            grid.setColumnStretch(column, 100)
        grid.setColumnStretch(2, 1)
        return grid

    def show_runs(self, key: TalkKey, one: int | None = None, other: int | None = None) -> bool:
        """These two runs, by default the latest two; False when there are no two."""
        heads = self._book.heads(key, _OFFERED)
        if len(heads) < 2:
            return False
        ids = [head.id for head in heads]
        later = other if other is not None else ids[0]
        alike = [h.id for h in heads if h.id != later and h.whole] or [i for i in ids if i != later]
        earlier = one if one is not None else next((i for i in alike if i < later), alike[0])
        now = dt.datetime.now()
        for field, run in zip(self.fields, (earlier, later), strict=True):
            field.clear()
            for head in heads:
                field.addItem(f"{run_name(head, now)}: {words.clock(head.totals.spoken)}", head.id)
            if run not in ids and (read := self._book.run(run)) is not None:
                field.addItem(f"{run_name(read.head, now)}: {words.clock(read.head.totals.spoken)}", run)
            field.setCurrentIndex(max(0, field.findData(run)))
        self._chosen()
        return self.pair is not None

    def _go_back(self) -> None:
        if self.pair is not None:
            self.back.emit(self.pair.second.id)

    def _chosen(self) -> None:
        runs = [self._book.run(field.currentData()) for field in self.fields]
        one, other = runs
        if one is None or other is None:
            return
        pair = self.pair = compare(one, other, dt.datetime.now())
        self._sentence.setText(sentence(pair))
        said = " ".join(
            f"Slide {p.number}, {p.title}: {words.clock(p.first or 0)}, then {words.clock(p.second or 0)}."
            for p in pair.both
        )
        self.chart.view.show_frame(
            lambda size, scheme: compare_chart(pair, size, scheme), "Minutes on each slide in both runs", said
        )
        self.changes.set_height(changes_height(pair))
        told = " ".join(f"Slide {p.number}: {words.signed(p.change)}." for p in pair.telling)
        self.changes.view.show_frame(
            lambda size, scheme: changes_list(pair, size, scheme), "What changed most", told or "Nothing much."
        )
