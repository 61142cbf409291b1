"""The side of the room check: one thing to try at a time, and at the end what is left to do before people come in."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kit.desk.cover import Cover
from kit.desk.roomcard import CardStep
from kit.desk.roomsteps import ClickerStep, SoundStep, Step
from kit.doctor.computer import sound
from kit.doctor.finding import Finding
from kit.look.controls import Choice
from kit.look.look import Look
from kit.media.outputs import Output

_BEFORE = (
    "The school knows when we start",
    "A quiet place is agreed",
    "My phone is silent",
    "Nothing private is open here",
)


class EndStep(Step):
    """All has been tried. The ticks are for the moment and kept nowhere."""

    def __init__(self, look: Look, cover: Cover) -> None:
        super().__init__(look, "Before people come in")
        self._cover = cover
        self.ticks = [Choice(words, look, one_of=False) for words in _BEFORE]
        for tick in self.ticks:
            self.lines.addWidget(tick)
        self.black = self.button("Room to black", "black-screen")
        self.black.clicked.connect(self._black)
        self.lift = self.button("Give the projector back", "screen")
        self.lift.clicked.connect(cover.lift)
        self.lines.addSpacing(look.px(8))
        self.lines.addWidget(self.black)
        self.lines.addWidget(self.lift)
        self.lines.addStretch(1)
        cover.changed.connect(self.show_cover)
        self.show_cover()

    @property
    def first(self) -> QWidget:
        return self.ticks[0]

    def controls(self) -> list[QWidget]:
        return [*self.ticks, self.black, self.lift]

    def begin(self) -> None:
        for tick in self.ticks:
            tick.setChecked(False)
        self.show_cover()

    def show_cover(self) -> None:
        """Black can be had where there is a projector; given back is what was taken."""
        had = self.black.hasFocus() or self.lift.hasFocus()
        self.lift.setVisible(self._cover.is_up)
        self.black.setVisible(not self._cover.is_up and self._cover.roles().room is not None)
        if had:
            other = self.lift if self._cover.is_up else self.black
            other.setFocus(Qt.FocusReason.OtherFocusReason)

    def _black(self) -> None:
        self._cover.show_black()


class RoomSide(QWidget):
    """Signals:
    found(Finding): what people say of what they tried.
    """

    found = Signal(object)

    def __init__(
        self, look: Look, cover: Cover, own_keys: Mapping[str, str], sound_chosen: Callable[[], Output]
    ) -> None:
        super().__init__()
        self.sound, self.card = SoundStep(look, sound_chosen), CardStep(look, cover)
        self.steps: dict[str, Step] = {
            "card": self.card, "sound": self.sound, "clicker": ClickerStep(look, own_keys),
            "end": EndStep(look, cover),
        }  # fmt: skip
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        for step in self.steps.values():
            step.found.connect(self.found)
            step.hide()
            lines.addWidget(step)
        self.step = ""

    def ask(self, subject: str, *, focus: bool = False) -> None:
        """This step, and no other; with `focus` the keyboard goes there."""
        self.step = subject
        step = self.steps[subject]
        step.show()
        step.begin()
        if focus:
            step.first.setFocus(Qt.FocusReason.OtherFocusReason)
        for other in self.steps.values():  # after: what is hidden with the keyboard gives it to anything
            if other is not step:
                other.hide()

    def controls(self) -> list[QWidget]:
        """In the order in which the keyboard goes through them."""
        return [control for step in self.steps.values() for control in step.controls()]

    def screens_changed(self) -> None:
        self.card.screens_changed()

    def sound_findings(self) -> tuple[Finding, ...]:
        """Where sound would go, as far as it can be seen."""
        chosen = self.sound.chosen
        return tuple(sound([output.name for output in self.sound.known], chosen.name if chosen else ""))
