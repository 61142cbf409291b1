"""The voice beside a rehearsal: a switch, a bar that moves, the pace in words, and now and then a calm hint.

It shows what a Listening tells and passes on what is pressed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kit.handouts.controls import Chip
from kit.look.look import Look
from kit.look.widgets import ElidedLabel, SignButton, label, restyle
from kit.records.voice import USUAL_MARK
from kit.rehearse.voice.listening import Listening

if TYPE_CHECKING:
    from kit.rehearse.voice.meter import VoiceNow

_SOFTEST, _LOUDEST = -60.0, -6.0  # dBFS: the ends of the bar
_FALL = 2.5  # dB that the bar sinks in a tenth of a second
_OFF = "Off. Turned on, it hears how fast, with which pauses and how loud you speak. The sound is not kept."
_WAIT = "One moment ..."
_QUIET = "Say a few words."
_HEIGHT = 92  # px, on or off: nothing jumps when a hint comes


class LevelBar(QWidget):
    """How loud it is now, and the mark for the back row as a line across."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._level, self._mark = _SOFTEST, USUAL_MARK
        self._on = False
        self.setMinimumWidth(look.px(90))
        self.setFixedHeight(look.px(22))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("How loud you are")

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), self._look.px(22))

    @property
    def share(self) -> float:
        """How much of the bar is filled, 0 to 1."""
        return _share(self._level) if self._on else 0.0

    def show_level(self, level: float, mark: float) -> None:
        """The bar rises at once and sinks slowly: so it does not flicker."""
        self._level, self._mark, self._on = max(level, self._level - _FALL), mark, True
        self.update()

    def turn_off(self) -> None:
        self._level, self._on = _SOFTEST, False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        look, scheme = self._look, self._look.scheme
        high = look.px(10)
        bar = QRectF(0, (self.height() - high) / 2, self.width(), high)
        painter.setBrush(QColor(scheme.line))
        painter.drawRoundedRect(bar, high / 2, high / 2)
        if self.share > 0:
            enough = self._level >= self._mark
            painter.setBrush(QColor(scheme.main if enough else scheme.amber_text))
            wide = max(float(high), bar.width() * self.share)
            painter.drawRoundedRect(QRectF(bar.x(), bar.y(), wide, high), high / 2, high / 2)
        if self._on:
            x = round(bar.width() * _share(self._mark))
            painter.setBrush(QColor(scheme.text))
            painter.drawRect(QRectF(x, 0, look.px(2), self.height()))


def _share(level: float) -> float:
    return min(1.0, max(0.0, (level - _SOFTEST) / (_LOUDEST - _SOFTEST)))


class VoicePanel(QWidget):
    """Signals:
    turned(bool): the switch was pressed: listen, or listen no more.
    """

    turned = Signal(bool)

    def __init__(self, look: Look, listening: Listening) -> None:
        super().__init__()
        self._look, self._listening = look, listening
        self.setObjectName("voice")
        self.setAccessibleName("Voice")
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(look.px(_HEIGHT))
        lines = QVBoxLayout(self)
        lines.setContentsMargins(look.px(10), look.px(8), look.px(12), look.px(6))
        lines.setSpacing(look.px(2))
        lines.addLayout(self._first_line())
        lines.addLayout(self._second_line())
        for part in (self.switch, self.enough, self.keep):
            part.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the talk
        listening.level.connect(self._show_level)
        listening.changed.connect(self._show_now)
        listening.turned.connect(self._show_on)
        listening.say.connect(lambda words, hint: self._say(f"{words} {hint}".strip(), "strong"))
        self._show_on(listening.is_on)

    def _first_line(self) -> QHBoxLayout:
        look = self._look
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        self.switch = SignButton("Microphone", "speak", "mini", look.scheme.text, size=look.px(18))
        self.switch.setObjectName("voiceSwitch")
        self.switch.setCheckable(True)
        self.switch.setToolTip("V turns it on and off")
        self.switch.clicked.connect(self.turn)
        row.addWidget(self.switch)
        self.bar = LevelBar(look)
        row.addWidget(self.bar, 1)
        self.rate = label("", "strong")
        self.rate.setMinimumWidth(look.px(170))
        self.rate.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.rate)
        self.off = label(_OFF, "quiet", wrap=True)
        row.addWidget(self.off, 1)
        return row

    def _second_line(self) -> QHBoxLayout:
        look = self._look
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        self.said = ElidedLabel("", "quiet", Qt.TextElideMode.ElideRight)
        row.addWidget(self.said, 1)
        self.enough = SignButton("Loud enough", role="link")
        self.enough.setAccessibleName("I am loud enough for the back row now")
        self.enough.setToolTip("Speak as for the back row, then press: this level becomes the mark.")
        self.enough.clicked.connect(self._take_mark)
        row.addWidget(self.enough)
        self.keep = Chip(look, "Keep the recording", "Keep the recording on this computer")
        self.keep.setObjectName("voiceKeep")
        self.keep.setToolTip("Else the sound is thrown away at the end, and numbers alone are kept.")
        self.keep.toggled.connect(self._keep_toggled)
        row.addWidget(self.keep)
        return row

    def turn(self, on: bool | None = None) -> None:
        """The microphone on or off; without `on` the other way round."""
        on = not self._listening.is_on if on is None else on
        self.switch.setChecked(self._listening.is_on)  # what is so is shown; the signal tells when it changes
        self._say(_WAIT if on else "")
        self.turned.emit(on)
        if on:
            self._listening.start()
        else:
            self._listening.stop()

    def _keep_toggled(self, on: bool) -> None:
        self._listening.keep = on

    def _take_mark(self) -> None:
        taken = self._listening.take_mark()
        self._say(
            "This is your mark for the back row." if taken else "Say a sentence as for the back row first."
        )

    def _say(self, words: str, role: str = "quiet") -> None:
        """On the line below while it listens; else beside the switch, in the place of what it is for."""
        self.said.setText(words)
        self.off.setText(words or _OFF)
        for place in (self.said, self.off):
            restyle(place, "role", role)

    def _show_on(self, on: bool) -> None:
        self.switch.setChecked(on)
        self.switch.setText("Listening" if on else "Microphone")
        self.switch.setAccessibleName("Turn the microphone off" if on else "Turn the microphone on")
        for part in (self.bar, self.rate, self.said, self.enough, self.keep):
            part.setVisible(on)
        self.off.setVisible(not on)
        self._say(_QUIET if on else "")
        if not on:
            self.bar.turn_off()
            self.rate.setText("")

    def _show_level(self, level: float) -> None:
        self.bar.show_level(level, self._listening.parts.meter.level_mark)

    def _show_now(self, now: VoiceNow, hint: str) -> None:
        self.rate.setText(rate_words(now.words_a_minute))
        if hint:
            self._say(hint, "strong")
        elif self.said.property("role") == "strong" or (now.words_a_minute and self.said.text() == _QUIET):
            self._say("")


def rate_words(words_a_minute: float) -> str:
    """About 150 words a minute: to the nearest ten, which is what it is good for; "" for no rate."""
    return f"{round(words_a_minute / 10) * 10} words a minute" if words_a_minute else ""
