"""The voice beside a rehearsal: a switch, a bar that moves, the pace in words, and now and then a calm hint.

It shows what a Listening tells and passes on what is pressed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
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
_OFF = "Off. On, it hears how fast, with which pauses and how loud you speak. The sound is not kept."
_WAIT = "One moment ..."
_QUIET = "Say a few words."
_TOLD_MS = 3000  # for which an answer is to be seen
_NARROW = 690  # px; below it there are two lines
_LOW, _HIGH = 54, 94  # px, one line and two; nothing jumps when a hint comes
_RATE, _RATE_BESIDE = 270, 172  # px for the pace and what is said in its place


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
    turned(bool): the switch was pressed: listen, or listen no more. resized(): it is higher or lower than before.
    """

    turned = Signal(bool)
    resized = Signal()

    def __init__(self, look: Look, listening: Listening) -> None:
        super().__init__()
        self._look, self._listening = look, listening
        self._rate = ""
        self.setObjectName("voice")
        self.setAccessibleName("Voice")
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._make()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(look.px(10), look.px(7), look.px(10), look.px(7))
        lines.setSpacing(look.px(4))
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        for row in (self._first, self._second):
            row.setSpacing(look.px(12))
            lines.addLayout(row)
        self._first.addWidget(self.switch)
        self._first.addWidget(self.bar, 1)
        self._first.addWidget(self.said, 0)
        self._first.addWidget(self.off, 1)
        self._second.addStretch(1)
        for part in (self.switch, self.enough, self.keep):
            part.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the talk
        listening.level.connect(self._show_level)
        listening.changed.connect(self._show_now)
        listening.turned.connect(self._show_on)
        listening.say.connect(lambda words, hint: self._say(f"{words} {hint}".strip(), "strong"))
        self._show_on(listening.is_on)

    def _make(self) -> None:
        look = self._look
        self.switch = SignButton("Microphone", "speak", "mini", look.scheme.text, size=look.px(18))
        self.switch.setObjectName("voiceSwitch")
        self.switch.setCheckable(True)
        self.switch.setToolTip("V turns it on and off")
        self.switch.clicked.connect(lambda: self.turn())
        self.bar = LevelBar(look)
        self.said = ElidedLabel("", "strong", Qt.TextElideMode.ElideRight)
        self.said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.off = label(_OFF, "quiet", wrap=True)
        self.enough = SignButton("Loud enough", role="link")
        self.enough.setAccessibleName("I am loud enough for the back row now")
        self.enough.setToolTip("Speak as for the back row, then press: this level becomes the mark.")
        self.enough.clicked.connect(self._take_mark)
        self.keep = Chip(look, "Keep the recording", "Keep the recording on this computer")
        self.keep.setObjectName("voiceKeep")
        self.keep.setToolTip("Else the sound is thrown away at the end, and numbers alone are kept.")
        self.keep.toggled.connect(self._keep_toggled)

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
        self._say("This is your mark." if taken else "Say a sentence first.", "quiet")
        QTimer.singleShot(_TOLD_MS, self, lambda: self._say(""))

    def _say(self, words: str, role: str = "quiet") -> None:
        """In the place of the pace while it listens; else in that of what the microphone is for."""
        self.said.setText(words or self._rate)
        self.off.setText(words or _OFF)
        for place, usual in ((self.said, "strong"), (self.off, "quiet")):
            restyle(place, "role", role if words else usual)
        self.enough.setVisible(not self.off.isVisibleTo(self) and not (words and role == "warn"))
        self._size_said()

    def _show_on(self, on: bool) -> None:
        self._rate = ""
        self.switch.setChecked(on)
        self.switch.setText("Listening" if on else "Microphone")
        self.switch.setAccessibleName("Turn the microphone off" if on else "Turn the microphone on")
        for part in (self.bar, self.said, self.keep):
            part.setVisible(on)
        self.off.setVisible(not on)
        self._say(_QUIET if on else "")
        if not on:
            self.bar.turn_off()
        self._arrange()

    def _show_level(self, level: float) -> None:
        self.bar.show_level(level, self._listening.parts.meter.level_mark)

    def _show_now(self, now: VoiceNow, hint: str) -> None:
        self._rate = rate_words(now.words_a_minute)
        if hint:
            self._say(hint, "warn")
        elif self.said.property("role") != "quiet" or (self._rate and self.said.text() == _QUIET):
            self._say("")

    def _arrange(self) -> None:
        """All on one line, or on two where there is no room."""
        row = self._second if self._is_narrow else self._first
        for part in (self.enough, self.keep):
            row.addWidget(part)
        self._size_said()
        two = self._is_narrow and not self.off.isVisibleTo(self)
        self.setFixedHeight(self._look.px(_HIGH if two else _LOW))
        self.resized.emit()

    @property
    def _is_narrow(self) -> bool:
        return self.width() < self._look.px(_NARROW)

    def _size_said(self) -> None:
        """A hint has the place of the button beside it, too."""
        beside = not self._is_narrow and self.enough.isVisibleTo(self)
        self.said.setFixedWidth(self._look.px(_RATE_BESIDE if beside else _RATE))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            QTimer.singleShot(0, self, self._arrange)


def rate_words(words_a_minute: float) -> str:
    """About 150 words a minute: to the nearest ten, which is what it is good for; "" for no rate."""
    return f"{round(words_a_minute / 10) * 10} words a minute" if words_a_minute else ""
