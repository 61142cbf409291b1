"""Pictures of the talk, ready before they are asked for: a key press costs one blit.

`FrameShop` lays a slide out once, paints it at the exact device pixels a window asks for, keeps what was painted within
a byte budget, and paints ahead, one picture at a time, whenever the program is idle.
"""

from __future__ import annotations

import sys
from collections import OrderedDict
from collections.abc import Callable, Iterable
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage, QPainter

from kit.contacts.model import Place
from kit.deck.model import DeckMeta, Slide
from kit.geometry import PixelSize, Rect
from kit.stage.canvas import Live, SlideContext
from kit.stage.frame import Frame
from kit.stage.layout import chapter_of, lay_out_slide
from kit.stage.neutral import neutral_frame
from kit.stage.paint import paint_frame
from kit.stage.pictures import PictureStore
from kit.stage.theme import Theme, theme_for
from kit.talk.model import Cursor

_NOBODY = Live()
NEUTRAL = Cursor(-1)  # stands for the calm slide among what is wanted
_FRAMES_KEPT = 16
_ROOM_PICTURES = 3  # the one that is up, the next, the previous: in the largest size asked for
_SMALL_BYTES = 5 << 20  # the console's pictures of this step and the next
_THUMB_BYTES = 12 << 20  # the overview's


class SlideSource(Protocol):
    """Where slides come from: a deck, or one that is still being read."""

    @property
    def meta(self) -> DeckMeta: ...

    def slide(self, index: int) -> Slide: ...


class Wanted(NamedTuple):
    """A picture that will be asked for: the neutral slide has no cursor."""

    cursor: Cursor
    size: PixelSize
    live: Live = _NOBODY


class FrameShop(QObject):
    """Frames and pictures of one deck in one theme."""

    def __init__(self, source: SlideSource, place: Place, theme_override: str = "") -> None:
        super().__init__()
        self.pictures = PictureStore()
        self._painted: OrderedDict[Wanted, QImage] = OrderedDict()
        self._frames: OrderedDict[tuple[int, Live], Frame] = OrderedDict()
        self._queue: list[Wanted] = []
        self._thumbs: OrderedDict[tuple[int, PixelSize], QImage] = OrderedDict()
        self._thumb_queue: dict[tuple[int, PixelSize], Callable[[], None]] = {}
        self.rest_words = ""
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._paint_one_ahead)
        self.replace_source(source, place, theme_override)

    def close(self) -> None:
        """The talk is over: nothing more is painted, and nothing kept."""
        self._idle.stop()
        self._forget()
        self.pictures = PictureStore()

    def replace_source(self, source: SlideSource, place: Place, theme_override: str = "") -> None:
        """Another deck, place or theme: all that was ready is forgotten."""
        self.source, self.place = source, place.in_language(source.meta.lang)
        self.theme: Theme = theme_for(source.meta, theme_override)
        self._forget()

    def _forget(self) -> None:
        self._frames.clear()
        self._painted.clear()
        self._queue.clear()
        self._thumbs.clear()
        self._thumb_queue.clear()

    def forget_slide(self, index: int) -> None:
        """The slide looks other than it did: nothing of it is ready any more."""
        for frame in [key for key in self._frames if key[0] == index]:
            del self._frames[frame]
        for painted in [key for key in self._painted if key.cursor.slide == index]:
            del self._painted[painted]
        for thumb in [key for key in self._thumbs if key[0] == index]:
            del self._thumbs[thumb]

    def frame(self, cursor: Cursor, live: Live = _NOBODY) -> Frame:
        """The page as it stands at the cursor."""
        return self.whole_frame(cursor.slide, live).at_step(cursor.step)

    def whole_frame(self, index: int, live: Live = _NOBODY) -> Frame:
        """The slide's page with all its steps."""
        key = (index, live)
        frame = self._frames.get(key)
        if frame is None:
            frame = self._frames[key] = self._lay_out(index, live)
            if len(self._frames) > _FRAMES_KEPT:
                self._frames.popitem(last=False)
        self._frames.move_to_end(key)
        return frame

    def _lay_out(self, index: int, live: Live) -> Frame:
        """The slide's page; where we fail, its title alone, and at the worst the calm slide: the talk goes on."""
        slide = self.source.slide(index)
        chapter = chapter_of(self.source.slide, index)
        context = SlideContext(
            self.source.meta, self.theme, self.place, self.pictures, index + 1, chapter=chapter
        )
        try:
            return lay_out_slide(slide, context, live)
        except Exception as bug:  # noqa: BLE001 - told as any other, but the room and the console go on
            sys.excepthook(type(bug), bug, bug.__traceback__)
        try:
            return lay_out_slide(Slide(slide.id, slide.title, slide.line), context)
        except Exception as bug:  # noqa: BLE001
            sys.excepthook(type(bug), bug, bug.__traceback__)
        return neutral_frame(self.theme)

    def picture(self, cursor: Cursor, size: PixelSize, live: Live = _NOBODY) -> QImage:
        """The page painted at exactly `size` pixels, paper in the bars; ready if it was prepared."""
        key = Wanted(cursor, size, live)
        image = self._painted.get(key)
        if image is None:
            image = self._painted[key] = paint_picture(self.frame(cursor, live), size, self.pictures)
            self._trim()
        self._painted.move_to_end(key)
        return image

    def neutral(self, size: PixelSize) -> QImage:
        """The calm slide at that size."""
        key = Wanted(NEUTRAL, size)
        image = self._painted.get(key)
        if image is None:
            image = self._painted[key] = paint_picture(
                neutral_frame(self.theme, self.rest_words), size, self.pictures
            )
            self._trim()
        self._painted.move_to_end(key)
        return image

    def thumbnail(self, index: int, size: PixelSize, when_ready: Callable[[], None]) -> QImage | None:
        """The slide's last step, small: from what is there, or None now and a call when it has been painted."""
        image = self._thumbs.get((index, size))
        if image is None:
            self._thumb_queue[(index, size)] = when_ready
            self._idle.start()
            return None
        self._thumbs.move_to_end((index, size))
        return image

    def is_ready(self, wanted: Wanted) -> bool:
        return wanted in self._painted

    def prepare(self, wanted: Iterable[Wanted]) -> None:
        """Paints these when the program is idle, in this order; replaces what was to be prepared before."""
        wanted = tuple(wanted)
        if wanted:  # a smaller projector has come: the pictures for the larger one would keep its own out
            most = max(w.size.w * w.size.h for w in wanted)
            for key in [key for key in self._painted if key.size.w * key.size.h > most]:
                del self._painted[key]
        self._queue = [w for w in wanted if w not in self._painted]
        self._touch(wanted)
        if self._queue:
            self._idle.start()

    def painted_bytes(self) -> int:
        return sum(image.sizeInBytes() for image in self._painted.values())

    def _touch(self, wanted: Iterable[Wanted]) -> None:
        for w in wanted:
            if w in self._painted:
                self._painted.move_to_end(w)

    def _paint_one_ahead(self) -> None:
        if self._queue:
            wanted = self._queue.pop(0)
            if wanted.cursor == NEUTRAL:
                self.neutral(wanted.size)
            else:
                self.picture(*wanted)
        elif self._thumb_queue:
            self._paint_thumbnail()
        else:
            self._idle.stop()

    def _paint_thumbnail(self) -> None:
        (index, size), when_ready = self._thumb_queue.popitem()
        frame = self.whole_frame(index)
        self._thumbs[(index, size)] = paint_picture(frame.at_step(frame.steps), size, self.pictures)
        while sum(t.sizeInBytes() for t in self._thumbs.values()) > _THUMB_BYTES:
            self._thumbs.popitem(last=False)
        when_ready()

    def _trim(self) -> None:
        """Keeps the newest, three of the largest size, and of the small ones what the budget holds."""
        largest = max(image.sizeInBytes() for image in self._painted.values())
        newest = next(reversed(self._painted.values())).sizeInBytes()
        large, small = (1, 0) if newest == largest else (0, newest)
        for key in list(self._painted)[-2::-1]:
            cost = self._painted[key].sizeInBytes()
            if cost == largest:
                large += 1
                if large > _ROOM_PICTURES:
                    del self._painted[key]
            else:
                small += cost
                if small > _SMALL_BYTES:
                    del self._painted[key]


def paint_picture(frame: Frame, size: PixelSize, pictures: PictureStore) -> QImage:
    """A Frame as an opaque image of `size` device pixels, the frame's paper in the bars."""
    image = QImage(size.w, size.h, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    whole = Rect(0, 0, size.w, size.h)
    paint_frame(painter, frame, whole, pictures, letterbox=whole)
    painter.end()
    return image
