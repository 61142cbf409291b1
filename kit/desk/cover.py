"""What the room's screen shows while a room is checked: the test picture, then black, never the desktop in between.

It outlives the page: black stays until a talk is up, or until somebody gives the projector back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from kit.present.screens import Roles, current_roles
from kit.present.testcard import TestCard

_UNDER_MS = 1000  # until the talk's window surely lies above


class Cover(QObject):
    """At most one window, on the room's screen.

    Signals:
        changed(): the room sees something else.
    """

    changed = Signal()

    def __init__(self, parent: QObject, remembered: Callable[[], Mapping[str, str]], *, calm: bool) -> None:
        super().__init__(parent)
        self.setObjectName("cover")
        self._remembered, self._calm = remembered, calm
        self.alone = False  # there is no room's screen: the picture stands on this one
        self.card: TestCard | None = None

    @property
    def is_up(self) -> bool:
        return self.card is not None

    @property
    def shows_card(self) -> bool:
        return self.card is not None and not self.card.is_black

    def roles(self) -> Roles:
        return current_roles(dict(self._remembered()))

    def show_card(self) -> None:
        """On the room's screen; where there is none, on this one, until a key is pressed."""
        roles = self.roles()
        self.alone = roles.room is None
        if self.card is None:
            self.card = TestCard(calm=self._calm)
            self.card.dismissed.connect(self.end_card)
            self.card.ended.connect(self._ended)
        self.card.put_up(roles, keyboard=self.alone)
        self.changed.emit()

    def show_black(self) -> None:
        """Black in the room at once, as before a talk."""
        self.show_card()
        self.end_card()

    def end_card(self) -> None:
        """The card has been seen: black in the room; on the only screen there is the desk comes back."""
        if self.card is None:
            return
        if self.alone:
            self.lift()
        elif not self.card.is_black:
            self.card.go_black()
            self.changed.emit()

    def lift(self) -> None:
        """The projector is the system's again."""
        if self.card is not None:
            self.card.take_down()

    def _ended(self) -> None:
        card, self.card = self.card, None
        if card is not None:
            card.deleteLater()
        self.changed.emit()


def cover_of(owner: QObject) -> Cover | None:
    """The one of that desk, once its room was checked."""
    return owner.findChild(Cover)


def uncover(owner: QObject) -> None:
    """A talk is up: what lay on the projector before it goes, from under it."""
    cover = cover_of(owner)
    if cover is not None and cover.is_up:
        QTimer.singleShot(_UNDER_MS, cover, cover.lift)
