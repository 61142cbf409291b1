"""Which screen is the room's and which the presenter's.

A screen is remembered by what it is (maker, model, serial number, connector), never by where it lies: desks move,
coordinates change. The room's screen is the one that is not the laptop's own panel.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from PySide6.QtGui import QGuiApplication, QScreen

from kit.present.audience import AudienceWindow
from kit.values import value

Role = Literal["room", "console"]
_PANELS = ("edp", "lvds", "dsi", "built-in", "color lcd", "internal")


@value
class Roles:
    """Who stands where. `room` is None with one screen; `mirrored` when two show the same.

    Both are the same screen when only the room's is left (the laptop's lid is shut): the room keeps it, the console
    is away.
    """

    console: QScreen
    room: QScreen | None
    mirrored: bool = False

    @property
    def console_away(self) -> bool:
        return self.console is self.room


def screen_key(screen: QScreen) -> str:
    """What tells this screen from others when it comes back: "Maker|Model|Serial|connector"."""
    return f"{screen.manufacturer()}|{screen.model()}|{screen.serialNumber()}|{screen.name()}"


def missing_screen(wanted: str | None, roles: Roles) -> str:
    """A sentence when the screen asked for is not there, and what is used instead; else ""."""
    if not wanted or _named(QGuiApplication.screens(), wanted) is not None:
        return ""
    instead = f"the room is on {screen_label(roles.room)}" if roles.room else "plug it in"
    return f'There is no screen "{wanted[:60]}" here: {instead}.'


def screen_label(screen: QScreen) -> str:
    """What people call it: its model if it has one, its connector if not, and its size in pixels."""
    size = screen.size() * screen.devicePixelRatio()
    name = screen.model().strip() or screen.name() or "Screen"
    return f"{name}, {size.width()} × {size.height()}"


def is_panel(screen: QScreen) -> bool:
    """Whether this is a laptop's built-in panel, as far as its connector's or model's name tells."""
    words = f"{screen.name()} {screen.model()}".lower()
    return any(words.startswith(p) or f" {p}" in words for p in _PANELS)


def assign(
    screens: Sequence[QScreen],
    primary: QScreen | None,
    remembered: Mapping[str, str],
    wanted: str | None = None,
    staying: str = "",
) -> Roles:
    """Roles for the screens there are: what was asked for by name, else remembered, else the built-in panel rule.

    `staying` is the key of the screen that the room's picture stands on now: it stays there, whatever else comes.
    """
    distinct = _without_mirrors(screens)
    mirrored = len(distinct) < len(screens)
    stays = next((s for s in distinct if screen_key(s) == staying), None) if staying else None
    if len(distinct) == 1:
        only = distinct[0]
        keeps = stays is only and not mirrored and not is_panel(only)
        return Roles(only, only if keeps else None, mirrored)
    room = _named(distinct, wanted) or stays or _remembered(distinct, remembered)
    if room is None:
        panel = next((s for s in distinct if is_panel(s)), None)
        mine = panel or (primary if primary in distinct else distinct[0])
        room = next(s for s in distinct if s is not mine)
    console = next((s for s in distinct if s is not room and is_panel(s)), None)
    if console is None:
        console = primary if primary in distinct and primary is not room else None
    if console is None:
        console = next(s for s in distinct if s is not room)
    return Roles(console, room, mirrored)


def current_roles(remembered: Mapping[str, str], wanted: str | None = None, staying: str = "") -> Roles:
    """`assign` for the screens of the running program."""
    return assign(QGuiApplication.screens(), QGuiApplication.primaryScreen(), remembered, wanted, staying)


def place_room(room: AudienceWindow, roles: Roles, windowed: bool) -> None:
    """The room's window on its screen; down, when there is none; a plain window for screen sharing."""
    if windowed:
        area = roles.console.availableGeometry()
        room.setGeometry(area.x() + 40, area.y() + 40, area.width() // 2, area.width() // 2 * 9 // 16)
        room.unsetCursor()
        room.show()
    elif roles.room is not None:
        room.show_on(roles.room)
    else:
        room.hide()


def _without_mirrors(screens: Sequence[QScreen]) -> list[QScreen]:
    """One of each place: two outputs that show the same picture are one screen to us."""
    seen: dict[tuple[int, int, int, int], QScreen] = {}
    for screen in screens:
        g = screen.geometry()
        seen.setdefault((g.x(), g.y(), g.width(), g.height()), screen)
    return list(seen.values())


def _named(screens: Sequence[QScreen], wanted: str | None) -> QScreen | None:
    if not wanted:
        return None
    low = wanted.lower()
    return next(
        (s for s in screens if low in (s.name().lower(), s.model().lower(), screen_key(s).lower())),
        next((s for s in screens if low in screen_label(s).lower()), None),
    )


def _remembered(screens: Sequence[QScreen], remembered: Mapping[str, str]) -> QScreen | None:
    """The room's screen by memory; knowing only the console's is enough when two are there."""
    for screen in screens:
        if remembered.get(screen_key(screen)) == "room":
            return screen
    others = [s for s in screens if remembered.get(screen_key(s)) != "console"]
    return others[0] if len(others) == 1 and len(screens) == 2 else None
