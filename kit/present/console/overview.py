"""Choose a slide: grid, search and the chosen slide's details. The room sees none of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from kit.deck.model import plain
from kit.deck.placeholders import fill
from kit.look.tokens import CONSOLE
from kit.look.widgets import SignButton, label
from kit.present.console.grid import SlideGrid, Thumb
from kit.present.console.pictures import TalkPicture
from kit.talk.model import View
from kit.talk.search import search


class _SearchField(QLineEdit):
    """Words go in; arrows, Enter and Escape belong to the grid."""

    grid_key = Signal(QKeyEvent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (
            Qt.Key.Key_Down,
            Qt.Key.Key_Up,
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
            Qt.Key.Key_Escape,
            Qt.Key.Key_Tab,
        )
        pages = (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_F5)
        arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if event.key() in keys or event.key() in pages or (event.key() in arrows and not self.text()):
            self.grid_key.emit(event)
            return
        super().keyPressEvent(event)


class Overview(QWidget):
    """The whole overview.

    Signals:
        go_to(int): show this slide now.
        skip(int): skip it, or keep it again.
        undo(): take back the last skip.
        leave(): back without a change.
    """

    go_to = Signal(int)
    skip = Signal(int)
    undo = Signal()
    leave = Signal()

    def __init__(self, thumb: Thumb, lookup: Callable[[tuple[str, ...]], str | None]) -> None:
        super().__init__()
        self._lookup = lookup
        self._thumb = thumb
        self._view: View | None = None
        self.field = _SearchField()
        self.field.setPlaceholderText("Word or slide number")
        self.field.setAccessibleName("Word or slide number")
        self.field.setFixedWidth(430)
        self.field.textChanged.connect(self._find)
        self.field.grid_key.connect(self.handle_key)
        self.grid = SlideGrid(thumb)
        self.grid.chosen.connect(self._choose)
        self.grid.shown.connect(self.go_to)
        self._sum = QLabel()
        self._sum.setProperty("role", "sum")
        undo = SignButton("Undo last skip", "swap", color=CONSOLE.text)
        undo.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        undo.clicked.connect(self.undo)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.field)
        top.addStretch(1)
        top.addWidget(self._sum)
        top.addWidget(undo)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self.grid)
        body = QHBoxLayout()
        body.setSpacing(18)
        body.addWidget(self._area, 1)
        self._details = self._make_details()
        body.addWidget(self._details)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(14)
        page.addLayout(top)
        page.addLayout(body, 1)

    def _make_details(self) -> QWidget:
        side = QWidget()
        side.setProperty("role", "panel")
        side.setFixedWidth(332)
        column = QVBoxLayout(side)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        self._name = label("", "strong", wrap=True)
        self._picture = TalkPicture("The chosen slide")
        self._picture.setFixedHeight(169)
        self._facts = label("", "quiet", wrap=True)
        self._words = label("", "words", wrap=True)
        self.show_button = SignButton("Show it now   Enter", role="primary")
        self.show_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.show_button.clicked.connect(lambda: self.go_to.emit(self.grid.selected))
        self.skip_button = SignButton("Skip this one   X", "scissors", color=CONSOLE.text)
        self.skip_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.skip_button.clicked.connect(lambda: self.skip.emit(self.grid.selected))
        for part in (self._name, self._picture, self._facts, self._words):
            column.addWidget(part)
        column.addStretch(1)
        column.addWidget(self.show_button)
        column.addWidget(self.skip_button)
        return side

    def open(self, view: View, searching: bool) -> None:
        """Show it, with the current slide chosen."""
        self.field.clear()
        self.grid.selected = view.cursor.slide
        self.show_view(view)
        if searching:
            self.field.setFocus()
        else:
            self.setFocus()
        self._choose(view.cursor.slide)

    def show_view(self, view: View) -> None:
        self._view = view
        self._find(self.field.text())
        reserve = sum(s.level == "backup" for s in view.deck.slides)
        skipped = (
            len(view.deck.slides) - len(view.cut.shown) - reserve - sum(s.hide for s in view.deck.slides)
        )
        words = [f"{len(view.cut.shown)} kept"]
        words += [f"{skipped} skipped"] if skipped else []
        words += [f"{reserve} in reserve"] if reserve else []
        self._sum.setText(", ".join(words) + f". {view.cut.minutes:g} min")

    def _find(self, words: str) -> None:
        view = self._view
        if view is None:
            return
        everything = tuple(i for i, s in enumerate(view.deck.slides) if not s.hide)
        order = everything
        if words.strip().isdigit():
            order = tuple(i for i in everything if str(i + 1).startswith(words.strip())) or everything
        elif words.strip():
            found = [hit.slide for hit in search(view.deck, words)]
            order = tuple(i for i in dict.fromkeys(found) if i in set(everything))
        self.grid.show_view(view, order)
        if order:
            self._choose(self.grid.selected)

    def _choose(self, index: int) -> None:
        view = self._view
        if view is None or index >= len(view.deck.slides):
            return
        slide = view.deck.slides[index]
        self._name.setText(f"{index + 1} {slide.plain_title}")
        self._picture.show_picture(lambda size: self._thumb(index, size))  # type: ignore[arg-type,return-value]
        skipped = slide.level != "backup" and index not in view.cut.shown
        kind = {"core": "always shown", "extended": "may be skipped", "backup": "in reserve"}[slide.level]
        self._facts.setText(f"{slide.minutes:g} min, {kind}." + (" Skipped now." if skipped else ""))
        said = next((n for n in slide.notes if n.kind == "say" and n.blocks), None)
        first = ""
        if said is not None:
            first = next(
                (
                    plain(fill(b.text, self._lookup))
                    for b in said.blocks
                    if hasattr(b, "text") and not isinstance(b.text, str)
                ),
                "",
            )
        self._words.setText(f"“{first[:180]}{'…' if len(first) > 180 else ''}”" if first else "")
        self.skip_button.setText("Keep this one   X" if skipped else "Skip this one   X")
        self.skip_button.setEnabled(slide.level == "extended")
        self._area.ensureVisible(0, int(self.grid.cell_of(index).center().y()), 0, 120)

    def handle_key(self, event: QKeyEvent) -> bool:
        """Keys of the overview: arrows move, Enter shows, X skips, Escape leaves; True if it took the key."""
        moves = {
            Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
            Qt.Key.Key_PageUp: (0, -1), Qt.Key.Key_PageDown: (0, 1),
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in moves:
            self.grid.step(*moves[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_to.emit(self.grid.selected)
        elif key == Qt.Key.Key_X and not self.field.hasFocus():
            self.skip.emit(self.grid.selected)
        elif key == Qt.Key.Key_Escape:
            self.leave.emit()
        elif key == Qt.Key.Key_Tab and self.field.hasFocus():
            self.setFocus()
        elif event.text().isalnum() and not self.field.hasFocus() and event.text().isdigit():
            self.field.setFocus()
            self.field.setText(event.text())
        else:
            return False
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < 900
        self._details.setVisible(not narrow)
        self.field.setFixedWidth(min(430, max(200, self.width() // 3)))

    def repaint_pictures(self) -> None:
        """A small picture has become ready."""
        self.grid.update()
        self._picture.update()

    def grid_rect(self) -> QRect:
        """Where the grid stands, for tests that click in it."""
        return self._area.geometry()
