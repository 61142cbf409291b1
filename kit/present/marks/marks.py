"""Pointer, pen and zoom in a running talk: ties the hand to both windows, and says on the console which tool is on.

It is made when a tool is first asked for, or drawings come back after a crash; until then a talk costs nothing of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from kit.geometry import Rect, fit_inside
from kit.present.live import live_now
from kit.present.marks.bar import ToolBar, tool_words
from kit.present.marks.drawings import Drawings, Mark
from kit.present.marks.glide import Glide
from kit.present.marks.hand import Hand, Shown, Tool
from kit.present.marks.layer import Layer
from kit.present.marks.saving import AskToSave, save_slides
from kit.present.marks.sight import SLIDE
from kit.present.marks.surface import Surface
from kit.stage.canvas import Live
from kit.talk.actions import Action
from kit.talk.model import Cursor, View

if TYPE_CHECKING:
    from kit.present.show import Show

_AHEAD_MS = 80  # after the last key, until the neighbors' strokes are painted
_REST_MS = 140  # after the last move of a zoom, until the picture is painted sharp
_TOOLS = {
    Action.POINTER: Tool.POINTER,
    Action.SPOTLIGHT: Tool.SPOTLIGHT,
    Action.PEN: Tool.PEN,
    Action.HIGHLIGHTER: Tool.HIGHLIGHTER,
    Action.ERASER: Tool.ERASER,
    Action.ZOOM: Tool.ZOOM,
}
_ARROWS = {"Left": (-1, 0), "Right": (1, 0), "Up": (0, -1), "Down": (0, 1)}
_CURSORS = {
    Tool.POINTER: Qt.CursorShape.BlankCursor,
    Tool.SPOTLIGHT: Qt.CursorShape.BlankCursor,
    Tool.ZOOM: Qt.CursorShape.OpenHandCursor,
}


class Marks(QObject):
    """The tools of one talk."""

    def __init__(self, show: Show) -> None:
        super().__init__(show)
        console, session, room_view = show.console, show.session, show.room_view
        assert console is not None
        assert session is not None
        assert room_view is not None
        self._show, self._console, self._session = show, console, session
        self.drawings = Drawings()
        self.hand = Hand(self.drawings, self._changed)
        self._held = Shown()  # what a frozen room sees
        self._quick = False  # the pointer is on only while the button is down
        self._asking: AskToSave | None = None
        self._told: object = None
        self._saved: frozenset[Mark] = frozenset()
        picture = console.talk.room
        pictures = show.shop.pictures
        self.room = Layer(pictures, self.room_place, self._redraw_room)
        self.small = Layer(pictures, picture.picture_rect, picture.update)
        self._surfaces = (
            Surface(show.room, self.room_place, self.hand, self._released),
            Surface(picture, picture.picture_rect, self.hand, self._released),
        )
        self._rest = self._timer(_REST_MS, lambda: self._take(resting=True))
        self._ahead = self._timer(_AHEAD_MS, self._prepare)
        self._glide = Glide(self, self._go_on)
        show.ended.connect(self._glide.stop)
        self.bar = ToolBar(console.table)
        self.bar.act.connect(console.act)
        console.talk.set_tools(self.bar, self.small)
        order = [*self.bar.buttons.values(), *console.buttons.values()]
        for one, following in pairwise(order):
            QWidget.setTabOrder(one, following)
        show.room.overlay = self.room
        room_view.marks = self
        self.drawings.subscribe(self._changed)
        self.drawings.subscribe(self._keep)
        self.follow(session.view)
        room_view.forget()
        room_view.show(session.view)

    # The talk

    def follow(self, view: View) -> None:
        """The talk has moved, and the room's picture is about to be shown."""
        room, hand = view.room, self.hand
        slide = view.deck.slides[room.cursor.slide].id if room.kind == "slide" and view.deck.slides else ""
        if view.disclosure or view.ended:
            hand.put_away()
        if room.frozen and not hand.held:
            hand.follow(hand.slide, held=True)
            self._held = hand.shown()
        hand.follow(slide, held=room.frozen)
        self._changed()
        if self.drawings.slides():
            self._ahead.start()

    def _prepare(self) -> None:
        """When the presenter stays: the strokes of the slides that a key may bring."""
        view = self._session.view
        for cursor in (view.next, view.previous):
            if cursor is not None and cursor.slide != view.cursor.slide:
                slide = view.deck.slides[cursor.slide].id
                for layer in (self.room, self.small):
                    layer.prepare(slide, self.drawings.on(slide))

    def picture(self, ready: QImage, cursor: Cursor, live: Live) -> QImage:
        """The room's picture of a slide with what is drawn on it."""
        if self.room.hurry(ready):
            self._rest.start()
        return self.room.picture(ready, lambda: self._show.shop.frame(cursor, live))

    def restore(self, kept: dict[str, Any]) -> None:
        """What the journal of a talk that broke off has kept."""
        self.drawings.from_json(kept)

    # Keys and buttons

    def act(self, action: Action) -> None:
        """One of the actions of "Point and draw"."""
        hand = self.hand
        if action is Action.SAVE_DRAWINGS:
            self._console.say(self.save()[1])
        elif hand.slide == "":
            self._console.say("The room sees no slide now: bring it back first.")
        elif hand.held:
            self._console.say("The room is frozen: let it go on first.")
        elif action in _TOOLS:
            self._aim()
            hand.take(_TOOLS[action])
        elif action is Action.PEN_COLOR:
            hand.next_color()
        elif action is Action.CLEAR_DRAWINGS:
            hand.clear()
        elif not hand.undo():
            self._console.say("There is no stroke to take back on this slide.")

    def _aim(self) -> None:
        """A tool that is taken appears where the mouse is, if that is over a picture of the talk."""
        for surface in self._surfaces:
            if self.hand.tool is None and (share := surface.under_mouse()) is not None:
                self.hand.hover(share)

    def leave(self) -> bool:
        """Escape: the tool first, then the zoom; False where neither is on."""
        return self.hand.leave()

    def key(self, key: str, action: Action | None) -> bool:
        """A key that means something else while a tool is on; False leaves it to the talk."""
        hand = self.hand
        if not hand.on:
            return False
        if key in _ARROWS:
            hand.nudge(*_ARROWS[key])
        elif key == "Enter":
            return hand.set_down_or_lift()
        elif action in (Action.NOTES_LARGER, Action.NOTES_SMALLER):
            hand.resize(1 if action is Action.NOTES_LARGER else -1)
        elif action is Action.UNDO_SKIP and self.drawings.can_undo(hand.slide):
            hand.undo()
        else:
            return False
        return True

    def point_quickly(self) -> None:
        """Ctrl and the left button on the console's picture: the pointer, for as long as the button is down."""
        if self.hand.usable and self.hand.tool is None:
            self._quick = True
            self._aim()
            self.hand.take(Tool.POINTER)

    def _released(self) -> None:
        if self._quick:
            self._quick = False
            self.hand.leave()

    # Saving

    def save(self) -> tuple[bool, str]:
        """Writes the slides with drawings into a PDF in the user's documents; whether it did, and what to say."""
        deck = self._session.view.deck
        if not any(slide.id in self.drawings.slides() for slide in deck.slides):
            return False, "Nothing is drawn on any slide."
        view = self._session.view
        done, said = save_slides(
            deck, self.drawings, self._show.shop, lambda i: live_now(self._session, view, i)
        )
        if done:
            self._saved = self.drawings.all()
        return done, said

    def ask_first(self, then: Callable[[], None]) -> bool:
        """At the end: whether to save what was drawn, then `then`; False where all of it is saved, or nothing drawn."""
        deck = self._session.view.deck
        drawn = [i for i, slide in enumerate(deck.slides) if slide.id in self.drawings.slides()]
        if not drawn or self.drawings.all() <= self._saved:
            return False
        if self._asking is None:
            self._asking = AskToSave(self._console, len(drawn), self.save, then)
        return True

    # What is seen

    def _changed(self) -> None:
        shown, before, glide = self._shown(), self.room.shown, self._glide
        same = shown.slide == before.slide
        moving = same and shown.sight != (glide.goal or before.sight)
        if moving and not self.hand.led and not self._show.settings.reduce_motion:
            glide.go(before.sight, shown.sight)
        elif moving or not same:
            glide.stop()
        if moving:
            self._rest.start()
        self._take(resting=self.room.resting and not moving)

    def _go_on(self) -> None:
        """Another part of the slide on the way to the one that was asked for."""
        self._rest.start()
        self._take(resting=False)

    def _take(self, *, resting: bool) -> None:
        shown = self._shown()
        shown = replace(shown, sight=self._glide.now(shown.sight))
        self.room.take(shown, resting=resting)
        self.small.take(shown, resting=resting)
        self._tell()

    def _timer(self, ms: int, do: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(ms)
        timer.timeout.connect(do)
        self._show.ended.connect(timer.stop)
        return timer

    def _shown(self) -> Shown:
        if self.hand.slide and self.hand.held:
            return self._held
        return self.hand.shown()

    def _tell(self) -> None:
        """The console's row of tools, and who listens to the mouse, when something of it has changed."""
        hand, drawings = self.hand, self.drawings
        if not hand.on and self._told is None:
            return  # none was on before either: nothing of it shows
        can = (
            hand.usable,
            drawings.can_undo(hand.slide),
            drawings.on(hand.slide) != (),
            bool(drawings.slides()),
        )
        told = (hand.on, hand.tool, hand.slide, tool_words(hand), can)
        if told == self._told:
            return
        self._told = told if hand.on else None
        for surface in self._surfaces:
            surface.listen(hand.tool is not None, self._cursor(surface))
        self.bar.show_hand(hand)
        self._console.show_tool(on=hand.on)

    def _cursor(self, surface: Surface) -> Qt.CursorShape:
        """The room never sees the mouse: what a tool does is seen by the tool's own picture."""
        if surface is self._surfaces[0] and self._show.room.isFullScreen():
            return Qt.CursorShape.BlankCursor
        cross = Qt.CursorShape.CrossCursor
        return _CURSORS.get(self.hand.tool, cross) if self.hand.tool else cross

    def room_place(self) -> QRectF:
        """Where the slide lies in the room's window."""
        window = self._show.room
        return QRectF(*fit_inside(SLIDE, Rect(0, 0, max(1, window.width()), max(1, window.height()))))

    def _redraw_room(self, area: QRect) -> None:
        picture = self.room.again()
        if picture is not None:
            self._show.room.change_picture(picture, area)

    def _keep(self) -> None:
        if self._show.keeping is not None:
            self._show.keeping.keeper.keep_drawings(self.drawings.to_json())
