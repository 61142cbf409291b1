"""The notes of a slide: set once, painted as blocks, scrolled by key; what was spoken falls back, safety stays whole.

Notes in, painted blocks out. Each kind has a shape, a sign and a word of its own, so that no meaning hangs on color.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from kit.deck.model import Block, Code, Heading, ListBlock, Note, Paragraph, Quote, Span, Text, plain
from kit.deck.placeholders import fill
from kit.look.icons import sign_renderer
from kit.look.tokens import ASK, CONSOLE, MUST
from kit.stage.text import Style, TextBlock, set_text

_PAD = 24
_FADE = 74
_KINDS = {  # kind: (word, sign, fill, edge, text, label)
    "must": ("Must say", "speak", MUST[0], "", MUST[1], MUST[2]),
    "ask": ("Ask the room", "raised-hand", ASK[0], ASK[2], ASK[1], CONSOLE.main),
    "safety": ("Safety", "disclosure", CONSOLE.red, "", CONSOLE.text, CONSOLE.red_text),
    "gap": (
        "Slides are left out next: say",
        "scissors",
        CONSOLE.raised,
        CONSOLE.edge,
        CONSOLE.text,
        CONSOLE.text2,
    ),
}


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One line of the notes as it will be set; `step` is the step at which it is spoken."""

    kind: str
    text: Text
    step: int
    press: bool
    depth: int = 0
    bullet: str = ""
    must: int = -1  # of the slide's must-say lines, from 0


@dataclass(frozen=True, slots=True)
class _Placed:
    kind: str
    step: int
    press: bool
    y: float
    height: float
    texts: tuple[tuple[float, float, TextBlock], ...]  # x, y within, block
    dim: tuple[TextBlock, ...]
    musts: tuple[int, ...] = ()


def note_lines(notes: tuple[Note, ...], gap: str = "") -> tuple[NoteLine, ...]:
    """The notes as lines in order; a [next] mark begins the next step. `gap` is the sentence for left-out slides."""
    lines: list[NoteLine] = []
    step = must = 0
    for note in notes:
        if note.kind == "skip":
            continue
        for text, press, depth, bullet in _flat(note.blocks, 0):
            step += press
            lines.append(NoteLine(note.kind, text, step, press, depth, bullet, must if note.kind == "must" else -1))
            must += note.kind == "must"
    if gap:
        lines.append(NoteLine("gap", (Span(gap),), step, False))
    return tuple(lines)


def _flat(blocks: tuple[Block, ...], depth: int) -> list[tuple[Text, bool, int, str]]:
    out: list[tuple[Text, bool, int, str]] = []
    for block in blocks:
        match block:
            case Paragraph():
                out.append((block.text, block.press, depth, ""))
            case Heading():
                out.append(
                    (tuple(Span(s.text, bold=True, slot=s.slot) for s in block.text), False, depth, "")
                )
            case ListBlock():
                for number, item in enumerate(block.items, block.start):
                    out.append((item.text, item.press, depth, f"{number}." if block.ordered else "•"))
                    out += _flat(item.children, depth + 1)
            case Quote():
                out += _flat(block.blocks, depth + 1)
            case Code():
                out.append(((Span(block.text, code=True),), False, depth, ""))
            case _:
                pass
    return out


class NotesPane(QWidget):
    """Paints the notes of the current slide.

    Signals:
        more_changed(int): so many lines stand below the edge (0: all is seen).
        ticked(int): a must-say line was pressed, by its number on the slide from 0.
    """

    more_changed = Signal(int)
    ticked = Signal(int)

    def __init__(self, lookup: Callable[[tuple[str, ...]], str | None], px: int) -> None:
        super().__init__()
        self.setObjectName("notes")
        self.setAccessibleName("Notes")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._lookup = lookup
        self._px = px
        self._lines: tuple[NoteLine, ...] = ()
        self._step = 0
        self._rtl = False
        self._ticks: frozenset[int] | None = None  # None: nothing is ticked in this talk
        self._boxes: list[tuple[int, QRectF]] = []  # where the boxes to tick stand, as painted last
        self._offset = 0.0
        self._flow: tuple[_Placed, ...] = ()
        self._pinned: tuple[_Placed, ...] = ()
        self._height = 0.0

    def show_notes(self, lines: tuple[NoteLine, ...], step: int, rtl: bool = False) -> None:
        """Other notes, or the same at another step."""
        if lines != self._lines:
            self._lines, self._rtl, self._offset = lines, rtl, 0.0
            self._place()
            self.setAccessibleDescription("\n".join(plain(fill(line.text, self._lookup)) for line in lines))
        self._step = step
        self._follow()
        self.update()

    def show_ticks(self, ticks: frozenset[int] | None) -> None:
        """Which must-say lines were said; a box stands before each. None: no boxes."""
        if ticks != self._ticks:
            self._ticks = ticks
            self.update()

    def set_px(self, px: int) -> None:
        self._px = px
        self._place()
        self._follow()
        self.update()

    def scroll_lines(self, lines: int) -> None:
        self._scroll_to(self._offset + lines * self._px * 1.36)

    def _place(self) -> None:
        width = max(200, self.width())
        blocks = self._blocks(self._lines, width)
        total = blocks[-1].y + blocks[-1].height + 14 if blocks else 0.0
        self._pinned = ()
        if total > self.height() and any(b.kind == "safety" for b in blocks):
            rest = tuple(line for line in self._lines if line.kind != "safety")
            self._pinned = self._blocks(tuple(line for line in self._lines if line.kind == "safety"), width)
            blocks = self._blocks(rest, width)
            total = blocks[-1].y + blocks[-1].height + 14 if blocks else 0.0
        self._flow, self._height = blocks, total
        self._scroll_to(self._offset)

    def _blocks(self, lines: tuple[NoteLine, ...], width: float) -> tuple[_Placed, ...]:
        placed: list[_Placed] = []
        y, i = 14.0, 0
        while i < len(lines):
            j = i + 1
            framed = lines[i].kind in _KINDS
            while framed and j < len(lines) and lines[j].kind == lines[i].kind and not lines[j].press:
                j += 1
            block = self._framed(lines[i:j], y, width) if framed else self._plain(lines[i], y, width)
            placed.append(block)
            y += block.height + (12 if framed else 8)
            i = j
        return tuple(placed)

    def _style(self, color: str, bigger: int = 0, weight: int = 400) -> Style:
        size = self._px + bigger
        return Style(size, color, round(size * 1.36), weight)

    def _set(self, line: NoteLine, style: Style, width: float) -> TextBlock:
        text = fill(line.text, self._lookup)
        if line.bullet:
            text = (Span(line.bullet + "\u2002"), *text)
        return set_text(text, style, width, self._rtl)

    def _plain(self, line: NoteLine, y: float, width: float) -> _Placed:
        left = _PAD + line.depth * 26
        indent = self._cap_width() + 10 if line.press else 0
        room = width - left - _PAD - indent
        bright = self._set(line, self._style(CONSOLE.text), room)
        dim = self._set(line, self._style(CONSOLE.text3), room)
        return _Placed("say", line.step, line.press, y, bright.height, ((left + indent, 0, bright),), (dim,))

    def _framed(self, lines: tuple[NoteLine, ...], y: float, width: float) -> _Placed:
        kind = lines[0].kind
        word, _, _, _, ink, label_color = _KINDS[kind]
        label = set_text(word, Style(16, label_color, 22, 600))
        texts: list[tuple[float, float, TextBlock]] = [(_PAD + 30, 10, label)]
        at = 10 + label.height + 2
        style = self._style(ink, 1 if kind == "must" else 0, 600 if kind == "must" else 400)
        for line in lines:
            block = self._set(line, style, width - _PAD - 30 - _PAD - 8 - line.depth * 26)
            texts.append((_PAD + 30 + line.depth * 26, at, block))
            at += block.height + 4
        musts = tuple(line.must for line in lines if kind == "must")
        return _Placed(kind, lines[0].step, lines[0].press, y, at + 8, tuple(texts), (), musts)

    def _cap_width(self) -> float:
        return 70.0

    def pinned_height(self) -> float:
        """How much of the pane's foot the safety note takes that does not scroll."""
        return self._pinned[-1].y + self._pinned[-1].height + 14 if self._pinned else 0.0

    def _view_height(self) -> float:
        return self.height() - self.pinned_height()

    def _follow(self) -> None:
        """Brings the first line of the current step into view, with what comes after it where there is room."""
        current = [b for b in self._flow if b.step == self._step]
        if not current:
            return
        top, bottom = current[0].y - 14, current[-1].y + current[-1].height + 14
        room = self._view_height() - (_FADE if self._height > self._view_height() else 0)
        if top < self._offset or bottom > self._offset + room:
            self._scroll_to(top if bottom - top > room else max(0.0, bottom - room))

    def _scroll_to(self, offset: float) -> None:
        most = max(0.0, self._height - self._view_height())
        self._offset = min(max(0.0, offset), most)
        below = self._height - self._offset - self._view_height()
        self.more_changed.emit(max(0, round(below / (self._px * 1.36))))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(CONSOLE.panel))
        painter.drawRoundedRect(QRectF(self.rect()), 9, 9)
        if not self._flow and not self._pinned:
            words = set_text("No notes on this slide.", Style(self._px, CONSOLE.text3, self._px * 1.4))
            words.paint(painter, _PAD, 14)
            return
        view = self._view_height()
        self._boxes = []
        painter.save()
        painter.setClipRect(QRectF(0, 0, self.width(), view))
        for block in self._flow:
            y = block.y - self._offset
            if y < view and y + block.height > 0:
                self._paint_block(painter, block, y)
        if self._height - self._offset > view + 2:
            self._paint_fade(painter, view)
        painter.restore()
        for block in self._pinned:
            self._paint_block(painter, block, view + block.y)

    def _paint_block(self, painter: QPainter, block: _Placed, y: float) -> None:
        if block.kind in _KINDS:
            self._paint_frame(painter, block, y)
        if block.press and block.kind not in _KINDS:
            self._paint_cap(painter, y, past=block.step < self._step)
        past = block.step < self._step
        for i, (x, dy, text) in enumerate(block.texts):
            shown = block.dim[i] if past and i < len(block.dim) else text
            shown.paint(painter, x, y + dy)
        if block.kind == "must" and self._ticks is not None:
            self._paint_boxes(painter, block, y, self._ticks)

    def _paint_boxes(self, painter: QPainter, block: _Placed, y: float, ticks: frozenset[int]) -> None:
        """A box before each line of the block; the first text is its label."""
        for number, (x, dy, text) in zip(block.musts, block.texts[1:], strict=True):
            box = QRectF(x - 32, y + dy + (self._px * 1.36 - 22) / 2, 22, 22)
            painter.setPen(QPen(QColor(MUST[1]), 2))
            painter.setBrush(QColor(MUST[1]) if number in ticks else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
            if number in ticks:
                sign_renderer("check", MUST[0]).render(painter, box.adjusted(3, 3, -3, -3))
            self._boxes.append((number, QRectF(0, y + dy, self.width(), text.height)))

    def _paint_frame(self, painter: QPainter, block: _Placed, y: float) -> None:
        _, sign, fill_color, edge, _, label_color = _KINDS[block.kind]
        rect = QRectF(_PAD - 8, y, self.width() - 2 * (_PAD - 8), block.height)
        painter.setBrush(QColor(fill_color))
        painter.setPen(QPen(QColor(edge), 2) if edge else QPen(Qt.PenStyle.NoPen))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1) if edge else rect, 9, 9)
        if block.kind == "safety":
            painter.fillRect(QRectF(rect.x(), rect.y(), 8, rect.height()), QColor(label_color))
        sign_renderer(sign, label_color).render(painter, QRectF(_PAD + 2, y + 10, 22, 22))

    def _paint_cap(self, painter: QPainter, y: float, past: bool) -> None:
        height = self._px * 1.36
        cap = QRectF(_PAD, y + (height - 26) / 2, self._cap_width(), 26)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(CONSOLE.raised))
        painter.drawRoundedRect(cap, 6, 6)
        color = CONSOLE.text3 if past else CONSOLE.text
        sign_renderer("next", color).render(painter, QRectF(cap.x() + 6, cap.y() + 6, 14, 14))
        set_text("Next", Style(15, color, 26, 600)).paint(painter, cap.x() + 26, cap.y())

    def _paint_fade(self, painter: QPainter, view: float) -> None:
        gradient = QLinearGradient(0, view - _FADE, 0, view)
        clear = QColor(CONSOLE.panel)
        clear.setAlpha(0)
        gradient.setColorAt(0, clear)
        gradient.setColorAt(1, QColor(CONSOLE.panel))
        painter.fillRect(QRectF(0, view - _FADE, self.width(), _FADE), gradient)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        self._follow()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._scroll_to(self._offset - event.angleDelta().y() / 120 * self._px * 3)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = next((n for n, place in self._boxes if place.contains(event.position())), None)
        if number is None:
            event.ignore()
        else:
            self.ticked.emit(number)
