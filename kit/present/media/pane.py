"""The clip's row on the console: whether it plays and how long, captions, loudness, where its sound goes."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kit.look.tokens import CONSOLE
from kit.present.console.keysheet import cap
from kit.present.marks.bar import ToolButton
from kit.stage.text import Style, set_text
from kit.talk.actions import Action, KeyTable
from kit.values import value

_TOP, _LINE, _HIGH, _GAP = 26, 14, 54, 5
_BUTTONS: tuple[tuple[Action, str, str], ...] = (
    (Action.CLIP_PLAY, "play", "Play"),
    (Action.CLIP_START, "previous", "Start"),
    (Action.CLIP_BACK, "minus", "5 s back"),
    (Action.CLIP_ON, "plus", "5 s on"),
    (Action.CLIP_CAPTIONS, "speak", "Captions"),
    (Action.CLIP_SOFTER, "down", "Softer"),
    (Action.CLIP_LOUDER, "up", "Louder"),
    (Action.CLIP_OUTPUT, "sound", "Output"),
)


@value
class ClipFace:
    """What the row shows. Times are seconds within the part that is played."""

    state: str  # as in kit.media.player
    position: float = 0.0
    length: float = 0.0
    captions: bool | None = None  # None: the clip has none
    volume: int = 100  # percent
    output: str = ""
    fault: str = ""


class ClipPane(QWidget):
    """A line of words, a bar to seek in, a row of buttons.

    Signals:
        act(Action): a button was pressed.
        sought(float): a share (0 to 1) of the bar was pressed.
    """

    act = Signal(object)
    sought = Signal(float)

    def __init__(self, table: KeyTable) -> None:
        super().__init__()
        self.setAccessibleName("Clip")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._face = ClipFace("loading")
        self.buttons = {action: ToolButton(word, sign, table.keys(action)) for action, sign, word in _BUTTONS}
        for action, button in self.buttons.items():
            button.setParent(self)
            button.clicked.connect(lambda _=False, a=action: self.act.emit(a))
        self._play_cap = cap(next(iter(table.keys(Action.CLIP_PLAY)), ""))
        self.hide()

    def show_face(self, face: ClipFace) -> None:
        """Draws anew what has changed."""
        if face == self._face:
            return
        before, self._face = self._face, face
        broken = face.state == "broken"
        if (before.state, before.captions) != (face.state, face.captions) or before.state == "loading":
            for action, button in self.buttons.items():
                enabled = not broken or action is Action.CLIP_OUTPUT
                if action is Action.CLIP_CAPTIONS:
                    enabled = enabled and face.captions is not None
                chosen = action is Action.CLIP_CAPTIONS and face.captions is True
                button.show_state(chosen=chosen, enabled=enabled)
            playing = face.state == "playing"
            self.buttons[Action.CLIP_PLAY].set_face("Pause" if playing else "Play", "pause" if playing else "play")
        if before.state != face.state:
            self.setAccessibleDescription(" ".join(words_of(face, self._play_cap)))
        self.update()

    @property
    def face(self) -> ClipFace:
        return self._face

    def words(self) -> tuple[str, str]:
        """What stands on its line, at the left and at the right."""
        return words_of(self._face, self._play_cap)

    def sizeHint(self) -> QSize:
        return QSize(640, _TOP + _LINE + _HIGH)

    def _bar(self) -> QRectF:
        return QRectF(0, _TOP + 3, self.width(), 5)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = (self.width() + _GAP) / len(self.buttons)
        for i, button in enumerate(self.buttons.values()):
            x = round(i * wide)
            button.setGeometry(QRect(x, _TOP + _LINE, round((i + 1) * wide) - _GAP - x, _HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, right = self.words()
        broken = self._face.state == "broken"
        said = set_text(left, Style(17, CONSOLE.amber_text if broken else CONSOLE.text, _TOP, 700), None)
        more = set_text(right, Style(16, CONSOLE.text2, _TOP, 600, tabular=True), None)
        if said.width > self.width():
            said = set_text(left, Style(14, CONSOLE.amber_text if broken else CONSOLE.text, _TOP, 600), None)
        said.paint(painter, 0, 0)
        if said.width + 14 + more.width <= self.width():
            more.paint(painter, self.width() - more.width, 0)
        bar, share = self._bar(), self._face.position / self._face.length if self._face.length else 0.0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(CONSOLE.line))
        painter.drawRoundedRect(bar, 2.5, 2.5)
        if share > 0 and not broken:
            painter.setBrush(QColor(CONSOLE.main))
            painter.drawRoundedRect(QRectF(bar.x(), bar.y(), bar.width() * min(1.0, share), bar.height()), 2.5, 2.5)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._bar().adjusted(0, -8, 0, 8).contains(event.position()) and self.width():
            self.sought.emit(min(1.0, max(0.0, event.position().x() / self.width())))


def words_of(face: ClipFace, key: str) -> tuple[str, str]:
    """The state in plain words, and the times with what is set."""
    if face.state == "broken":
        return face.fault, ""
    states = {
        "loading": "The clip is being loaded",
        "ready": f"Clip ready: {key} plays it",
        "playing": "The clip plays",
        "paused": "The clip is paused",
        "ended": f"The clip is over: {key} plays it again",
    }
    times = f"{_clock(face.position)} of {_clock(face.length)}, {_clock(face.length - face.position)} left"
    rest = [times] if face.length else []
    rest.append(f"sound {face.volume} %" if face.output else "no sound output")
    return states[face.state], "   ".join(rest)


def _clock(seconds: float) -> str:
    whole = max(0, round(seconds))
    return f"{whole // 60}:{whole % 60:02d}"
