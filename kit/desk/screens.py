"""Where the talk will be shown: a choice among the screens there are now, kept right when one is plugged in or out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from kit.look.controls import SignCombo
from kit.look.look import Look
from kit.present.screens import current_roles, screen_key, screen_label

ALONE, WINDOWED = "alone", "windowed"


@dataclass(frozen=True, slots=True)
class Target:
    """One way to show a talk. `screen` is the key of the room's screen, or "" when the room has none."""

    words: str
    kind: str  # "screen", ALONE or WINDOWED
    screen: str = ""


def targets(remembered: Mapping[str, str]) -> tuple[Target, ...]:
    """What can be chosen now, the best guess first: the room's screen, the others, this one only, two windows."""
    roles = current_roles(remembered)
    found = []
    if roles.room is not None:
        screens = QGuiApplication.screens()
        others = [s for s in screens if s is not roles.room and screen_label(s) != screen_label(roles.room)]
        for screen in (roles.room, *others):
            here = " (this screen)" if screen is roles.console else ""
            found.append(Target(f"{screen_label(screen)}{here}", "screen", screen_key(screen)))
    found.append(Target("This screen only", ALONE))
    found.append(Target("Two windows, to share a screen", WINDOWED))
    return tuple(found)


class ScreenChoice(SignCombo):
    """The combo box; `target` is what is chosen. A choice that is gone falls back to the best guess."""

    def __init__(self, look: Look, remembered: Callable[[], Mapping[str, str]], chosen: str = "") -> None:
        super().__init__("Where the room sees the talk", look, "projector")
        self._remembered = remembered
        self._targets: tuple[Target, ...] = ()
        self._wanted = chosen  # a screen's key, ALONE or WINDOWED; "": the best guess
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self.refresh)
        app.screenRemoved.connect(self.refresh)
        app.primaryScreenChanged.connect(self.refresh)
        self.activated.connect(self._chosen)
        self.refresh()

    @property
    def target(self) -> Target:
        return self._targets[max(0, self.currentIndex())]

    @property
    def chosen(self) -> str:
        return self._wanted

    def choose_again(self) -> None:
        """Back to the best guess; how there is no room at all stays as it was chosen."""
        if self._wanted not in (ALONE, WINDOWED):
            self._wanted = ""
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Reads the screens again; the choice stays if it can."""
        self._targets = targets(self._remembered())
        with QSignalBlocker(self):
            self.clear()
            self.addItems([target.words for target in self._targets])
            wanted = [
                i for i, t in enumerate(self._targets) if self._wanted and self._wanted in (t.screen, t.kind)
            ]
            self.setCurrentIndex(wanted[0] if wanted else 0)
        self.setToolTip(self.currentText())
        self.update()

    def _chosen(self, index: int) -> None:
        target = self._targets[index]
        self._wanted = target.screen or target.kind
        self.setToolTip(target.words)


def remember_room(remembered: Mapping[str, str], room: str) -> dict[str, str]:
    """The roles with this screen as the room's: of those there are now, no other one is."""
    here = {screen_key(screen) for screen in QGuiApplication.screens()}
    kept = {key: role for key, role in remembered.items() if key not in here or role != "room"}
    return {**kept, room: "room"}


def identify(remembered: Mapping[str, str], target: Target) -> list[QWidget]:
    """A label on each screen for a few seconds, as they would be used; keep what is given until then."""
    from kit.present.identify import show_labels

    return show_labels(current_roles(remembered, target.screen or None))
