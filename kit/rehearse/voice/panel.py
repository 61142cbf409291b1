"""The voice beside a rehearsal: a switch, a bar that moves, the pace in words, and now and then a calm hint.

It shows what a Listening tells and passes on what is pressed; it works on the dark console and on the desk.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kit.handouts.controls import Chip
from kit.look.look import Look
from kit.look.widgets import SignButton, label, restyle
from kit.rehearse.voice.level import USUAL_MARK
from kit.rehearse.voice.listening import Listening
from kit.rehearse.voice.meter import VoiceNow

_SOFTEST, _LOUDEST = -60.0, -6.0  # dBFS: the ends of the bar
_FALL = 2.5  # dB that the bar sinks in a tenth of a second
_OFF = "Nobody listens. With the microphone on, Kitbag hears how fast, how evenly and how loud you speak."
_QUIET = "Say a few words."
_NARROW = 520  # px: below it the hint has a line of its own


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
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.px(4))
        first = QHBoxLayout()
        first.setSpacing(look.px(12))
        self.switch = SignButton("Microphone", "speak", color=look.scheme.text, size=look.px(18))
        self.switch.setObjectName("voiceSwitch")
        self.switch.setCheckable(True)
        self.switch.clicked.connect(self._switched)
        self.switch.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        first.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        self.bar = LevelBar(look)
        first.addWidget(self.bar, 1)
        self.rate = label("", "strong")
        self.rate.setMinimumWidth(look.px(150))
        self.rate.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        first.addWidget(self.rate)
        lines.addLayout(first)
        self.said = label(_OFF, "quiet", wrap=True)
        self.said.setMinimumHeight(look.px(44))  # two lines: nothing jumps when a hint comes
        self.said.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.enough = SignButton("Loud enough", role="link")
        self.enough.setAccessibleName("I am loud enough for the back row now")
        self.enough.setToolTip("Speak as for the back row, then press: this level becomes the mark.")
        self.enough.clicked.connect(self._take_mark)
        self.keep = Chip(look, "Keep the recording", "Keep the recording on this computer")
        self.keep.setObjectName("voiceKeep")
        self.keep.toggled.connect(self._keep_toggled)
        self._below = QGridLayout()
        self._below.setHorizontalSpacing(look.px(12))
        self._below.setVerticalSpacing(look.px(4))
        self._below.setColumnStretch(0, 1)
        lines.addLayout(self._below)
        self._is_narrow = False
        self._lay_below()
        listening.level.connect(self._show_level)
        listening.changed.connect(self._show_now)
        listening.turned.connect(self._show_on)
        listening.say.connect(lambda words, hint: self._say(f"{words} {hint}".strip()))
        self._show_on(listening.is_on)

    def _lay_below(self) -> None:
        row = 1 if self._is_narrow else 0
        self._below.addWidget(self.said, 0, 0, 1, 3 if self._is_narrow else 1)
        self._below.addWidget(self.enough, row, 1)
        self._below.addWidget(self.keep, row, 2)

    def _switched(self, on: bool) -> None:
        self.switch.setChecked(self._listening.is_on)  # what is so is shown; the signal tells when it changes
        if on:
            self._listening.start()
        else:
            self._listening.stop()
        self.turned.emit(on)

    def _keep_toggled(self, on: bool) -> None:
        self._listening.keep = on

    def _take_mark(self) -> None:
        taken = self._listening.take_mark()
        self._say(
            "This is your mark for the back row." if taken else "Say a sentence as for the back row first."
        )

    def _say(self, words: str, role: str = "quiet") -> None:
        self.said.setText(words)
        restyle(self.said, "role", role)

    def _show_on(self, on: bool) -> None:
        self.switch.setChecked(on)
        self.switch.setText("Listening" if on else "Microphone")
        self.switch.setAccessibleName("Turn the microphone off" if on else "Turn the microphone on")
        for part in (self.bar, self.rate, self.enough, self.keep):
            part.setVisible(on)
        self._say(_QUIET if on else _OFF)
        if not on:
            self.bar.turn_off()
            self.rate.setText("")

    def _show_level(self, level: float) -> None:
        self.bar.show_level(level, self._listening.meter.level_mark)

    def _show_now(self, now: VoiceNow, hint: str) -> None:
        self.rate.setText(rate_words(now.words_a_minute))
        if hint:
            self._say(hint, "strong")
        elif self.said.property("role") == "strong" or (now.words_a_minute and self.said.text() == _QUIET):
            self._say("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._look.px(_NARROW)
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self._lay_below()


def rate_words(words_a_minute: float) -> str:
    """About 150 words a minute: to the nearest ten, which is what it is good for; "" for no rate."""
    return f"{round(words_a_minute / 10) * 10} words a minute" if words_a_minute else ""
