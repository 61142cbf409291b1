"""The console's top line: the talk and where we are, or, in one bright band of the same height, a state of the room.

A full-width bright band means only "the room does not see your slide".
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kit.look.icons import sign_renderer
from kit.look.tokens import BAND_TEXT, BANDS, CONSOLE, OVERVIEW_BAND
from kit.stage.text import Style, TextBlock, set_text

_EDGE = 20


@dataclass(frozen=True, slots=True)
class TopLine:
    """What stands there. With `fill` it is a band; `key` is the cap at the right end, with `way_out` before it."""

    lead: str
    more: str = ""
    fill: str = ""
    sign: str = ""
    way_out: str = ""
    key: str = ""
    status: tuple[tuple[str, str], ...] = ()  # (sign, words) at the right when there is no band
    said: bool = False  # `more` is news: it gives way to nothing


def band(kind: str, lead: str, more: str, way_out: str, key: str) -> TopLine:
    """The band of a state of the room: black, white, frozen or neutral; or the overview's dark one."""
    signs = {"black": "black-screen", "white": "white-screen", "frozen": "freeze", "neutral": "disclosure"}
    return TopLine(lead, more, BANDS.get(kind, OVERVIEW_BAND), signs.get(kind, "overview"), way_out, key)


class TopBar(QWidget):
    """48 px high in every state, so that nothing below it moves.

    Signals:
        way_out(): the cap at the right end was pressed.
    """

    way_out = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("State")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._line = TopLine("")
        self._hot = QRectF()

    def show_line(self, line: TopLine) -> None:
        if line == self._line:
            return
        self._line = line
        self.setAccessibleDescription(f"{line.lead} {line.more} {line.way_out}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, 48)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self._line
        dark = line.fill in ("", OVERVIEW_BAND)
        ink = CONSOLE.text if dark else BAND_TEXT
        if line.fill:
            painter.fillRect(self.rect(), QColor(line.fill))
        x = float(_EDGE)
        if line.sign:
            sign_renderer(line.sign, ink).render(painter, QRectF(x, 11, 26, 26))
            x += 42
        right = self._paint_right(painter, ink)
        said = set_text(line.more, Style(17, ink, 48, 600), None) if line.said else None
        big = line.fill != ""
        lead = set_text(line.lead, Style(23 if big else 18, ink, 48, 700, -0.2), None)
        more = set_text(
            line.more, Style(19 if big else 17, ink if big else CONSOLE.text2, 48, 600 if big else 400), None
        )
        if said is not None and x + lead.width + 14 + said.width > right - 8:
            said.paint(painter, x, 0)  # the title can be missed for a while
            return
        lead.paint(painter, x, 0)
        if x + lead.width + 14 + more.width <= right - 8:  # a sentence cut in its middle helps nobody
            more.paint(painter, x + lead.width + 14, 1)

    def _paint_right(self, painter: QPainter, ink: str) -> float:
        """The cap and its words, or the status signs; gives where they begin."""
        line, x = self._line, float(self.width() - _EDGE)
        self._hot = QRectF()
        if line.key:
            cap = set_text(line.key, Style(16, CONSOLE.text, 30, 700), None)
            w = max(28.0, cap.width + 18)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(CONSOLE.bg))
            painter.drawRoundedRect(QRectF(x - w, 9, w, 30), 6, 6)
            cap.paint(painter, x - w + (w - cap.width) / 2, 9)
            x -= w + 14
        if line.way_out:
            words = set_text(line.way_out, Style(19, ink, 48, 600), None)
            words.paint(painter, x - words.width, 0)
            x -= words.width
            self._hot = QRectF(x, 0, self.width() - x, 48)
        narrow = self.width() < 1100 or line.said
        for sign, said in reversed(line.status):
            block: TextBlock | None = None if narrow else set_text(said, Style(16, CONSOLE.text2, 48), None)
            if block is not None:
                block.paint(painter, x - block.width, 0)
                x -= block.width + 8
            color = CONSOLE.amber_text if sign in ("warning", "screen-off") else CONSOLE.green
            sign_renderer(sign, color).render(painter, QRectF(x - 22, 13, 22, 22))
            x -= 22 + 24
        return x

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._hot.contains(event.position()):
            self.way_out.emit()
