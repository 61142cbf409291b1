"""Who stands on which screen while a talk runs: plugged in, pulled out, swapped, everybody goes to their place."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from kit.present.audience import AudienceWindow
from kit.present.screens import Roles, current_roles, missing_screen, place_room, screen_key, screen_label

Status = tuple[tuple[str, str], ...]


class Staging(QObject):
    """Places the room's window and the console.

    Signals:
        moved(): the windows stand elsewhere than before.
        remembered(object): the screens' roles to keep, as (key, role) pairs.
    """

    moved = Signal()
    remembered = Signal(object)

    def __init__(
        self,
        room: AudienceWindow,
        remembered: tuple[tuple[str, str], ...],
        wanted: str | None,
        *,
        windowed: bool,
        alone: bool,
    ) -> None:
        super().__init__()
        self._room = room
        self._kept, self._wanted, self._windowed, self._alone = dict(remembered), wanted, windowed, alone
        self._console: QWidget | None = None
        self.roles = self._assign()

    def place_room(self) -> None:
        place_room(self._room, self.roles, self._windowed)

    def take_console(self, console: QWidget) -> None:
        """The console is there: put it in its place, and from now on follow the screens."""
        self._console = console
        self._place_console()
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._changed)
        app.screenRemoved.connect(self._gone)
        app.primaryScreenChanged.connect(self._changed)

    def leave(self) -> None:
        """The talk is over: the screens are nobody's any more."""
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication) and self._console is not None:
            app.screenAdded.disconnect(self._changed)
            app.screenRemoved.disconnect(self._gone)
            app.primaryScreenChanged.disconnect(self._changed)

    def swap(self) -> str:
        """The room's screen becomes the console's and the other way round; remembered for these screens."""
        if self.roles.room is None:
            return "There is only one screen."
        console, room = self.roles.room, self.roles.console
        self._kept |= {screen_key(console): "console", screen_key(room): "room"}
        self.remembered.emit(tuple(self._kept.items()))
        self._wanted = None
        self._room.hide()
        self._changed()
        return ""

    def missing(self) -> str:
        """A sentence when the screen asked for is not there."""
        return "" if self._windowed or self._alone else missing_screen(self._wanted, self.roles)

    def identify(self) -> None:
        """A big label on each screen for a few seconds."""
        from kit.present.identify import show_labels

        show_labels(self.roles, self._console, self._room if self._room.isVisible() else None)

    def status(self) -> Status:
        """What the console says of the screens: (sign, words)."""
        help_key = ("question", "Keys ?")
        if self.roles.mirrored:
            return (("warning", "Screens are mirrored: the room sees this window"),)
        if self.roles.room is not None:
            return ("screen", f"Room screen on: {screen_label(self.roles.room)}"), help_key
        if self._windowed:
            return ("screen", "Room picture in its own window"), help_key
        return ("screen-off", "No room screen: plug the projector in"), help_key

    def _assign(self) -> Roles:
        roles = current_roles(self._kept, self._wanted)
        return replace(roles, room=None) if self._alone else roles

    def _place_console(self) -> None:
        console, screen = self._console, self.roles.console
        assert console is not None
        if self._windowed:
            area = screen.availableGeometry()
            w, h = area.width(), area.height()
            console.setGeometry(area.x() + w // 8, area.y() + h // 5, w * 3 // 4, h * 3 // 4)
            console.show()
        elif not (console.isVisible() and console.screen() is screen):
            console.hide()
            console.setScreen(screen)
            console.setGeometry(screen.geometry())
            console.showFullScreen()
        console.raise_()
        console.activateWindow()
        console.setFocus()

    def _gone(self, screen: QScreen) -> None:
        """Pulled out: nothing may cover the console, so the room's window goes down before it is moved there."""
        if self.roles.room is screen and not self._windowed:
            self._room.hide()
        QTimer.singleShot(0, self._changed)

    def _changed(self, *_: object) -> None:
        if self._windowed or not QGuiApplication.screens():
            return
        self.roles = self._assign()
        self.place_room()
        self._place_console()
        self.moved.emit()
