"""The first start: two questions on one page, then the talks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kit import paths
from kit.contacts.model import Entry, Pack, freshness, in_words
from kit.contacts.packs import list_packs
from kit.desk.pages import scroll_area
from kit.look.controls import Choice
from kit.look.icons import logo_renderer
from kit.look.look import Look
from kit.look.widgets import SignButton, label, restyle

SIZES = (("Medium", 1.0, 20), ("Large", 1.15, 24), ("Larger", 1.3, 28), ("Largest", 1.5, 34))
_HOW_FAR = "Sit as far away as you will stand. This window shows the size at once."
_SPOKEN = (("emergency", "in danger"), ("crisis", "to talk"), ("report_abuse", "to report"))


def pack_words(pack: Pack, today: dt.date) -> str:
    """911 in danger, 988 to talk, CyberTipline to report, and 6 more. Checked 24 Nov 2026."""
    if not reachable(pack):
        return "Help slides will say that the numbers are missing, until you fill in your own."
    said: list[str] = []
    used: set[str] = set()
    for role, what_for in _SPOKEN:
        first = next((e for e in reachable(pack) if e.role == role), None)
        if first is not None:
            said.append(f"{_short(first)} {what_for}")
            used.add(first.name)
    more = len({entry.name for entry in reachable(pack)} - used)
    if more:
        said.append(f"and {more} more")
    dates = [entry.checked_on for entry in pack.entries if entry.checked_on]
    old = sum(freshness(entry, today) == "old" for entry in pack.entries)
    checked = f" Checked {in_words(min(dates))}." if dates else ""
    return f"{', '.join(said)}.{checked}" + (f" {old} are too old: check before use." if old else "")


def packs_to_choose() -> tuple[Pack, ...]:
    """By country; the empty one that is to be filled in comes last."""
    return tuple(sorted(list_packs(), key=lambda pack: not pack.country))


def reachable(pack: Pack) -> tuple[Entry, ...]:
    """The help lines with a way to reach them."""
    return tuple(entry for entry in pack.entries if entry.phone or entry.text or entry.web)


def _short(entry: Entry) -> str:
    """The number if it is one that people know by heart, else the name."""
    number = entry.phone or entry.text
    return number if number and len(number) <= 4 else entry.name


class Welcome(QWidget):
    """The drawing at the left with the promise above it."""

    def __init__(self) -> None:
        super().__init__()
        file = paths.resources_dir() / "pictures" / "welcome.svg"
        self._drawing = QSvgRenderer(str(file)) if file.is_file() else None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor("#0B6E6E"))
        if self._drawing is None or self.height() < 520:
            return
        box = self._drawing.viewBoxF()
        floor = self.height() * 0.07
        height = min(self.height() * 0.46, self.width() * box.height() / box.width())
        width = height * box.width() / box.height()
        self._drawing.render(
            painter, QRectF((self.width() - width) / 2, self.height() - floor - height, width, height)
        )
        painter.fillRect(
            QRectF(0, self.height() - floor, self.width(), floor), QColor("#0A5757")
        )  # cuts them


class FirstStart(QWidget):
    """Signals:
    pack_chosen(str), scale_chosen(float): at once, so that the window shows it.
    done(): to the talks.
    """

    pack_chosen = Signal(str)
    scale_chosen = Signal(float)
    done = Signal()

    def __init__(self, look: Look, pack_id: str, scale: float) -> None:
        super().__init__()
        self._look = look
        self.setProperty("ownRing", True)
        self.setAccessibleName("First start")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._packs = packs_to_choose()
        self._pack_id = pack_id
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._welcome = self._left()
        row.addWidget(self._welcome)
        side = QVBoxLayout()
        side.setSpacing(0)
        row.addLayout(side, 1)
        area = scroll_area()
        side.addWidget(area, 1)
        page = QWidget()
        area.setWidget(page)
        lines = QVBoxLayout(page)
        lines.setContentsMargins(look.px(48), look.px(36), look.px(48), look.px(8))
        lines.setSpacing(look.px(12))
        lines.addLayout(self._question("1", "Whose help lines are yours?", "They fill the help slides."))
        lines.addLayout(self._pack_cards())
        self._summary = label("", "quiet", wrap=True)
        lines.addLayout(self._indented(self._summary))
        lines.addSpacing(look.px(16))
        lines.addLayout(self._question("2", "How large should your screen text be?", _HOW_FAR))
        lines.addLayout(self._size_cards(scale))
        lines.addStretch(1)
        side.addLayout(self._foot())
        self._show_pack(pack_id)

    def _foot(self) -> QHBoxLayout:
        """The way on: it never scrolls away."""
        look = self._look
        foot = QHBoxLayout()
        foot.setContentsMargins(look.px(48), look.px(8), look.px(48), look.px(32))
        self._why = label("", "quiet", wrap=True)
        self._why.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self._why, 1)
        foot.addSpacing(look.px(16))
        self.go = SignButton("Show my talks", "next", "go", look.scheme.on_main, size=look.px(20))
        self.go.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.go.setObjectName("go")
        self.go.clicked.connect(self.done)
        foot.addWidget(self.go)
        self._foot_lines = foot
        return foot

    def _left(self) -> QWidget:
        look = self._look
        made = Welcome()
        made.setFixedWidth(look.px(420))
        lines = QVBoxLayout(made)
        lines.setContentsMargins(look.px(40), look.px(40), look.px(30), look.px(40))
        lines.setSpacing(look.px(12))
        lines.addWidget(_Brand(look))
        lines.addSpacing(look.px(36))
        for words, size, weight, color in (
            ("Two questions,\nthen your talks.", 42, 700, "#FFFFFF"),
            ("You can change both later in Settings.\nNothing leaves this computer.", 19, 400, "#D9EEEC"),
        ):
            line = label(words, "onMain", wrap=True)
            line.setStyleSheet(f"color: {color}; font-size: {look.px(size)}px; font-weight: {weight};")
            lines.addWidget(line)
        lines.addStretch(1)
        return made

    def _question(self, number: str, words: str, more: str) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._look.px(14))
        grid.setVerticalSpacing(self._look.px(2))
        grid.setColumnMinimumWidth(0, self._look.px(26))
        grid.setColumnStretch(1, 1)
        grid.addWidget(label(number, "number"), 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(words, "heading", wrap=True), 0, 1)
        grid.addWidget(label(more, "quiet", wrap=True), 1, 1)
        return grid

    def _indented(self, inner: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addSpacing(self._look.px(40))
        row.addWidget(inner, 1)
        return row

    def _pack_cards(self) -> QHBoxLayout:
        look = self._look
        holder = QWidget()
        grid = self._places = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look.px(10))
        self._pack_group = QButtonGroup(self)
        self.packs: dict[str, Choice] = {}
        choices = [(pack.id, pack.name, "" if reachable(pack) else "no numbers yet") for pack in self._packs]
        for i, (pack_id, name, more) in enumerate(choices):
            card = Choice(name, look, more=more)
            card.setObjectName(f"pack-{pack_id}")
            card.setChecked(pack_id == self._pack_id)
            card.clicked.connect(lambda _=False, pack_id=pack_id: self._choose_pack(pack_id))
            self._pack_group.addButton(card)
            self.packs[pack_id] = card
            grid.addWidget(card, i // 2, i % 2)
        return self._indented(holder)

    def _size_cards(self, scale: float) -> QHBoxLayout:
        look = self._look
        holder = QWidget()
        grid = self._sizes = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look.px(10))
        group = self._size_group = QButtonGroup(self)
        nearest = min(SIZES, key=lambda size: abs(size[1] - scale))
        self.sizes: dict[float, Choice] = {}
        for i, (words, value, sample) in enumerate(SIZES):
            # The samples keep their own sizes whatever is chosen.
            card = Choice(words, look, sample=("Read me", round(sample / look.scale)))
            card.setObjectName(f"size-{words}")
            card.setChecked(value == nearest[1])
            card.clicked.connect(lambda _=False, value=value: self.scale_chosen.emit(value))
            group.addButton(card)
            self.sizes[value] = card
            grid.addWidget(card, 0, i)
        return self._indented(holder)

    def _choose_pack(self, pack_id: str) -> None:
        self._show_pack(pack_id)
        self.pack_chosen.emit(pack_id)

    def _show_pack(self, pack_id: str) -> None:
        pack = next((pack for pack in self._packs if pack.id == pack_id), None)
        self.go.setEnabled(pack is not None or not self._packs)
        self._why.setText("" if self.go.isEnabled() else "Choose your help lines first.")
        self._summary.setText(pack_words(pack, dt.date.today()) if pack else "No place is chosen yet.")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        look = self._look
        self._welcome.setVisible(self.width() >= look.px(1100))
        room = self.width() - (0 if self._welcome.isHidden() else self._welcome.width())
        lay_cards(self._sizes, list(self.sizes.values()), 4 if room >= look.px(700) else 2)
        lay_cards(self._places, list(self.packs.values()), 2 if room >= look.px(600) else 1)
        low = self.height() < look.px(520)
        self._foot_lines.setContentsMargins(look.px(48), look.px(8), look.px(48), look.px(12 if low else 32))
        restyle(self.go, "low", low)


def lay_cards(grid: QGridLayout, cards: Sequence[QWidget], columns: int) -> None:
    """The cards in so many columns of one width."""
    for i, card in enumerate(cards):
        grid.addWidget(card, i // columns, i % columns)
    for column in range(4):
        grid.setColumnStretch(column, int(column < columns))


class _Brand(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedHeight(look.px(44))
        self.setAccessibleName("Kitbag")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self._look.px(42)
        logo_renderer(on_color=True).render(painter, QRectF(0, 0, size, size))
        painter.setFont(self._look.font(24, 700))
        painter.setPen(QColor("#FFFFFF"))
        painter.drawText(
            self.rect().adjusted(size + self._look.px(10), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, "Kitbag"
        )
