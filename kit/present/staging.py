"""Who stands on which screen while a talk runs: plugged in, pulled out, swapped, everybody goes to their place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from kit.present.audience import AudienceWindow
from kit.present.screens import Roles, current_roles, missing_screen, place_room, screen_key, screen_label

Status = tuple[tuple[str, str], ...]

# Milliseconds. A cable tells of itself in several events, and the window manager moves windows of its own accord
# after Qt's word of it: who stands where is looked at again until all is still.
_GATHER = 30
_LOOK_AGAIN = (150, 300, 500, 1000, 2000)


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
        self._soon = _timer(self, self._changed)
        self._again = _timer(self, self._look_again)
        self._looks = iter(_LOOK_AGAIN)
        self._followed: list[QScreen] = []
        self._stays = ""  # the key of the screen that the room's picture stands on
        self._lent = ""  # that of the one that the console stands on for an answer
        self.roles = self._assign()

    def place_room(self) -> None:
        place_room(self._room, self.roles, self._windowed)

    def take_console(self, console: QWidget) -> None:
        """The console is there: put it in its place, and from now on follow the screens."""
        self._console = console
        if self.roles.room is not None:
            self._stays = screen_key(self.roles.room)
        self._place_console()
        app = _application()
        app.screenAdded.connect(self._come)
        app.screenRemoved.connect(self._gone)
        app.primaryScreenChanged.connect(self._stirred)
        for screen in app.screens():
            self._follow(screen)

    def leave(self) -> None:
        """The talk is over: the screens are nobody's any more."""
        self._soon.stop()
        self._again.stop()
        if self._console is not None and QGuiApplication.instance() is not None:
            app = _application()
            app.screenAdded.disconnect(self._come)
            app.screenRemoved.disconnect(self._gone)
            app.primaryScreenChanged.disconnect(self._stirred)
            for screen in self._followed:
                screen.geometryChanged.disconnect(self._stirred)
        self._followed.clear()

    def need_console(self, needed: bool) -> None:
        """While something has to be answered on the console and only the room's screen is left, it stands there."""
        if needed and self.roles.console_away:
            self._lent, self._stays = self._stays, ""
            self._changed()
        elif not needed and self._lent:
            self._stays, self._lent = self._lent, ""
            self._changed()

    def swap(self) -> str:
        """The room's screen becomes the console's and the other way round; remembered for these screens."""
        if self._lent or self.roles.console_away:
            self.need_console(not self._lent)
            return ""
        if self.roles.room is None:
            return "There is only one screen."
        console, room = self.roles.room, self.roles.console
        self._kept |= {screen_key(console): "console", screen_key(room): "room"}
        self.remembered.emit(tuple(self._kept.items()))
        self._wanted, self._stays = None, screen_key(room)
        self._room.hide()
        self._looks = iter(_LOOK_AGAIN)
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
        if self.roles.mirrored and self.roles.room is None:
            return (("warning", "Screens are mirrored: the room sees this window"),)
        if self.roles.room is not None:
            return ("screen", f"Room screen on: {screen_label(self.roles.room)}"), help_key
        if self._windowed:
            return ("screen", "Room picture in its own window"), help_key
        return ("screen-off", "No room screen: plug the projector in"), help_key

    def _assign(self) -> Roles:
        roles = current_roles(self._kept, self._wanted, self._stays)
        return replace(roles, room=None) if self._alone else roles

    def _place_console(self) -> None:
        console, screen = self._console, self.roles.console
        assert console is not None
        if self._windowed:
            area = screen.availableGeometry()
            w, h = area.width(), area.height()
            console.setGeometry(area.x() + w // 8, area.y() + h // 5, w * 3 // 4, h * 3 // 4)
            console.show()
        elif self.roles.console_away:
            console.hide()
            self._room.activateWindow()
            return
        elif not _stands_on(console, screen):
            console.hide()
            console.setScreen(screen)
            console.setGeometry(screen.geometry())
            console.showFullScreen()
        console.raise_()
        console.activateWindow()
        console.setFocus()

    def _follow(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._stirred)
        self._followed.append(screen)

    def _come(self, screen: QScreen) -> None:
        self._follow(screen)
        self._stirred()

    def _gone(self, screen: QScreen) -> None:
        """Pulled out: nothing may cover the console, so the room's window goes down before it is moved there."""
        if screen in self._followed:
            self._followed.remove(screen)
        if self.roles.room is screen and not self._windowed:
            self._room.hide()
        self._stirred()

    def _stirred(self, *_: object) -> None:
        """Something changed about the screens; more may follow at once."""
        self._looks = iter(_LOOK_AGAIN)
        self._soon.start(_GATHER)

    def _changed(self) -> None:
        if self._windowed or not QGuiApplication.screens():
            return
        self.roles = self._assign()
        if self.roles.room is not None:
            self._stays, self._lent = screen_key(self.roles.room), ""
        self.place_room()
        self._place_console()
        self.moved.emit()
        if (pause := next(self._looks, None)) is not None:
            self._again.start(pause)

    def _look_again(self) -> None:
        """Whether everybody still stands where they were put; a window manager has the last word, and may be late."""
        console, roles = self._console, self.roles
        if console is None or not QGuiApplication.screens():
            return
        room_stands = roles.room is None or _stands_on(self._room, roles.room)
        if not room_stands or not (roles.console_away or _stands_on(console, roles.console)):
            self._changed()
        elif (pause := next(self._looks, None)) is not None:
            self._again.start(pause)


def _stands_on(window: QWidget, screen: QScreen) -> bool:
    """Whether the window is up and fills this screen."""
    return window.isVisible() and window.screen() is screen and window.geometry() == screen.geometry()


def _application() -> QGuiApplication:
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    return app


def _timer(owner: QObject, do: Callable[[], None]) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.timeout.connect(do)
    return timer
