"""Choose a slide: grid, search and the chosen slide's details; with prepared answers where the words ask for one.

The room sees none of it.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from kit.contacts.answers import Answer
from kit.deck.model import plain
from kit.deck.placeholders import fill
from kit.look.tokens import CONSOLE
from kit.look.widgets import SignButton, label
from kit.present.console.answers import AnswerCard, AnswerRows
from kit.present.console.grid import SlideGrid, Thumb
from kit.present.console.pictures import TalkPicture
from kit.talk.cut import slide_minutes
from kit.talk.model import View
from kit.talk.search import asks, has_words, search, search_answers


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

    def __init__(
        self,
        thumb: Thumb,
        lookup: Callable[[tuple[str, ...]], str | None],
        load_answers: Callable[[View], tuple[Answer, ...]] = lambda _view: (),
    ) -> None:
        super().__init__()
        self._lookup = lookup
        self._load_answers = load_answers
        self._answers: tuple[Answer, ...] | None = None  # read when the first words are typed
        self._thumb = thumb
        self._shown = 0  # the answer on the card
        self._view: View | None = None
        self.field = _SearchField()
        self.field.setPlaceholderText("Word, slide number or hard question")
        self.field.setAccessibleName("Word, slide number or hard question")
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
        slides = QWidget()
        body = QHBoxLayout(slides)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(18)
        self._details = self._make_details()
        self.rows, self.card = AnswerRows(), AnswerCard()
        self.rows.opened.connect(self.open_answer)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self.rows)
        left.addWidget(self._area, 1)
        body.addLayout(left, 1)
        body.addWidget(self._details)
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(slides)
        self._stack.addWidget(self.card)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(14)
        page.addLayout(top)
        page.addWidget(holder, 1)

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
        self._stack.setCurrentIndex(0)
        self._answers = None  # the visit may have changed, or the deck
        self.grid.selected = view.cursor.slide
        self.show_view(view)
        if searching:
            self.field.setFocus()
        else:
            self.setFocus()
        self._choose(view.cursor.slide)

    def show_view(self, view: View) -> None:
        self._view = view
        self._find_slides(self.field.text())
        reserve = sum(s.level == "backup" for s in view.deck.slides)
        skipped = (
            len(view.deck.slides) - len(view.cut.shown) - reserve - sum(s.hide for s in view.deck.slides)
        )
        words = [f"{len(view.cut.shown)} kept"]
        words += [f"{skipped} skipped"] if skipped else []
        words += [f"{reserve} in reserve"] if reserve else []
        self._sum.setText(", ".join(words) + f". {view.cut.minutes:g} min")

    def _find(self, words: str) -> None:
        """What was typed: slides, and the answers that were prepared for such a question."""
        self._stack.setCurrentIndex(0)
        titled = self._find_slides(words)
        found: tuple[Answer, ...] = ()
        if self._view is not None and words.strip() and not words.strip().isdecimal():
            if self._answers is None:
                self._answers = self._load_answers(self._view)
            found = search_answers(self._answers, words)
        # Enter opens the answer where the words ask for it and no slide bears them in its title.
        first = bool(found) and ((asks(found[0], words) and not titled) or not self.grid.order)
        self.rows.show_answers(found, 0 if first else -1)

    def _find_slides(self, words: str) -> bool:
        """Shows the slides found; whether one has the words in its title."""
        titled = False
        view = self._view
        if view is None:
            return False
        everything = tuple(i for i, s in enumerate(view.deck.slides) if not s.hide)
        order = everything
        if words.strip().isdigit():
            order = tuple(i for i in everything if str(i + 1).startswith(words.strip())) or everything
        elif words.strip():
            found = [hit.slide for hit in search(view.deck, words)]
            titled = any(has_words(view.deck.slides[i].plain_title, words) for i in found)
            order = tuple(i for i in dict.fromkeys(found) if i in set(everything))
        self.grid.show_view(view, order)
        if order:
            self._choose(self.grid.selected)
        return titled

    # Prepared answers

    def open_answer(self, row: int) -> None:
        """The card of the row-th answer found."""
        found = self.rows.answers
        if found:
            self._shown = row % len(found)
            self.rows.select(self._shown)
            self.card.show_answer(found[self._shown], self._shown + 1, len(found))
            self._stack.setCurrentIndex(1)

    @property
    def is_card_open(self) -> bool:
        return self._stack.currentIndex() == 1

    def _handle_card(self, key: Qt.Key) -> bool:
        """The card's keys: the answer before and after, and back."""
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1,
              Qt.Key.Key_PageDown: 1}.get(key)  # fmt: skip
        if by is not None:
            self.open_answer(self._shown + by)
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._stack.setCurrentIndex(0)
        else:
            return False
        return True

    def _handle_rows(self, key: Qt.Key) -> bool:
        """Up from the first slides goes to the answers above them, and down again."""
        at, first_row = self.rows.selected, self.grid.is_in_first_row
        if key in (Qt.Key.Key_Up, Qt.Key.Key_PageUp) and (at > 0 or (at < 0 and first_row and self.rows.answers)):
            self.rows.select(at - 1 if at > 0 else self.rows.last)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown) and at >= 0:
            last = at == self.rows.last
            if not last or self.grid.order:
                self.rows.select(-1 if last else at + 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and at >= 0:
            self.open_answer(at)
        else:
            return at >= 0 and key in (Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Left, Qt.Key.Key_Right)
        return True

    def _choose(self, index: int) -> None:
        view = self._view
        if view is None or index >= len(view.deck.slides):
            return
        slide = view.deck.slides[index]
        self._name.setText(f"{index + 1} {slide.plain_title}")
        self._picture.show_picture(lambda size: self._thumb(index, size))  # type: ignore[arg-type,return-value]
        skipped = slide.level != "backup" and index not in view.cut.shown
        kind = {"core": "always shown", "extended": "may be skipped", "backup": "in reserve"}[slide.level]
        minutes = round(slide_minutes(view.deck, dict(view.cut.timing))[index], 2)
        self._facts.setText(f"{minutes:g} min, {kind}." + (" Skipped now." if skipped else ""))
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
        if self.is_card_open and self._handle_card(key):
            return True
        if self._handle_rows(key):
            return True
        if key in moves:
            self.grid.step(*moves[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.grid.order:
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
        buttons = max(self.show_button.sizeHint().width(), self.skip_button.sizeHint().width())
        self._details.setFixedWidth(max(332, buttons + 34))
        self._picture.setVisible(self.height() >= 440)  # the words and the buttons come first
        self.field.setFixedWidth(min(430, max(200, self.width() // 3)))
        self.rows.set_most(4 if self.height() >= 480 else 2 if self.height() >= 300 else 1)

    def repaint_pictures(self) -> None:
        """A small picture has become ready."""
        self.grid.update()
        self._picture.update()

    def grid_rect(self) -> QRect:
        """Where the grid stands, for tests that click in it."""
        return self._area.geometry()
