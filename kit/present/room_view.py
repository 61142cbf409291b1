"""What the room sees: a View in, one ready picture to the room's window, and the next ones asked for in idle time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from kit.present.audience import AudienceWindow
from kit.present.live import live_now
from kit.stage.canvas import Live
from kit.stage.ready import NEUTRAL, FrameShop, Wanted
from kit.talk.model import Cursor, View
from kit.talk.session import TalkSession

if TYPE_CHECKING:
    from kit.present.marks.marks import Marks
    from kit.present.media.clips import ClipDesk

SLIDE_FADE_MS, STEP_FADE_MS = 180, 120


class RoomView:
    """Shows the running talk in the room's window; what has not changed is not painted again."""

    def __init__(self, window: AudienceWindow, shop: FrameShop, session: TalkSession, *, fades: bool) -> None:
        self._window, self._shop, self._session, self._fades = window, shop, session, fades
        self._shown: tuple[str, Cursor, Live] | None = None
        self.clips: ClipDesk | None = None  # for a deck that has some
        self.marks: Marks | None = None  # pointer, pen and zoom, once they were asked for

    def forget(self) -> None:
        """The window or the pictures are others now: show again what stands."""
        self._shown = None

    def show(self, view: View) -> None:
        """The room first: one ready picture."""
        if self.marks is not None:
            self.marks.follow(view)
        if not self._window.isVisible():
            self._shown = None  # whoever brings the window up shows the picture
            return
        room = view.room
        live = live_now(self._session, view, room.cursor.slide)
        shown = (room.kind, room.cursor, live)
        if shown == self._shown:
            return
        before, self._shown = self._shown, shown
        if self.clips is not None and self.clips.before_room(view):
            before = None  # a film does not fade into its own poster
        size = self._window.pixels()
        if room.kind in ("black", "white"):
            self._window.show_picture(QColor(room.kind))
        elif room.kind == "neutral":
            self._window.show_picture(self._shop.neutral(size))
        else:
            picture = self._shop.picture(room.cursor, size, live)
            if self.marks is not None:
                picture = self.marks.picture(picture, room.cursor, live)
            self._window.show_picture(picture, self._fade(before, room.cursor))

    def wanted(self, view: View) -> list[Wanted]:
        """The room's pictures for the next keys, the likeliest first."""
        if not self._window.isVisible():
            return []
        size = self._window.pixels()
        cursors = [cursor for cursor in (view.next, view.previous) if cursor is not None]
        wanted = [Wanted(c, size, live_now(self._session, view, c.slide)) for c in cursors]
        return wanted if view.next is not None else [*wanted, Wanted(NEUTRAL, size)]

    def _fade(self, before: tuple[str, Cursor, Live] | None, cursor: Cursor) -> int:
        """Milliseconds: a slide comes up slower than a step; what only counts or ticks does not fade at all."""
        if not self._fades or before is None or before[0] != "slide" or before[1] == cursor:
            return 0
        return STEP_FADE_MS if before[1].slide == cursor.slide else SLIDE_FADE_MS
