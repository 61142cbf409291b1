"""A talk slide by slide, with what is to be fixed beside each slide; it follows the file as an editor saves it.

The slide in sight is painted first, then what the rules find is asked for, then the small pictures, all in idle time:
an editor's loop is as quick as the eye. What was painted before stays until the new picture is there.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kit.contacts.packs import list_packs
from kit.deck.model import Deck
from kit.deck.opening import nearest_slide
from kit.desk.faults import Fault
from kit.desk.pages import clear, scroll_area
from kit.desk.shelf import Shelf
from kit.desk.slidestrip import THUMB, SlideStrip, StripRow
from kit.errors import Problem
from kit.geometry import PixelSize
from kit.look.icons import sign_pixmap
from kit.look.look import Look
from kit.look.widgets import ElidedLabel, SignButton, label
from kit.records.fingerprints import deck_subject
from kit.review.deck import review_deck
from kit.review.rules import Context
from kit.review.waivers import without_waived
from kit.stage.canvas import SlideContext
from kit.stage.frame import Frame
from kit.stage.layout import chapter_of, lay_out_slide
from kit.stage.pictures import PictureStore
from kit.stage.ready import paint_picture
from kit.stage.theme import theme_for
from kit.talk.words import note_words

_MOST = 30  # problems shown of one slide
_KINDS = {"say": "", "must": "Must say: ", "ask": "Ask: ", "safety": "Safety: ", "skip": "If it is cut: "}
_NOT_HERE = {"D110"}  # who reviewed the talk is said, and asked for, in its details


class _Picture(QWidget):
    """The chosen slide, as large as its place allows."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.image: QImage | None = None
        self.setAccessibleName("The slide")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        return round(width * 9 / 16)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(480), self._look.px(270))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(240), self._look.px(135))

    def pixels(self) -> PixelSize:
        """The largest 16:9 that fits, in the screen's true pixels."""
        ratio = self.devicePixelRatioF()
        wide = min(self.width(), self.height() * 16 / 9)
        return PixelSize(max(16, round(wide * ratio)), max(9, round(wide * 9 / 16 * ratio)))

    def show_image(self, image: QImage | None) -> None:
        self.image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.image is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self.pixels()
        ratio = self.devicePixelRatioF()
        place = self.rect()
        place.setWidth(round(size.w / ratio))
        place.setHeight(round(size.h / ratio))
        painter.drawImage(place, self.image)
        painter.setPen(QPen(QColor(self._look.scheme.line), 1))
        painter.drawRect(place.adjusted(0, 0, -1, -1))


class SlideView(QWidget):
    """Signals:
    back(): to the talk. folder(Path), editor(Path): show the deck's folder, open its file.
    shown(): the slide is painted and all that is to be fixed is known, after a change too.
    """

    back = Signal()
    folder = Signal(object)
    editor = Signal(object)
    shown = Signal()

    def __init__(self, look: Look, shelf: Shelf) -> None:
        super().__init__()
        self._look, self._shelf = look, shelf
        self.path: Path | None = None
        self.deck: Deck | None = None
        self.current = 0
        self.problems: tuple[Problem, ...] = ()
        self._pictures = PictureStore(24 << 20)
        self._stale: set[int] = set()  # small pictures to be painted
        self._over: dict[int, Problem] = {}
        self._picture_due = self._review_due = False
        self._context: Context | None = None
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._work)
        self._build()
        self.setFocusProxy(self.strip)
        shelf.deck_read.connect(self._deck_read)

    def _build(self) -> None:
        look = self._look
        page = QVBoxLayout(self)
        page.setContentsMargins(look.px(20), look.px(14), look.px(20), look.px(16))
        page.setSpacing(look.px(12))
        head = QHBoxLayout()
        head.setSpacing(look.px(12))
        self.back_button = SignButton("The talk", "previous", "link", look.scheme.main, size=look.px(16))
        self.back_button.setAccessibleName("Back to the talk")
        self.back_button.clicked.connect(self.back)
        head.addWidget(self.back_button)
        self._title = ElidedLabel("", "section", Qt.TextElideMode.ElideRight)
        head.addWidget(self._title)
        self._where = ElidedLabel("", "path")
        head.addWidget(self._where, 20)
        head.addStretch(1)
        for words, sign, do in (("Show the folder", "folder", self.folder), ("Open the file", "pen", self.editor)):
            button = SignButton(words, sign, color=look.scheme.text, size=look.px(18))
            button.clicked.connect(lambda _=False, do=do: do.emit(self.path))
            head.addWidget(button)
        page.addLayout(head)
        row = self._row = QHBoxLayout()
        row.setSpacing(look.px(18))
        self.strip = SlideStrip(look)
        self.strip.chose.connect(self._chosen)
        row.addWidget(self.strip)
        middle = self._middle = QVBoxLayout()
        middle.setSpacing(look.px(10))
        self.picture = _Picture(look)
        middle.addWidget(self.picture)
        self._notes = label("", "small15", wrap=True)
        self._notes.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._notes_area = scroll_area()
        self._notes_area.setWidget(self._notes)
        middle.addWidget(self._notes_area, 1)
        row.addLayout(middle, 1)
        self._side = scroll_area()
        self._faults = QWidget()
        self._fault_lines = QVBoxLayout(self._faults)
        self._fault_lines.setContentsMargins(0, 0, look.px(6), 0)
        self._fault_lines.setSpacing(look.px(8))
        self._side.setWidget(self._faults)
        row.addWidget(self._side)
        page.addLayout(row, 1)

    # What is shown

    def show_talk(self, path: Path) -> None:
        """The talk of that file; another one begins at its first slide."""
        if path != self.path:
            self.path, self.deck, self.current = path, None, 0
            self.problems, self._over = (), {}
            self.strip.forget_images()
            self.picture.show_image(None)
        deck = self._shelf.deck(path)
        if deck is not None and deck is not self.deck:
            self._show(deck)

    def _deck_read(self, path: str) -> None:
        if self.path is not None and path == str(self.path) and self.isVisible():
            deck = self._shelf.deck(self.path)
            if deck is not None:
                self._show(deck)

    def _show(self, deck: Deck) -> None:
        """Another deck, or the same after a change: then on the slide that was changed, else on the same one."""
        before, self.deck = self.deck, deck
        if before is not None and before.slides and deck.slides:
            kept = nearest_slide(before, deck, before.slides[min(self.current, len(before.slides) - 1)].id)
            changed = _changed(before, deck)
            self.current = kept if kept in changed or not changed else changed[0]
        self.current = min(self.current, max(0, len(deck.slides) - 1))
        self._pictures = PictureStore(24 << 20)  # pictures may have changed, too
        self._stale = set(range(len(deck.slides)))
        self._over = {}
        self._title.setText(deck.meta.title)
        self._where.setText(str(deck.path))
        self._review_due = True
        self.problems = _placed(deck, deck.problems)
        self._show_rows()
        self._show_slide()

    def _show_rows(self) -> None:
        deck = self.deck
        assert deck is not None
        found = [self._of(slide.id) for slide in deck.slides]
        rows = tuple(
            StripRow(
                i + 1,
                slide.plain_title,
                sum(p.severity == "error" for p in mine),
                sum(p.severity == "warning" for p in mine),
                slide.hide,
            )
            for i, (slide, mine) in enumerate(zip(deck.slides, found, strict=True))
        )
        self.strip.show_rows(rows, self.current)

    def _chosen(self, index: int) -> None:
        if self.deck is not None and 0 <= index < len(self.deck.slides) and index != self.current:
            self.current = index
            self._show_slide()

    def _show_slide(self) -> None:
        self._picture_due = True
        self._idle.start()
        deck = self.deck
        if deck is None or not deck.slides:
            return
        slide = deck.slides[self.current]
        self.picture.setAccessibleDescription(slide.plain_title)
        notes = (f"{_KINDS[note.kind]}{note_words(note)}" for note in slide.notes)
        self._notes.setText("\n\n".join(notes) or "This slide has no notes.")
        self._notes_area.verticalScrollBar().setValue(0)
        self._show_faults()

    def _of(self, slide_id: str | None) -> list[Problem]:
        """What is to be fixed on one slide, errors first; None: what belongs to none."""
        mine = [p for p in (*self.problems, *self._over.values()) if p.slide == slide_id]
        return sorted(mine, key=lambda p: (p.severity != "error", p.line))

    def _show_faults(self) -> None:
        deck = self.deck
        if deck is None or not deck.slides:
            return
        clear(self._fault_lines)
        mine, whole = self._of(deck.slides[self.current].id), self._of(None)
        if mine:
            self._list("To fix on this slide", mine)
        else:
            self._fault_lines.addWidget(label("This slide is fine.", "strong"))
        if whole:
            self._fault_lines.addSpacing(self._look.px(10))
            self._list("To fix in the whole talk", whole)
        more = "The slides are read again as soon as you save the file."
        self._fault_lines.addSpacing(self._look.px(10))
        self._fault_lines.addWidget(label(more, "small", wrap=True))
        self._fault_lines.addStretch(1)

    def _list(self, heading: str, problems: list[Problem]) -> None:
        self._fault_lines.addWidget(label(heading, "strong"))
        for problem in problems[:_MOST]:
            where = f"Line {problem.line}" if problem.line else ""
            fault = Fault(where, problem.message, problem.hint, problem.severity == "error")
            self._fault_lines.addWidget(self._fault(fault, problem.code))
        if len(problems) > _MOST:
            self._fault_lines.addWidget(label(f"And {len(problems) - _MOST} more.", "small"))

    def _fault(self, fault: Fault, code: str) -> QWidget:
        look, scheme = self._look, self._look.scheme
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(10))
        sign = label("", "sign")
        color = scheme.red_text if fault.grave else scheme.amber_text
        sign.setPixmap(sign_pixmap("warning", color, look.px(20), self.devicePixelRatioF()))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(label(fault.said, "small15", wrap=True))
        for words in (fault.hint, ", ".join(filter(None, (fault.where, code)))):
            if words:
                lines.addWidget(label(words, "small", wrap=True))
        row.addLayout(lines, 1)
        made.setAccessibleName(f"{'Error' if fault.grave else 'Warning'}: {fault.said} {fault.hint}")
        return made

    # Painting and checking, when idle

    def _work(self) -> None:
        """One thing at a time: the slide in sight, the rules, the small pictures from those in sight on."""
        deck = self.deck
        if deck is None or not deck.slides or not self.isVisible():
            self._idle.stop()
        elif self._picture_due:
            self._picture_due = False
            frame = self._frame(deck, self.current)
            self.picture.show_image(paint_picture(frame, self.picture.pixels(), self._pictures))
        elif self._review_due:
            self._review_due = False
            self._review(deck)
            self.shown.emit()
        elif self._stale:
            self._paint_thumb(deck)
        else:
            self._idle.stop()

    def _frame(self, deck: Deck, index: int) -> Frame:
        theme = theme_for(deck.meta, self._shelf.theme)
        chapter = chapter_of(deck.slides.__getitem__, index)
        context = SlideContext(deck.meta, theme, self._shelf.place, self._pictures, index + 1, chapter=chapter)
        frame = lay_out_slide(deck.slides[index], context)
        return frame.at_step(frame.steps)

    def _review(self, deck: Deck) -> None:
        """The rules of `kitbag check` but for spelling, whose dictionaries take too long."""
        if self._context is None:
            self._context = Context(dt.date.today(), list_packs(), self._shelf.place.figures)
        told = (*deck.problems, *review_deck(deck, self._context))
        self.problems = _placed(deck, without_waived(deck.path, deck.meta.waivers, told))
        self._show_rows()
        self._show_faults()

    def _paint_thumb(self, deck: Deck) -> None:
        seen = [row for row in self.strip.rows_in_sight() if row in self._stale]
        row = seen[0] if seen else min(self._stale)
        self._stale.discard(row)
        frame = self._frame(deck, row)
        ratio = self.devicePixelRatioF()
        size = PixelSize(round(self._look.px(THUMB[0]) * ratio), round(self._look.px(THUMB[1]) * ratio))
        self.strip.show_image(row, paint_picture(frame, size, self._pictures))
        if frame.overflow and not deck.slides[row].hide:
            slide = deck.slides[row]
            said, hint = "Too long, even at the smallest type.", "Take words out, or make two slides of it."
            self._over[row] = Problem(deck.path, slide.line, "D310", said, hint, "error", slide.id)
            self._show_rows()
            if row == self.current:
                self._show_faults()

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        look = self._look
        narrow = self.width() < look.px(900)
        self.strip.setFixedWidth(look.px(236 if narrow else 280))
        tight = self.width() < look.px(720)
        if tight:  # what is wrong stands under the slide, before its notes
            self._middle.insertWidget(1, self._side, 1)
            self._side.setFixedWidth(max(look.px(240), self.width() - look.px(294)))
        else:
            self._row.addWidget(self._side)
            self._side.setFixedWidth(look.px(190 if narrow else 300))
        self._where.setVisible(not narrow)
        self.picture.setMaximumHeight(round(self.height() * (0.4 if tight else 0.62)))
        self._picture_due = True
        self._idle.start()

    def showEvent(self, event: object) -> None:
        """What was read while it was hidden is shown now."""
        if self.path is not None:
            self.show_talk(self.path)
        self._idle.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
            return
        super().keyPressEvent(event)


def _placed(deck: Deck, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems that are shown here; one with a line alone belongs to the slide in whose lines it stands."""

    def place(problem: Problem) -> Problem:
        if problem.slide is not None:
            return problem
        at = next((s.id for s in deck.slides if s.line <= problem.line <= s.end_line), None)
        return replace(problem, slide=at)

    return tuple(place(problem) for problem in problems if problem.code not in _NOT_HERE)


def _changed(before: Deck, now: Deck) -> list[int]:
    """Which slides have other words than before, or are new."""
    was = {part.id: part.mark for part in deck_subject(before).parts}
    marks = {part.id: part.mark for part in deck_subject(now).parts}
    return [i for i, slide in enumerate(now.slides) if marks.get(slide.id) not in (None, was.get(slide.id))]
