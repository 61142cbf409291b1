"""What only people can tell of a room: is the picture whole, is the sound heard, what does the clicker send.

Each step is a part of the room check's side; it asks one thing and gives a Finding.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from kit.doctor.finding import Finding
from kit.look.controls import SignCombo
from kit.look.look import Look
from kit.look.widgets import SignButton, label
from kit.media.outputs import Output, outputs
from kit.present.chirp import Chirp
from kit.present.keys import key_name
from kit.talk.actions import Action, info, key_table


class Step(QWidget):
    """One thing to try, with its heading.

    Signals:
        found(Finding): what people say of it; the next step may come.
    """

    found = Signal(object)

    def __init__(self, look: Look, heading: str) -> None:
        super().__init__()
        self.look = look
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.lines.setSpacing(look.px(12))
        self.lines.addWidget(label(heading, "section"))

    def add_words(self, words: str, role: str = "") -> None:
        self.lines.addWidget(label(words, role, wrap=True))

    def add_buttons(self, *buttons: SignButton) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.look.px(10))
        for button in buttons:
            row.addWidget(button, 1)
        self.lines.addLayout(row)
        return row

    def button(self, words: str, sign: str = "", role: str = "") -> SignButton:
        scheme = self.look.scheme
        color = scheme.on_main if role == "primary" else scheme.text
        return SignButton(words, sign, role, color, size=self.look.px(18))

    def begin(self) -> None:
        """It is asked now."""

    @property
    def first(self) -> QWidget:
        """What has the keyboard when the step comes."""
        raise NotImplementedError

    def controls(self) -> list[QWidget]:
        """In the order in which the keyboard goes through them."""
        raise NotImplementedError


class SoundStep(Step):
    """A test sound on an output of the user's choice; clips use the same one from then on.

    Signals:
        chose(Output): another output is chosen.
    """

    chose = Signal(object)

    def __init__(self, look: Look, chosen: Callable[[], Output]) -> None:
        super().__init__(look, "Sound")
        self._wanted = chosen
        self._chirp = Chirp(self)
        self._chirp.ended.connect(self._played)
        self.add_words("Turn the volume up. The test sound is two rising tones; listen from the back row.")
        self.outputs = SignCombo("Where sound goes", look, "sound")
        self.outputs.activated.connect(lambda _: self.chose.emit(self.chosen) if self.chosen else None)
        self.lines.addWidget(self.outputs)
        self.play = self.button("Play the test sound", "play", "primary")
        self.play.clicked.connect(self._play)
        self.lines.addWidget(self.play)
        self._told = label("", "warn", wrap=True)
        self._told.hide()
        self.lines.addWidget(self._told)
        self.heard = self.button("Heard at the back", "tick")
        self.silent = self.button("Not heard")
        self.heard.clicked.connect(self._heard)
        self.silent.clicked.connect(self._not_heard)
        self.lines.addWidget(self.heard)
        self.lines.addWidget(self.silent)
        self.lines.addStretch(1)
        self.known: tuple[Output, ...] = ()

    @property
    def first(self) -> QWidget:
        return self.play if self.play.isEnabled() else self.silent

    def controls(self) -> list[QWidget]:
        return [self.outputs, self.play, self.heard, self.silent]

    def begin(self) -> None:
        """Reads the outputs again; the one that clips use is in front."""
        self.known = outputs()
        self.outputs.clear()
        self.outputs.addItems([output.name for output in self.known] or ["No sound output here"])
        ids, wanted = [output.id for output in self.known], self._wanted().id
        self.outputs.setCurrentIndex(ids.index(wanted) if wanted in ids else 0)
        for each in (self.outputs, self.play, self.heard):
            each.setEnabled(bool(self.known))

    @property
    def chosen(self) -> Output | None:
        return self.known[self.outputs.currentIndex()] if self.known else None

    def _play(self) -> None:
        if self.chosen is not None:
            self._told.hide()
            self._chirp.play(self.chosen)

    def _played(self, fault: str) -> None:
        self._told.setText(fault)
        self._told.setVisible(bool(fault))
        if not fault and self.play.hasFocus():
            self.heard.setFocus(Qt.FocusReason.OtherFocusReason)

    def _heard(self) -> None:
        name = self.chosen.name if self.chosen else ""
        self.found.emit(Finding("ok", "sound", f"Heard at the back, from {name}"))

    def _not_heard(self) -> None:
        said = (
            f"No sound was heard from {self.chosen.name}."
            if self.chosen
            else "This computer has no sound output."
        )
        todo = "Turn the volume up, choose another output, or plug in the room's sound cable."
        self.found.emit(Finding("warn", "sound", said, todo))

    def hideEvent(self, event: QHideEvent) -> None:
        self._chirp.stop()
        super().hideEvent(event)


class ClickerStep(Step):
    """Each button of the clicker: which key it sends, and what that does in a talk."""

    def __init__(self, look: Look, own_keys: Mapping[str, str]) -> None:
        super().__init__(look, "Clicker")
        self.add_words("Press each button of your clicker, or the keys you use. Nothing happens in the room.")
        self.box = KeyBox(look, own_keys)
        self.lines.addWidget(self.box)
        self.done = self.button("Done", "tick", "primary")
        self.none = self.button("I have no clicker")
        self.done.clicked.connect(lambda: self.found.emit(self.box.finding()))
        self.none.clicked.connect(
            lambda: self.found.emit(Finding("ok", "clicker", "None: the keyboard will do"))
        )
        self.add_buttons(self.done, self.none)
        self.lines.addStretch(1)

    @property
    def first(self) -> QWidget:
        return self.box

    def controls(self) -> list[QWidget]:
        return [self.box, self.done, self.none]

    def begin(self) -> None:
        self.box.clear()


class KeyBox(QPlainTextEdit):
    """Takes every key but Tab and shows what it would do; a field, so that it is read out."""

    def __init__(self, look: Look, own_keys: Mapping[str, str]) -> None:
        super().__init__()
        self._table = key_table(own_keys)
        self.pressed: dict[str, Action | None] = {}
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setObjectName("keybox")
        self.setProperty("role", "keybox")
        self.setProperty("ownRing", True)
        self.setAccessibleName("Buttons of the clicker; press them now, Tab goes on")
        self.setFixedHeight(look.px(190))
        self.clear()

    def clear(self) -> None:
        self.pressed = {}
        self.setPlainText("Waiting for a button ...")

    def finding(self) -> Finding:
        """Forward and back are what a talk needs; a button that Kitbag does not know does nothing."""
        actions = set(self.pressed.values())
        unknown = [key for key, action in self.pressed.items() if action is None]
        if not self.pressed:
            return Finding(
                "warn",
                "clicker",
                "No button arrived.",
                "Plug its receiver in, switch it on, change batteries.",
            )
        if unknown:
            todo = "Choose what they do in Settings > Keys while a talk runs, or leave those buttons alone."
            return Finding("warn", "clicker", f"Unknown buttons: {', '.join(unknown)}.", todo)
        wanted = ((Action.NEXT, "forward"), (Action.BACK, "back"))
        if missing := [word for action, word in wanted if action not in actions]:
            said = f"No button for {' and '.join(missing)} arrived."
            return Finding(
                "warn", "clicker", said, "Press each button once; else use the arrow keys of the keyboard."
            )
        more = [info(a).label for a in self.pressed.values() if a not in (Action.NEXT, Action.BACK, None)]
        said = "Forward and back arrive"
        return Finding("ok", "clicker", f"{said}; also: {', '.join(dict.fromkeys(more))}" if more else said)

    def _take(self, event: QKeyEvent) -> None:
        name = key_name(event) or QKeySequence(event.key()).toString() or f"key {event.nativeScanCode()}"
        self.pressed[name] = self._table.action(name)
        lines = [f"{key}: {_does(key, action)}" for key, action in self.pressed.items()]
        self.setPlainText("\n".join(lines))
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.setAccessibleDescription(lines[-1] if lines else "")

    def event(self, event: QEvent) -> bool:
        """Shortcuts of the window must not take a clicker's F5 away."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        lone = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
        if event.isAutoRepeat() or Qt.Key(event.key()) in lone:
            return
        self._take(event)


def _does(key: str, action: Action | None) -> str:
    if action is not None:
        return info(action).label
    if key in "0123456789" or key == "Enter":
        return "goes to a slide by its number"
    return "not known to Kitbag, so it does nothing"


def next_open(steps: Sequence[str], findings: Sequence[Finding], after: str) -> str:
    """The next subject after this one that nobody has tried; "" when all have been."""
    open_ones = {finding.subject for finding in findings if finding.state == "open"}
    at = steps.index(after) + 1 if after in steps else 0
    return next((subject for subject in steps[at:] if subject in open_ones), "")
