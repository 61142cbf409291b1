"""Which clips of the talk are to be loaded ahead: the next to come, and films that lack a poster."""

from __future__ import annotations

from collections.abc import Iterator

from kit.deck.clips import clips_of
from kit.present.media.playing import Playing
from kit.stage.frame import ClipItem
from kit.stage.ready import FrameShop
from kit.talk.model import View

Clip = tuple[str, ClipItem]  # the slide's id, and the clip's place on it


def to_come(view: View, shop: FrameShop, now: Playing | None) -> Iterator[Clip]:
    """The clips of the run from where the presenter is, the nearest first; not the one that is on."""
    for index in view.cut.shown:
        if index >= view.cursor.slide:
            for slide, item in _clips_on(view, shop, index):
                if now is None or not now.is_for(slide, item):
                    yield slide, item


def without_still(view: View, shop: FrameShop, tried: set[Clip]) -> Iterator[Clip]:
    """The films of all slides that have no picture yet."""
    for index in range(len(view.deck.slides)):
        for slide, item in _clips_on(view, shop, index):
            if (slide, item) not in tried and not item.sound and shop.pictures.size(item.path) is None:
                yield slide, item


def _clips_on(view: View, shop: FrameShop, index: int) -> list[Clip]:
    slide = view.deck.slides[index]
    if slide.hide or next(clips_of(slide), None) is None:
        return []
    return [(slide.id, item) for item in shop.whole_frame(index).items if isinstance(item, ClipItem)]
